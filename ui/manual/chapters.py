"""The manual's files: one a chapter and language, in English at least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImageReader

from ui.manual.markdown import Part, parts_of

MANUAL = Path(__file__).parents[2] / "assets" / "manual"
PICTURES = MANUAL.parent / "screenshots"
CHAPTERS = ("viewers", "researchers", "stands", "developers")
ENGLISH = "en"
MORE = {"researchers": ("dictionary",)}
"""Files that go on with a chapter."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside the text, of our own."""

    file: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """What is told to somebody, in one language."""

    name: str
    language: str
    parts: tuple[Part, ...]
    pictures: dict[str, Picture]
    """By how the text names them."""

    def sections(self) -> Iterator[Sequence[Part]]:
        """Yield the parts from each heading up to the next."""
        begun = 0
        for at, part in enumerate(self.parts):
            if part.kind in ("head", "sub") and at > begun:
                yield self.parts[begun:at]
                begun = at
        yield self.parts[begun:]


def read_chapter(name: str, language: str) -> Chapter:
    """Read a chapter, in English where nobody wrote it in that language; blocks."""
    spoken = language if _file(name, language).is_file() else ENGLISH
    files = [_file(each, spoken) for each in (name, *MORE.get(name, ()))]
    parts = [part for file in files for part in parts_of(file.read_text("utf-8"))]
    # One title is that of the chapter; what goes on with it has headings.
    later = (Part("head", p.text) if p.kind == "title" else p for p in parts[1:])
    pictures = {part.file: _picture(part.file) for part in parts if part.kind == "picture"}
    there = {name: picture for name, picture in pictures.items() if picture is not None}
    return Chapter(name, spoken, (*parts[:1], *later), there)


def _file(name: str, language: str) -> Path:
    return MANUAL / f"{name}.{language}.md"


def _picture(written: str) -> Picture | None:
    """Return one of the pictures that lie where they should, None for any other."""
    file = PICTURES / Path(written).name
    size = QImageReader(str(file)).size()
    return Picture(file, size.width(), size.height()) if size.isValid() else None
