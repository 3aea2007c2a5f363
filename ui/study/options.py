"""The options of `main.py study`, read with the standard library alone."""

from __future__ import annotations

import argparse
from pathlib import Path

EXAMPLES = """
examples:
  python3 main.py study new reasons.toml                 a study to begin with
  python3 main.py study check reasons.toml               what is wrong in it, or what it does
  python3 main.py study run reasons.toml                 the next participant
  python3 main.py study run reasons.toml --code P07 --station desk-2
  python3 main.py study resume reasons.toml              whoever was broken off
  python3 main.py study export reasons.toml --into out   all data, with a codebook
  python3 main.py study verify out                       whether any of it was changed
  python3 main.py study drop reasons.toml --code P07     somebody else takes that place
  python3 main.py study withdraw reasons.toml --code P07 erase a participant
"""
DATA = "-data"
"""What the folder of a study's data is called after its file."""
KINDS = ("between", "sus", "within")
"""The worked examples that a new study can begin with."""


def add_study(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    shared: argparse.ArgumentParser,
) -> None:
    """Add the command with all it can do."""
    study = commands.add_parser(
        "study",
        help="usability sessions on a feed",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = study.add_subparsers(dest="action", required=True)
    new = actions.add_parser("new", help="write a study to begin with")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--example", choices=KINDS, default="between", help="which one (between)")
    check = actions.add_parser("check", help="whether a study can be run, and what it does")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument(
        "--order", action="store_true", help="tell who gets what, of a blind study too"
    )
    for name, told in (
        ("run", "take the next participant through a study"),
        ("resume", "go on with whoever a crash or a closed window broke off"),
    ):
        run = actions.add_parser(name, help=told, parents=[shared])
        run.add_argument("file", type=Path, metavar="FILE")
        run.add_argument("--code", default="", help="the participant's; the next free one")
        run.add_argument("--station", default="", help="what this computer is called")
        run.add_argument(
            "--screen", type=int, default=1, metavar="N", help="the participant's screen (1)"
        )
        run.add_argument("--windowed", action="store_true", help="no full screen")
        run.add_argument("--alone", action="store_true", help="without an operator's window")
    export = actions.add_parser("export", help="write all data, a codebook and a report")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--into", type=Path, metavar="DIR", required=True)
    export.add_argument("--parquet", action="store_true", help="Parquet as well (needs DuckDB)")
    verify = actions.add_parser("verify", help="whether an export or a data folder was changed")
    verify.add_argument("folder", type=Path, metavar="FOLDER")
    verify.add_argument("--digest", default="", metavar="HEX", help="the one shown at the end")
    drop = actions.add_parser("drop", help="give a participant up; the next one takes the place")
    withdraw = actions.add_parser("withdraw", help="erase a participant; a count of it stays")
    for each in (drop, withdraw):
        each.add_argument("file", type=Path, metavar="FILE")
        each.add_argument("--code", required=True, help="the participant's")
    for each in (export, drop, withdraw):
        each.add_argument("--data-dir", type=Path, metavar="DIR", help="where the study's data lie")


def data_folder(file: Path, asked: Path | None) -> Path:
    """Return where a study's data lie: by default beside its file."""
    return asked if asked is not None else file.resolve().with_name(f"{file.stem}{DATA}")
