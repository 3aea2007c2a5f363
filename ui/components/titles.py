"""What a list calls a video, and how it writes a length. No Qt in here."""

from __future__ import annotations

from storage.finding.hits import Hit


def title_of(hit: Hit) -> str:
    """Return a video's title without the hashtags it ends with, else the name of its file."""
    return untagged(hit.title) or hit.title or hit.path.stem


def untagged(text: str) -> str:
    """Return a text on one line, without the hashtags it ends with."""
    words = text.split()
    while words and words[-1].startswith("#"):
        words.pop()
    return " ".join(words)


def length_of(duration_ms: int) -> str:
    """Return a length as a clock tells it: 0:18, 12:04, 1:02:03."""
    minutes, seconds = divmod(round(duration_ms / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
