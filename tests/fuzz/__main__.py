"""Search for bytes that break a reader, guided by what of its code they reach.

    python3 -m tests.fuzz [--seconds N] [TARGET …]

Needs atheris (the extra `fuzz` of pyproject.toml). What breaks a target is written into the
folder one stands in: keep it in the corpus, under a name that says what it is. What reaches new
code is written into the cache folder, from where the next search goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from platformdirs import user_cache_path

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 120
SLOW_S = 2
"""No reader may take longer for one file."""
LONGEST = 16_384
MEMORY_MB = 2_048
ONE = "--in-this-process"


def main() -> int:
    """Search target by target; return 1 when one broke."""
    from tests.fuzz.targets import TARGETS  # imported anew, watched, by `_search`

    parser = argparse.ArgumentParser(prog="python3 -m tests.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each target")
    options = parser.parse_args()
    unknown = set(options.targets) - TARGETS.keys()
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    broken = []
    for name in options.targets or TARGETS:
        sys.stdout.write(f"{name}: {options.seconds} s\n")
        sys.stdout.flush()
        # A process each: a search ends its process.
        if subprocess.run(_command(name, options.seconds), check=False).returncode != 0:
            broken.append(name)
    sys.stdout.write(f"broken: {', '.join(broken) or 'none'}\n")
    return 1 if broken else 0


def _command(name: str, seconds: int) -> list[str | Path]:
    found = user_cache_path("homefeed") / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    return [
        *(sys.executable, "-m", "tests.fuzz", ONE, name, found, CORPUS / name),
        *(f"-max_total_time={seconds}", f"-timeout={SLOW_S}", f"-max_len={LONGEST}"),
        *(f"-rss_limit_mb={MEMORY_MB}", f"-artifact_prefix=broken-{name}-"),
        *("-print_final_stats=1", "-verbosity=0"),
    ]


def _search(name: str, *arguments: str) -> None:
    try:
        import atheris  # a tool of developers, of whom few search
    except ImportError:
        sys.exit(f"Searching needs atheris: {sys.executable} -m pip install atheris")
    with atheris.instrument_imports(include=["storage", "player", "pysubs2"]):
        from tests.fuzz.targets import TARGETS  # so that they are watched
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == [ONE]:
        _search(*sys.argv[2:])
    sys.exit(main())
