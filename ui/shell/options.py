"""The commands and options of `main.py`, read with the standard library alone."""

import argparse
from pathlib import Path

from ranking.policies.names import TASTE, WRITTEN, wanted
from storage.imports.names import KINDS
from ui.engines.by_name import AUTO, ENGINES
from ui.kiosk.options import add_kiosk
from ui.shell.developer_options import EXAMPLES_FOR_DEVELOPERS, FOR_DEVELOPERS, add_for_developers
from ui.shell.program_name import INSTALLED, Parser
from ui.stage.options import add_stage
from ui.study.options import add_study

VERSION = "0.1.0"
COMMANDS = (
    "doctor",
    "demo",
    "evaluate",
    "export",
    "import",
    "backups",
    "restore",
    "erase",
    "verify",
    "study",
    "kiosk",
    "sync",
    "compare",
    *(() if INSTALLED else FOR_DEVELOPERS),
)
EXAMPLES = """
examples:
  python3 main.py                       play what is remembered, or the sample clips
  python3 main.py ~/Videos/clips        play a folder and remember it
  python3 main.py clip.mp4              play this video, and then the others of its folder
  python3 main.py --private             play, and forget all of this sitting when it ends
  python3 main.py --guide               two minutes that show what it does, then your feed
  python3 main.py --record talk.jsonl   a demonstration; --script talk.jsonl shows it again
  python3 main.py doctor                what is installed, what is missing, where the data lie
  python3 main.py demo --headless       20 swipes of the sample clips without a display
  python3 main.py evaluate replay DIR   how well the feed learns from recorded views
  python3 main.py evaluate personas DIR made-up viewers over the videos of DIR/items.jsonl
  python3 main.py evaluate log          how well the feed knows you, by what you watched
  python3 main.py export known.csv      all that is known of your videos, as a table
  python3 main.py import tiktok-export FILE   begin with what TikTok knows of your taste
  python3 main.py verify                whether Homefeed's promises hold on this machine
  python3 main.py backups               copies of what is known; main.py restore COPY goes back
  python3 main.py study run STUDY.toml  a usability session; study --help tells of all
  python3 main.py kiosk --library DIR   a stand: full screen, locked; each visitor is forgotten
  python3 main.py compare A B           two conditions, or policies, by what was watched
  python3 main.py erase --profile Ada   all that is kept of somebody; --all of everybody
  python3 main.py sync postgresql+psycopg://lab@host/study   to a server of several stations
"""
EXPORT_EXAMPLES = """
examples:
  python3 main.py export known.csv
  python3 main.py export --sidecars --into ~/known
"""


def parse(argv: list[str]) -> argparse.Namespace:
    """Read the command line; exits with 2 and the usage when it is wrong."""
    shared = _shared()
    parser = _parser(shared)
    argv = _command_first(shared, argv)
    if not argv or argv[0] not in COMMANDS:
        _add_playing(parser)
        return parser.parse_args(argv)
    _add_commands(parser, shared)
    if argv[0] == "test" and not {"-h", "--help"} & set(argv):
        # Everything else is pytest's, in the order it was written.
        rest = [word for word in argv[1:] if word != "--full"]
        return argparse.Namespace(command="test", full="--full" in argv, pytest_args=rest)
    options = parser.parse_args(argv)
    if options.command == "export" and not options.sidecars and (options.into or not options.table):
        parser.error("export: name a file, or say --sidecars (with --into DIR or without)")
    if options.command == "import" and options.undo == (options.kind is not None):
        parser.error(f"import: either --undo, or {', '.join(KINDS)} and a FILE")
    return options


def whole_parser() -> argparse.ArgumentParser:
    """Return a parser with all there is at once, for a manual; `parse` reads one command."""
    shared = _shared()
    parser = _parser(shared)
    _add_playing(parser)
    _add_commands(parser, shared)
    return parser


