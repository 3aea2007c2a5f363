"""The words of titles, captions and hashtags, to be searched for what the viewer muted."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right

from storage.records import Video

_END = b"\x00"
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
"""Scripts that put no spaces between words: a word of theirs is looked for anywhere."""


class Texts:
    """One text for each slot, all in one piece of memory: no object for each of a million."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._starts = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def append(self, video: Video) -> None:
        """Take in the text of the next slot."""
        self._starts.append(len(self._text))
        text = _plain(" ".join((video.title, video.caption, *video.tags)))
        self._text += text.encode(errors="surrogatepass") + _END

    def having(self, words: str, first: int = 0) -> list[int]:
        """Return the slots from `first` on whose text has these words, whole and in a row."""
        wanted = _plain(words)
        if not wanted or first >= len(self):
            return []
        pattern = _whole(wanted)
        raw = wanted.encode(errors="surrogatepass")
        found: list[int] = []
        at = self._text.find(raw, self._starts[first])
        while at >= 0:
            slot = bisect_right(self._starts, at) - 1
            end = self._text.index(_END, at)
            text = self._text[self._starts[slot] : end].decode(errors="surrogatepass")
            if pattern.search(text):
                found.append(slot)
            at = self._text.find(raw, end)
        return found


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
