"""`main.py package`: builds packages, weighs them, and builds them again to compare."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from assets.packaging import bundle_tree
from assets.packaging.deb import build_deb
from assets.packaging.folder import build_folder
from assets.packaging.release import Release, this_release
from assets.packaging.sbom import build_sbom
from assets.packaging.wheel import build_wheel
from ui.shell.developer_options import KINDS
from ui.shell.fault import say
from ui.shell.terminal import tell

BUILDERS: Final[dict[str, Callable[[Path, Release, Path], Path]]] = {
    "wheel": build_wheel,
    "deb": build_deb,
    "folder": build_folder,
    "sbom": build_sbom,
}


def run_package(root: Path, kinds: Sequence[str], into: Path, *, twice: bool) -> int:
    """Build packages; return 1 when a second build was asked for and differs from the first."""
    unknown = [kind for kind in kinds if kind not in BUILDERS]
    if unknown:
        sys.stderr.write(f"package: no {unknown[0]!r}; there is {', '.join(KINDS)}\n")
        return 2
    release = this_release(root)
    if not release.released:
        tell([f"CHANGELOG.md has no section for {release.version}: not to be handed on yet."])
    into = into.absolute()
    differ = []
    for kind in kinds or KINDS:
        built = BUILDERS[kind](root, release, into)
        digest = bundle_tree.digest(built)
        tell([f"{built}  {built.stat().st_size / 1e6:.1f} MB  sha256 {digest}"])
        if twice:
            with tempfile.TemporaryDirectory() as folder:
                again = bundle_tree.digest(BUILDERS[kind](root, release, Path(folder)))
            same = again == digest
            tell([f"  built again: {'the same' if same else 'DIFFERS: sha256 ' + again}"])
            differ += [] if same else [kind]
    return say(f"Not the same twice: {', '.join(differ)}") if differ else 0