def _shared() -> argparse.ArgumentParser:
    """What playing and several commands take."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in DIR")
    shared.add_argument(
        "--engine",
        choices=(AUTO, *ENGINES),
        default=AUTO,
        help="what decodes; auto: libVLC if it is there",
    )
    shared.add_argument(
        "--surface",
        choices=("auto", "gl", "software"),
        default="auto",
        help="what draws; auto: gl with a GPU",
    )
    shared.add_argument(
        "--policy",
        type=_policy,
        default=TASTE,
        metavar="NAME",
        help=f"what chooses the next video: {', '.join(WRITTEN)}; {TASTE} by default",
    )
    shared.add_argument("--seed", type=_seed, help="the seed of a new profile's feed, 0 or more")
    return shared


def _parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = Parser(
        prog="main.py",
        description="A folder of videos as a feed you swipe. Nothing leaves this computer.\n"
        f"Commands besides playing: {', '.join(COMMANDS)} (COMMAND --help tells of each).",
        epilog=EXAMPLES if INSTALLED else EXAMPLES + EXAMPLES_FOR_DEVELOPERS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"Homefeed {VERSION}")
    parser.set_defaults(command="play", folders=[])
    return parser


def _add_playing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="play it and remember it; or a video, which begins",
    )
    parser.add_argument(
        "--private", action="store_true", help="leave no trace: forget this sitting at its end"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="let the log name files and quote errors in full"
    )
    parser.add_argument(
        "--allow-network-display",
        action="store_true",
        help="leave the network lock off, for a display reached over TCP (ssh -X)",
    )
    parser.add_argument(
        "--guide", action="store_true", help="two minutes that show what it does, then your feed"
    )
    add_stage(parser)


def _add_commands(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command")
    doctor = commands.add_parser(
        "doctor", parents=[shared], help="versions, engine, data, what is missing"
    )
    doctor.add_argument(
        "--bundle", type=Path, metavar="FILE", help="write a report to send, without personal data"
    )
    demo = commands.add_parser("demo", parents=[shared], help="the sample clips")
    demo.add_argument("--headless", action="store_true", help="20 scripted swipes, offscreen")
    demo.add_argument("--out", type=Path, default=Path("demo-out"), help="folder for the pictures")
    demo.add_argument("--swipes", type=_count, default=20, help="how many (20)")
    if not INSTALLED:
        add_for_developers(commands)
    _add_evaluate(commands)
    _add_export(commands)
    _add_import(commands)
    _add_copies(commands)
    add_study(commands, shared)
    add_kiosk(commands, shared)
    _add_compare(commands)
    _add_sync(commands)


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser(
        "export",
        help="what is known of your videos; the program may be running",
        description="Write what is known of your videos: FILE becomes a table with a line for\n"
        "each, --sidecars a small file for each, which Homefeed reads like any sidecar and\n"
        "which tells nothing of what you watched. Your database is only read.",
        epilog=EXPORT_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    export.add_argument("table", nargs="?", type=Path, metavar="FILE", help="CSV; - to print it")
    export.add_argument(
        "--sidecars",
        action="store_true",
        help="write clip.mp4.homefeed.json beside clip.mp4; no file of others is overwritten",
    )
    export.add_argument(
        "--into", type=Path, metavar="DIR", help="put the sidecars into DIR instead"
    )
    export.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder you played with")


def _add_evaluate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    evaluate = commands.add_parser("evaluate", help="how well the feed learns, beside rivals")
    kinds = evaluate.add_subparsers(dest="kind", required=True)
    replay = kinds.add_parser("replay", help="on recorded views")
    replay.add_argument("folder", type=Path, metavar="DIR", help="has items.jsonl and views.csv")
    replay.add_argument("--viewers", type=_count, metavar="N", help="the first N viewers only")
    personas = kinds.add_parser("personas", help="made-up viewers over real metadata")
    personas.add_argument("folder", type=Path, metavar="DIR", help="has items.jsonl")
    personas.add_argument("--viewers", type=_count, default=20, metavar="N", help="how many (20)")
    for kind in (replay, personas):
        kind.add_argument(
            "--policy", action="append", default=[], metavar="NAME", help="only this one (repeat)"
        )
        kind.add_argument("--seed", type=_seed, default=0, help="of all chance (0)")
        kind.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in FILE")
    log = kinds.add_parser("log", help="on what you watched; the program may be running")
    log.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder that was played with")
    log.add_argument(
        "--policy",
        type=_policy,
        action="append",
        default=[],
        metavar="NAME",
        help="only this one (repeat)",
    )
    log.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in FILE")


def _add_compare(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    against = commands.add_parser(
        "compare", help="two conditions or policies, by what was watched under them"
    )
    against.add_argument("first", metavar="A", help="a condition, or a policy")
    against.add_argument("second", metavar="B", help="another one")
    against.add_argument("--data-dir", type=Path, metavar="DIR", help="a study's data, or yours")
    against.add_argument("--seed", type=_seed, default=0, help="of the bootstrap (0)")
    for kind in ("json", "csv", "plot"):
        against.add_argument(
            f"--{kind}", type=Path, metavar="FILE", help="keep the figures in FILE"
        )


def _add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    bring = commands.add_parser(
        "import",
        help="bring along what another service knows of your taste",
        description="Reads likes, favourite videos, follows, searches, muted words, interests, "
        "favourite hashtags and watch history of an export, and nothing else of it. They warm up "
        "your feed for the videos you have, and can be undone as one.",
    )
    bring.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder you play with")
    bring.add_argument("--undo", action="store_true", help="take the last import back, as one")
    kinds = bring.add_subparsers(dest="kind")
    for name, kind in KINDS.items():
        brought = kinds.add_parser(name, help=kind.told, description=f"{kind.told}.")
        brought.add_argument("file", type=Path, metavar="FILE", help=kind.file)
        brought.add_argument("--dry-run", action="store_true", help="tell, and write nothing")
        brought.add_argument(
            "--data-dir",
            type=Path,
            metavar="DIR",
            default=argparse.SUPPRESS,
            help="the folder you play with",
        )


def _add_copies(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backups = commands.add_parser("backups", help="the copies of what is known, newest first")
    backups.add_argument("--take", action="store_true", help="take one now, before listing them")
    restore = commands.add_parser(
        "restore", help="put a copy back; what is there now is copied before"
    )
    restore.add_argument("name", metavar="COPY", help="as main.py backups calls it")
    verify = commands.add_parser("verify", help="whether the promises hold on this machine")
    erase = commands.add_parser(
        "erase",
        help="somebody, or everything, gone for good; the videos stay",
        description="Erases rows, taste, copies, posters and logs, so that nothing of them can be "
        "read from the files any more. The videos and their sidecars are not touched.",
    )
    whose = erase.add_mutually_exclusive_group(required=True)
    whose.add_argument("--profile", metavar="NAME", help="a person, you, or demo")
    whose.add_argument("--all", action="store_true", help="everybody, and all settings")
    erase.add_argument(
        "--export", type=Path, metavar="FILE", help="write everything of theirs before (.zip)"
    )
    erase.add_argument("--yes", action="store_true", help="do not ask")
    for each in (backups, restore, erase, verify):
        each.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder you play with")


def _add_sync(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sync = commands.add_parser(
        "sync",
        help="upload what a station keeps to a PostgreSQL server; the program may be running",
        description="Uploads what the server lacks, and may be stopped, killed and repeated. A\n"
        "password does not belong into the address, where others can list it: put it into\n"
        "~/.pgpass or the file that PGPASSFILE names, or the address into HOMEFEED_SYNC_URL.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sync.add_argument(
        "address", nargs="?", metavar="URL", help="postgresql+psycopg://USER@HOST/DATABASE"
    )
    sync.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder you play with")
    sync.add_argument("--station", metavar="NAME", help="its name there (this machine's)")
    sync.add_argument("--every", type=_count, metavar="SECONDS", help="repeat until stopped")
    sync.add_argument(
        "--erase",
        action="store_true",
        help="erase there whoever is gone from here; who withdrew from a study is anyway",
    )


def _command_first(shared: argparse.ArgumentParser, argv: list[str]) -> list[str]:
    """Move a command in front of the shared options that were written before it."""
    if (argv and argv[0] in COMMANDS) or {"-h", "--help"} & set(argv):
        return argv
    rest = shared.parse_known_args(argv)[1]
    if not rest or rest[0] not in COMMANDS:
        return argv
    command = rest[: 2 if rest[0] in ("evaluate", "study") else 1]
    options = list(argv)
    for word in command:
        options.remove(word)
    return [*command, *options]


def _seed(text: str) -> int:
    """Read a seed: what SQLite holds and numpy takes."""
    seed = int(text) if text.isdecimal() else -1
    if not 0 <= seed < 2**63:
        raise argparse.ArgumentTypeError("a seed is a whole number from 0 to 2**63 - 1")
    return seed


def _policy(text: str) -> str:
    """Read the name of a policy."""
    try:
        wanted(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def _count(text: str) -> int:
    """Read a number of things to do: at least one."""
    count = int(text) if text.isdecimal() else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of at least 1")
    return count
