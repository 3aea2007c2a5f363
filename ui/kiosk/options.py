"""The options of `main.py kiosk`, read with the standard library alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ui.stage.options import add_stage

LANGUAGES: Final = ("en", "nl", "fr")
PIN_VARIABLE: Final = "HOMEFEED_EXIT_PIN"
"""Where the PIN can stand instead: what is on the command line can be listed by others."""
EXAMPLES = """
examples:
  python3 main.py kiosk                                    the sample clips, for a rehearsal
  python3 main.py kiosk --library ~/clips --exit-pin 4711  a folder of your own
  python3 main.py kiosk --library ~/clips --idle 45 --minutes 5 --volume 40
  python3 main.py kiosk --study reasons.toml --station hall   visitors take part in a study

The way out: hold a finger on the upper left corner for three seconds, or Escape, and enter the
PIN. Without --exit-pin one is drawn and printed here.
"""


def add_kiosk(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    shared: argparse.ArgumentParser,
) -> None:
    """Add the command."""
    kiosk = commands.add_parser(
        "kiosk",
        parents=[shared],
        help="a stand: full screen and locked, and each visitor is forgotten",
        description="Full screen and locked, until the PIN is entered. Each visitor begins with a\n"
        "fresh taste, all of it in memory; who walks away is forgotten. Only the counts of a day\n"
        "are kept: how many came, swiped and liked.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = kiosk.add_mutually_exclusive_group()
    what.add_argument("--library", type=Path, metavar="DIR", help="the clips (the samples)")
    what.add_argument("--study", type=Path, metavar="FILE", help="have visitors take part in it")
    kiosk.add_argument("--station", default="", help="with --study: what this computer is called")
    kiosk.add_argument(
        "--idle",
        type=_seconds,
        default=60,
        metavar="SECONDS",
        help="so long without a touch, and the visitor is gone (60)",
    )
    kiosk.add_argument(
        "--minutes", type=_seconds, metavar="N", help="what each visitor has; no end without it"
    )
    kiosk.add_argument(
        "--volume", type=_percent, default=60, metavar="PERCENT", help="the loudest it gets (60)"
    )
    kiosk.add_argument(
        "--languages",
        type=_languages,
        default=LANGUAGES,
        metavar="LIST",
        help="what can be chosen, the first to begin with (en,nl,fr)",
    )
    kiosk.add_argument(
        "--exit-pin",
        type=_pin,
        metavar="PIN",
        help=f"4 to 12 digits; {PIN_VARIABLE} is read as well",
    )
    add_stage(kiosk)
    kiosk.add_argument(
        "--windowed", action="store_true", help="a window that can be closed, for a rehearsal"
    )


def is_pin(text: str) -> bool:
    """Whether a text has the form of a PIN."""
    return text.isascii() and text.isdecimal() and 4 <= len(text) <= 12


def _seconds(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if not 1 <= count <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 to 86400")
    return count


def _percent(text: str) -> int:
    percent = int(text.removesuffix("%")) if text.removesuffix("%").isdecimal() else -1
    if not 0 <= percent <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0 to 100")
    return percent


def _languages(text: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(each.strip() for each in text.split(",")))
    if not set(wanted) <= set(LANGUAGES):
        raise argparse.ArgumentTypeError(f"there is {', '.join(LANGUAGES)}, parted by commas")
    return wanted


def _pin(text: str) -> str:
    if not is_pin(text):
        raise argparse.ArgumentTypeError("a PIN has 4 to 12 digits")
    return text
