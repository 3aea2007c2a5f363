"""What is released: its number, its time and what the changelog says of it."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ui.shell.options import VERSION

UNRELEASED: Final = "Unreleased"
DEVELOPERS: Final = "The Homefeed developers"
ADDRESS: Final = "homefeed@users.noreply.homefeed.org"
"""Debian's form asks for one. Nobody reads it: what is wrong is told where the source came from."""
_SECTION: Final = re.compile(r"^## (?P<name>\S+)(?: - (?P<day>\d{4}-\d\d-\d\d))?\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One version of Homefeed, as every package of it tells it."""

    version: str
    moment: datetime
    """When the source was last changed: what is built from it is never younger."""
    news: tuple[str, ...]
    """What a viewer notices, a sentence or two each."""
    released: bool
    """Whether the changelog has a section for this version, so that it may be handed on."""

    @property
    def epoch(self) -> int:
        """The moment as SOURCE_DATE_EPOCH wants it."""
        return int(self.moment.timestamp())


def this_release(root: Path) -> Release:
    """Read the release of a checkout.

    Raises:
        ValueError: the changelog has neither a section of this version nor one of what is to come.
    """
    sections = read_changelog(root)
    name = VERSION if VERSION in sections else UNRELEASED
    if name not in sections:
        raise ValueError(f"CHANGELOG.md has neither ## {VERSION} nor ## {UNRELEASED}")
    moment = datetime.fromtimestamp(_epoch(root), UTC)
    return Release(VERSION, moment, sections[name], name == VERSION)


def read_changelog(root: Path) -> dict[str, tuple[str, ...]]:
    """Return what is new in each section of the changelog, newest first."""
    parts = _SECTION.split((root / "CHANGELOG.md").read_text(encoding="utf-8"))[1:]
    return {
        name: tuple(" ".join(item.split()) for item in re.split(r"^- ", text, flags=re.M)[1:])
        for name, _, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    }


def _epoch(root: Path) -> int:
    """Return SOURCE_DATE_EPOCH, or the time of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        given = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    return int(given)
