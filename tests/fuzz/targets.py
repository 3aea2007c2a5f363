"""What reads bytes from outside, one function each, and what every one of them promises.

A target refuses bytes by the error its reader declares; whatever else comes out is a bug.
"""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from player.caption_files import decode
from player.caption_text import ass_lines, read_cues
from player.captions import LATEST_MS, lay_out
from player.facts import PlayerError
from player.sniff import HEAD_BYTES, recognise, recognise_shown
from storage.imports import tiktok_export
from storage.imports.facts import Export, UnusableExportError
from storage.sidecars import (
    embedded,
    filename,
    gallerydl,
    homefeed,
    instaloader,
    nfo,
    plain_text,
    unnamed_json,
    ytdlp,
)
from storage.sidecars.beside import Beside, file_names
from storage.sidecars.contents import as_utf8
from storage.sidecars.description import Description, SidecarError
from storage.sidecars.words import CAPTION_LENGTH, NAME_LENGTH, TAG_COUNT, TITLE_LENGTH

Target = Callable[[bytes], None]

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LARGEST = 2**63
"""A number that SQLite holds is smaller."""
DEMUXERS = frozenset({"mp4", "mkv", "avi", "ts", "ps", "avformat"})
LABELS = ("title", "artist", "description", "comment", "date", "keywords", "purl")


def check_words(text: str, length: int, *, lines: bool = False) -> None:
    """Hold that a text is plain, bounded, and can be written."""
    text.encode()
    assert len(text) <= length
    for char in text:
        assert char not in TURNING
        assert unicodedata.category(char) not in ("Cc", "Cs") or (lines and char == "\n")


def check_description(said: Description) -> None:
    """Hold what a description promises, and that our own sidecar brings it back."""
    check_words(said.title, TITLE_LENGTH)
    check_words(said.caption, CAPTION_LENGTH, lines=True)
    names = (said.creator, said.creator_name, said.language, *said.tags)
    for name in names:
        check_words(name or "", NAME_LENGTH)
    check_words(said.sound or "", 5 * NAME_LENGTH)
    assert len(said.tags) <= TAG_COUNT
    posted = said.posted
    for word in (posted.site or "", posted.site_id or ""):
        assert word.isascii()
        assert len(word) <= 64
        assert not set(word) & set("/\\\0 '\"%")
    counts = posted.counts
    for count in (counts.views, counts.likes, counts.comments, counts.shares, counts.saves):
        assert count is None or 0 <= count < LARGEST
    again = homefeed.parse(homefeed.written(said))
    assert (again.title, again.caption, again.tags) == (said.title, said.caption, said.tags)


def sidecar(read: Callable[[bytes], Description]) -> Target:
    """Make a target of a reader of sidecars."""

    def target(content: bytes) -> None:
        with suppress(SidecarError):
            check_description(read(content))

    return target


def names(content: bytes) -> None:
    """Take bytes for the names in a folder, and for a path in it."""
    path = os.fsdecode(content.replace(b"\0", b""))[:4000]
    check_description(filename.describe(PurePosixPath("root", path)))
    listed = [name[:255] for name in path.split("/") if name]
    found = Beside(listed, videos=1)
    for name in listed:
        for beside in file_names(name, found.of(name)):
            assert "/" not in beside
            assert beside in listed


def labels(content: bytes) -> None:
    """Take bytes for the labels in a video's own file."""
    texts = content.decode("utf-8", "replace").split("\x1e")
    said = embedded.describe(list(zip(LABELS, texts, strict=False)))
    if said is not None:
        check_description(said)


def captions(content: bytes) -> None:
    """Take bytes for a file of captions."""
    last_ms = 0
    for cue in lay_out(read_cues(decode(content))):
        assert last_ms <= cue.start_ms < cue.end_ms <= LATEST_MS
        last_ms = cue.end_ms
        check_lines(cue.lines)


def drawn(content: bytes) -> None:
    """Take bytes for a text of an embedded track of captions."""
    check_lines(ass_lines(content.decode("utf-8", "replace")))


def check_lines(lines: Iterable[str]) -> None:
    """Hold that words to be shown over a video are plain."""
    for line in lines:
        check_words(line, 500)


def sniffing(content: bytes) -> None:
    """Take bytes for the first of a video or a picture."""
    head = content[:HEAD_BYTES]
    with suppress(PlayerError):
        assert recognise(head, len(content)).demuxer in DEMUXERS
        assert min(head) < 0x20, "text is never handed to a demuxer, whatever it is called"
    with suppress(PlayerError):
        assert recognise_shown(head, len(content)).demuxer in DEMUXERS


def export_of(name: str) -> Target:
    """Make a target of the import of a file of that name."""

    def target(content: bytes) -> None:
        # In memory where there is such a folder; the importer takes a place, not bytes.
        shared = Path("/dev/shm")  # of the folder made there only we know
        with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
            file = Path(folder, name)
            file.write_bytes(content)
            with suppress(UnusableExportError):
                check_export(tiktok_export.read(file))
            assert [each.name for each in Path(folder).iterdir()] == [name]

    return target


def check_export(export: Export) -> None:
    """Hold what an export promises."""
    for fact in export.facts:
        assert fact.name
        check_words(fact.name, NAME_LENGTH)
        assert fact.kind in export.sections


TARGETS: Mapping[str, Target] = {
    "sniffing": sniffing,
    "captions": captions,
    "captions-drawn": drawn,
    "names": names,
    "labels": labels,
    "sidecar-ytdlp": sidecar(lambda content: ytdlp.parse(as_utf8(content))),
    "sidecar-json": sidecar(lambda content: unnamed_json.parse(as_utf8(content))),
    "sidecar-gallerydl": sidecar(gallerydl.parse),
    "sidecar-instaloader": sidecar(instaloader.parse),
    "sidecar-packed": sidecar(instaloader.parse_packed),
    "sidecar-homefeed": sidecar(homefeed.parse),
    "sidecar-nfo": sidecar(nfo.parse),
    "sidecar-text": sidecar(plain_text.parse),
    "sidecar-tags": sidecar(plain_text.parse_tags),
    "import-archive": export_of("TikTok_Data.zip"),
    "import-json": export_of("user_data_tiktok.json"),
    "import-text": export_of("Watch History.txt"),
}
"""Every reader of bytes from outside, by the name of its folder in the corpus."""
