"""Kodi's and Jellyfin's `.nfo`, as XML or as the plain text that came before it.

XML is read by handlers that refuse a document type and entities, so nothing can be fetched and
nothing can grow. What the viewer watched elsewhere is not read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn
from xml.parsers import expat

from storage.sidecars import dates
from storage.sidecars.contents import as_text
from storage.sidecars.description import NOWHERE, Description, Origin, Posted, SidecarError
from storage.sidecars.languages import language
from storage.sidecars.places import SITES, place, place_of_address
from storage.sidecars.words import (
    SEARCHED_LENGTH,
    as_caption,
    as_title,
    distinct_tags,
    handle,
    mentioned,
)

_ROOTS: Final = frozenset({"movie", "musicvideo", "episodedetails"})
_PLOT: Final = "plot"
_PLOTS: Final = frozenset({_PLOT, "review", "biography"})
"""Names of one thing, of which Kodi takes the last in the file."""
_DEPTH: Final = 32
_FIELDS: Final = 2000
"""Elements below the root that are kept."""
_ART: Final = re.compile("[\u2500-\u25ff\u00a0]+|([^\\w\\s])\\1{3,}")
"""Frames, blocks and rules, which old text files are drawn with."""


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are XML of another kind, damaged, nested too deep, or with entities;
            or no text.
    """
    text = as_text(content)
    if text.lstrip().startswith("<"):
        return _described(_Elements().read(text))
    text = as_text(content, old="cp437")
    if "\0" in text:
        raise SidecarError("not a text")
    text = _ART.sub(" ", text[:SEARCHED_LENGTH])
    lines = [line for line in text.split("\n") if any(map(str.isalnum, line))]
    caption = "\n".join(lines)
    return Description(
        origin=Origin.NFO,
        caption=as_caption(caption),
        tags=mentioned(caption),
        posted=place_of_address(text)[0],
    )


class _Elements:
    """Collects the texts of the elements directly below the root, by name."""

    def __init__(self) -> None:
        self.texts: defaultdict[str, list[str]] = defaultdict(list)
        self.ids: list[tuple[str, str]] = []
        """Sites and what they call the video."""
        self._path: list[str] = []
        self._said: list[str] = []
        self._length = self._count = 0
        self._site = ""
        self._complete = False

    def read(self, text: str) -> _Elements:
        """Read a document; only its first element counts, for some write an address below it.

        Raises:
            SidecarError: see `parse`.
        """
        parser = expat.ParserCreate("utf-8")
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.StartElementHandler = self._begin
        parser.CharacterDataHandler = self._say
        parser.EndElementHandler = self._end
        try:
            parser.Parse(text.lstrip().encode("utf-8", "replace"), True)
        except expat.ExpatError as error:
            if not self._complete:
                raise SidecarError(f"damaged XML: {error}") from error
        return self

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._complete:
            return
        self._path.append(name)
        if len(self._path) == 1 and name not in _ROOTS:
            raise SidecarError(f"<{name[:40]}> is not about a video")
        if len(self._path) > _DEPTH:
            raise SidecarError("nested too deep")
        if len(self._path) == 2:
            self._said, self._length = [], 0
            self._site = attributes.get("type", "")

    def _say(self, text: str) -> None:
        if len(self._path) == 2 and self._length < SEARCHED_LENGTH:
            self._said.append(text)
            self._length += len(text)

    def _end(self, name: str) -> None:
        if self._complete:
            return
        self._path.pop()
        self._complete = not self._path
        if len(self._path) == 1 and self._count < _FIELDS:
            self._count += 1
            text = "".join(self._said).strip()
            if name == "uniqueid":
                self.ids.append((self._site, text))
            elif text:
                self.texts[_PLOT if name in _PLOTS else name].append(text)


def _refuse(*_: object) -> NoReturn:
    raise SidecarError("XML with a document type")


def _described(elements: _Elements) -> Description:
    texts = elements.texts
    title = _first(texts, "title", "localtitle", "name", "originaltitle")
    caption = texts[_PLOT][-1] if texts[_PLOT] else _first(texts, "outline", "tagline")
    said = mentioned(caption or title)
    return Description(
        origin=Origin.NFO,
        title=as_title(title),
        caption=as_caption(caption),
        creator=handle(_first(texts, "artist", "studio", "director")),
        tags=distinct_tags((*said, *texts["tag"], *texts["genre"])),
        language=language(_first(texts, "language")),
        published_at_ms=dates.of_text(_first(texts, "premiered", "releasedate", "aired")),
        posted=_posted(elements.ids),
    )


def _first(texts: Mapping[str, list[str]], *names: str) -> str:
    return next((texts[name][0] for name in names if texts.get(name)), "")


def _posted(ids: Sequence[tuple[str, str]]) -> Posted:
    """Return the post among a video's ids: that of a site where short videos are posted."""
    return next((place(*each) for each in ids if each[0].lower() in SITES), NOWHERE)
