"""The words of titles, captions and hashtags, to be searched for what the viewer muted."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Collection, Iterator

from storage.records import Video

BLOCK = 2_048
"""Texts packed together: enough to pack to a third, few enough to be unpacked in a millisecond."""
_BETWEEN = " # "
"""Stands between a caption and each hashtag, so that no two of them make a phrase."""
_END = b"\x00"
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
"""Scripts that put no spaces between words: a word of theirs is looked for anywhere."""


class Texts:
    """One text for each slot, packed: they are searched once for each word that is muted."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open = bytearray()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, video: Video) -> None:
        """Take in the text of the next slot."""
        text = _plain(_BETWEEN.join((video.title, video.caption, *video.tags)))
        self._open += text.encode(errors="surrogatepass") + _END
        self._count += 1
        if self._count % BLOCK == 0:
            self._packed.append(zlib.compress(self._open, level=1))
            self._open = bytearray()

    def having(self, phrases: Collection[str], first: int = 0) -> dict[str, list[int]]:
        """Return the slots from `first` on whose text has these words, whole and in a row."""
        found: dict[str, list[int]] = {phrase: [] for phrase in phrases}
        wanted = [(phrase, plain) for phrase in phrases if (plain := _plain(phrase))]
        for number in range(first // BLOCK, len(self._packed) + 1):
            texts = self._block(number)
            for phrase, plain in wanted:
                slots = (number * BLOCK + at for at in _places(texts, plain))
                found[phrase].extend(slot for slot in slots if slot >= first)
        return found

    def _block(self, number: int) -> bytes:
        if number == len(self._packed):
            return bytes(self._open)
        return zlib.decompress(self._packed[number])


def _places(texts: bytes, words: str) -> Iterator[int]:
    """Yield which of these texts have some words."""
    pattern, raw = _whole(words), words.encode(errors="surrogatepass")
    text, start = 0, 0
    at = texts.find(raw)
    while at >= 0:
        text += texts.count(_END, start, at)
        end = texts.index(_END, at)
        start = texts.rfind(_END, 0, at) + 1
        if pattern.search(texts[start:end].decode(errors="surrogatepass")):
            yield text
        start = end
        at = texts.find(raw, end)


def _plain(text: str) -> str:
    """Spell alike what reads alike: one case, one form, single spaces."""
    folded = unicodedata.normalize("NFKC", text.replace("\x00", " ")).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).replace("_", " ").split())


def _whole(words: str) -> re.Pattern[str]:
    """Match words that are not a part of longer ones, in scripts that tell."""
    before = "" if _unspaced(words[0]) else r"(?<!\w)"
    after = "" if _unspaced(words[-1]) else r"(?!\w)"
    return re.compile(before + re.escape(words) + after)


def _unspaced(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_UNSPACED)
