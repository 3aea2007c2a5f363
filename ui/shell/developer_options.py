"""The commands of `main.py` that only a checkout has, read with the standard library alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

FOR_DEVELOPERS: Final = ("test", "bench", "package")
KINDS: Final = ("wheel", "deb", "folder", "sbom")
"""What can be built, in the order in which all are."""
EXAMPLES_FOR_DEVELOPERS: Final = """\
  python3 main.py test                  every check of the project
  python3 main.py bench swipe           the benchmarks whose name begins with swipe
  python3 main.py package deb           what Homefeed is installed from; package --help tells of all
"""
PACKAGE_EXAMPLES: Final = """
examples:
  python3 main.py package deb --into out       for this Debian
  python3 main.py package folder --into out    runs wherever it is copied to
  python3 main.py package wheel --into out
  python3 main.py package --twice --into out   all of them, each built twice and compared
"""


def add_for_developers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `test`, `bench` and `package`."""
    test = commands.add_parser("test", help="lint, types, contracts and tests")
    test.add_argument("--full", action="store_true", help="the counts that are stated, not samples")
    test.add_argument("pytest_args", nargs="*", metavar="PYTEST_ARG", help="run only these tests")
    bench = commands.add_parser("bench", help="benchmarks beside their rivals")
    bench.add_argument("names", nargs="*", metavar="NAME", help="prefixes of benchmark names")
    bench.add_argument("--json", type=Path, metavar="FILE")
    bench.add_argument(
        "--full", action="store_true", help="the counts that are stated, not samples"
    )
    bench.add_argument(
        "--replay", type=Path, metavar="DIR", help="recorded views, for the rank.replay figures"
    )
    bench.add_argument(
        "--personas", type=Path, metavar="DIR", help="has items.jsonl, for rank.personas and .drift"
    )
    bench.add_argument(
        "--surface",
        choices=("auto", "gl", "software"),
        default="auto",
        help="what draws in the benchmarks that do not name their own",
    )
    bench.add_argument(
        "--rival",
        action="store_true",
        help="install TikLocal in an environment of its own, for the library.rival figures",
    )
    bench.add_argument(
        "--clean", action="store_true", help="remove the clips and libraries it made and kept"
    )
    package = commands.add_parser(
        "package",
        help="build what Homefeed is installed from",
        description="Builds packages of this checkout, with the Python packages it is tested with.",
        epilog=PACKAGE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    package.add_argument(
        "kinds", nargs="*", metavar="KIND", help=f"{', '.join(KINDS)}; all of them by default"
    )
    package.add_argument(
        "--into", type=Path, default=Path("packages"), metavar="DIR", help="where to (packages)"
    )
    package.add_argument(
        "--twice", action="store_true", help="build each twice, and fail where they differ"
    )
