"""No name of a file reaches a shell or a format string: neither is used with anything but ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ranking.phrase import Phrase, own_words
from ui.feed.reason_words import said

ROOT = Path(__file__).parents[1]
ROOMS = ("ui", "player", "ranking", "storage")
SOURCES = sorted(
    [ROOT / "main.py", ROOT / "bootstrap.py"]
    + [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
)
SHELLS = {"system", "popen", "getoutput", "getstatusoutput"}
BUILT_IN = {"eval", "exec", "compile"}
LOGS = {"debug", "info", "warning", "error", "critical", "exception"}


PHRASES = {"ranking/phrase.py", "ranking/why.py", "ui/feed/reason_words.py"}
"""Where the forms of phrases are filled: they are the program's own, see the last test."""


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Yield the calls in a file, with the last part of what is called."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            yield node, name


def module_of(called: ast.expr) -> str:
    """Return what stands before the dot of what is called, if that is a name."""
    before = called.value if isinstance(called, ast.Attribute) else None
    return before.id if isinstance(before, ast.Name) else ""


def is_ours(node: ast.expr) -> bool:
    """Say whether a text is written in the program itself: a literal, a constant, or one of many.

    So is what `tr` looks up for a literal, and a name that is only ever given literals.
    """
    match node:
        case ast.Constant(value=str()):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.isupper()
        case ast.Subscript(value=ast.Name(id=name)):
            return name.isupper()
        case ast.Call(func=ast.Attribute(attr="tr"), args=[first]):
            return is_ours(first)
    return False


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_shell_and_no_format_that_a_stranger_wrote(path: Path) -> None:
    for call, name in calls(path):
        where = f"{path.name}:{call.lineno}"
        assert not any(keyword.arg == "shell" for keyword in call.keywords), where
        module = module_of(call.func)
        assert name not in SHELLS or module not in ("os", "subprocess"), where
        assert name not in BUILT_IN or not isinstance(call.func, ast.Name), where
        if name in ("Popen", "run") and module == "subprocess":
            assert not isinstance(call.args[0], ast.Constant | ast.JoinedStr), where
        if name == "format" and str(path.relative_to(ROOT)) not in PHRASES:
            assert isinstance(call.func, ast.Attribute), where
            other = ast.unparse(call.func.value) in ("msgspec.json", "super()", "QTextList")
            assert other or is_ours(call.func.value), where
        if module == "_log" and name in LOGS:
            assert is_ours(call.args[0]), where


@pytest.mark.parametrize("evil", ["{0.__class__}", "{", "%s%n", "{}{}", "$(touch /tmp/a); `a`"])
def test_words_of_a_stranger_in_a_phrase_stay_as_they_are(evil: str) -> None:
    phrase = Phrase("Because you stay for {}", own_words(evil))
    assert phrase == f"Because you stay for {evil}"
    assert said(phrase) == phrase
