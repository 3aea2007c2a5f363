"""The manual page, out of the options themselves.

Source: man-pages(7) for the sections and their order, groff_man(7) for the macros.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import Final

from assets.packaging.release import Release
from ui.shell.developer_options import FOR_DEVELOPERS
from ui.shell.options import EXAMPLES, whole_parser
from ui.shell.program_name import as_installed

PURPOSE: Final = "your own videos as a feed you swipe"
PLACES: Final = (
    ("~/.local/share/homefeed", "what is known: the database and its copies"),
    ("~/.cache/homefeed", "posters, made again when they are gone"),
    ("~/.local/state/homefeed/log", "the log, which names none of your files"),
)
CODES: Final = (
    ("0", "all went well"),
    ("1", "a fault that the message names"),
    ("2", "wrong usage"),
)


def manual(release: Release) -> str:
    """Return the page of section 1 as an installed Homefeed has it."""
    parser = whole_parser()
    (commands,) = (each for each in parser._actions if _is_commands(each))
    lines = [
        f'.TH HOMEFEED 1 "{release.moment:%Y-%m-%d}" "Homefeed {release.version}"',
        ".SH NAME",
        f"homefeed \\- {PURPOSE}",
        ".SH SYNOPSIS",
        ".B homefeed\n[\\fIOPTION\\fR ...] [\\fIFOLDER\\fR|\\fIVIDEO\\fR ...]\n.br",
        ".B homefeed\n\\fICOMMAND\\fR [\\fIOPTION\\fR ...]",
        ".SH DESCRIPTION",
        _roff((parser.description or "").splitlines()[0]),
        "A window can be closed and opened again at any time: nothing is lost.",
        ".SH OPTIONS",
        *_options(each for each in parser._actions if each is not commands),
        ".SH COMMANDS",
    ]
    for name, told, command in _commands(commands):
        if name not in FOR_DEVELOPERS:
            lines += [f".SS homefeed {_roff(name)}", told, *_options(command._actions)]
    examples = as_installed(EXAMPLES).strip().removeprefix("examples:\n")
    lines += [".SH EXAMPLES", ".nf", _roff(examples), ".fi"]
    lines += [".SH FILES", *_terms(PLACES), ".SH EXIT STATUS", *_terms(CODES)]
    return "\n".join(lines) + "\n"


def _options(actions: Iterable[argparse.Action]) -> Iterator[str]:
    for action in actions:
        if _is_commands(action):
            for name, told, command in _commands(action):
                yield f".TP\n.B {_roff(name)}\n{told}\n.RS"
                yield from _options(command._actions)
                yield ".RE"
        elif action.help != argparse.SUPPRESS and action.dest != "help":
            yield f".TP\n{_spelt(action)}\n{_sentence(action.help or '')}"


def _commands(action: argparse.Action) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    assert isinstance(action, argparse._SubParsersAction)
    told = {each.dest: each.help or "" for each in action._get_subactions()}
    for name, parser in action.choices.items():
        yield name, _sentence(told.get(name, "")), parser


def _spelt(action: argparse.Action) -> str:
    value = action.metavar or action.dest.upper()
    value = value if isinstance(value, str) else " ".join(value)
    if not action.option_strings:
        return f"\\fI{_roff(value)}\\fR"
    names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
    if action.nargs == 0:
        return names
    if action.choices is not None:
        value = "|".join(map(str, action.choices))
    return f"{names} \\fI{_roff(value)}\\fR"


def _terms(terms: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for term, meaning in terms:
        yield f".TP\n.I {_roff(term)}\n{_sentence(meaning)}"


def _sentence(text: str) -> str:
    """Return a help text as a sentence; nothing where there is none."""
    text = as_installed(text.replace("%%", "%"))
    return _roff(f"{text[:1].upper()}{text[1:]}.") if text else ".br"


def _roff(text: str) -> str:
    """Escape what roff takes for something else; a dash of an option can be copied."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(
        "\\&" + line if line[:1] in (".", "'") else line for line in escaped.split("\n")
    )


def _is_commands(action: argparse.Action) -> bool:
    return isinstance(action, argparse._SubParsersAction)
