"""Posts that nobody wrote: creators, captions and hashtags of invented words, few of them often."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

CREATOR_SIZE = 100
"""Posts of each creator."""
WORDS, TAGS, SOUNDS = 20_000, 4_000, 3_000
STEEPNESS = 1.05
"""Exponent of Zipf's law, about that of captions: the n-th word comes n^-1.05 times as often."""
FIRST_S, EVERY_S = 1_500_000_000, 2_700
"""When the first was posted, in Unix seconds, and how long after it the next."""
SYLLABLES = [
    first + vowel + last
    for last in ("", "l", "n", "r", "s")
    for vowel in "aeiou"
    for first in "bdfgklmnprstvz"
]
TITLE_LENGTH = 72
"""Characters after which yt-dlp cuts the title of such a post."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a download tool knows of a video."""

    site_id: str
    """19 digits, the upper bits of them its time, as TikTok numbers its videos."""
    handle: str
    caption: str
    sound: str
    posted_at_s: int

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return f"{self.caption[:TITLE_LENGTH].strip()} [{self.site_id}]"

    def sidecar(self, duration_s: float) -> dict[str, object]:
        """Return the keys of yt-dlp's .info.json that a reader could want."""
        return {
            "_type": "video",
            "id": self.site_id,
            "extractor": "TikTok",
            "extractor_key": "TikTok",
            "title": self.caption[:TITLE_LENGTH],
            "description": self.caption,
            "uploader": self.handle,
            "channel": self.handle.title(),
            "track": self.sound,
            "timestamp": self.posted_at_s,
            "duration": round(duration_s),
            "view_count": self.posted_at_s % 100_000,
            "like_count": self.posted_at_s % 1_000,
            "ext": "mp4",
        }


def post(number: int) -> Post:
    """Make up a post; the same number always gives the same one."""
    chance = Random(number)
    words = [_word(_drawn(chance, WORDS)) for _ in range(4 + chance.randrange(12))]
    tags = dict.fromkeys(_word(_drawn(chance, TAGS) * 3 + 1) for _ in range(chance.randrange(7)))
    posted_at_s = FIRST_S + EVERY_S * number
    return Post(
        site_id=str(posted_at_s << 32 | number),
        handle=_word(number // CREATOR_SIZE * 7 + 5) + str(number // CREATOR_SIZE),
        caption=" ".join([*words, *(f"#{tag}" for tag in tags)]),
        sound=f"{_word(_drawn(chance, SOUNDS) * 11 + 3)} {_word(_drawn(chance, SOUNDS))}",
        posted_at_s=posted_at_s,
    )


def _drawn(chance: Random, of: int) -> int:
    weights = _weights(of)
    return bisect(weights, chance.random() * weights[-1])


@cache
def _weights(of: int) -> list[float]:
    return list(accumulate((rank + 1) ** -STEEPNESS for rank in range(of)))


def _word(number: int) -> str:
    """Spell a number in syllables, the least ones short."""
    rest, last = divmod(number, len(SYLLABLES))
    return (_word(rest - 1) if rest else "") + SYLLABLES[last]
