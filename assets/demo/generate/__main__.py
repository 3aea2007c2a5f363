"""Render the demo library.

Run from the repository's root, with the program's own environment::

    python3 -m assets.demo.generate                    every generated clip
    python3 -m assets.demo.generate snail-express      only these
    python3 -m assets.demo.generate --sheet FOLDER     contact sheets instead of films
"""

import argparse
from pathlib import Path

from assets.demo.generate.clip import LIBRARY
from assets.demo.generate.render import render
from assets.demo.generate.sheet import write_sheet
from assets.demo.generate.topics import load

parser = argparse.ArgumentParser(prog="python3 -m assets.demo.generate")
parser.add_argument("stems", nargs="*", metavar="CLIP", help="names of clips; none means all")
parser.add_argument("--out", type=Path, default=Path(__file__).parents[1], help="library folder")
parser.add_argument("--sheet", type=Path, help="write contact sheets to this folder instead")
arguments = parser.parse_args()
load()
unknown = set(arguments.stems) - set(LIBRARY)
if unknown:
    parser.error(f"no such clip: {', '.join(sorted(unknown))}")
for stem in arguments.stems or LIBRARY:
    if arguments.sheet:
        write_sheet(LIBRARY[stem], arguments.sheet)
    else:
        render(LIBRARY[stem], arguments.out)
