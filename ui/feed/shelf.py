"""The rows that were dealt, in the order the viewer meets them. No Qt in here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ranking.why import Why
from storage.records import Deal, Video, VideoId

LOOKAHEAD = 2
"""Rows dealt beyond the current one: enough to preload, few enough that a swipe still counts."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """One row of the feed."""

    video: Video
    deal: Deal
    why: Why


class Shelf:
    """Append-only rows: what was dealt stays where the viewer met it. GUI thread."""

    def __init__(self) -> None:
        self._gone: set[VideoId] = set()
        self._rows: list[Dealt] = []
        self._aside: list[Dealt] | None = None
        self._met: set[VideoId] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Dealt:
        return self._rows[row]

    def welcome(self, videos: Collection[VideoId]) -> None:
        """Take rows of these, whatever was known of them."""
        self._gone.difference_update(videos)

    def discard(self, videos: Collection[VideoId]) -> None:
        """Take no row of these any more; rows that hold one already stay."""
        self._gone.update(videos)

    def takes(self, dealt: Dealt) -> bool:
        """Say whether a row may be put here: its video may have gone while it was dealt."""
        return dealt.video.id not in self._gone

    def open_list(self, rows: Sequence[Dealt]) -> None:
        """Hold the rows of a list; those that the feed dealt lie aside until `close_list`."""
        if self._aside is None:
            self._aside = self._rows
        self._rows = list(rows)

    def close_list(self, current: int) -> None:
        """Hold what the feed dealt again; what was met in a list waits behind `current` no more."""
        if self._aside is None:
            return
        met, self._met = self._met, set()
        waiting = [
            row for row in self._aside[current + 1 :] if row.video.id not in met and self.takes(row)
        ]
        self._rows, self._aside = [*self._aside[: current + 1], *waiting], None

    def meet(self, video_id: VideoId) -> None:
        """Note what is on screen; in a list that takes it out of what waits aside."""
        if self._aside is not None:
            self._met.add(video_id)

    def append_aside(self, rows: Sequence[Dealt]) -> None:
        """Put what the feed dealt while a list was opened behind its own rows."""
        if self._aside is not None:
            self._aside += rows

    def append(self, dealt: Dealt) -> None:
        """Put what was dealt behind the last row."""
        self._rows.append(dealt)

    def shown(self, video_id: VideoId) -> Video | None:
        """Return the video of a row, also when its file went away; None when none holds it."""
        held = (row.video for row in reversed(self._rows) if row.video.id == video_id)
        return next(held, None)

    def row_of(self, dealt: Dealt) -> int | None:
        """Return where a row is now, None when it was taken off."""
        return next((row for row, held in enumerate(self._rows) if held is dealt), None)

    def replace(self, row: int, dealt: Dealt) -> None:
        """Put another video in the place of one that would not play."""
        self._rows[row] = dealt

    def insert(self, row: int, dealt: Dealt) -> None:
        """Put what the viewer picked in front of a row; that one and all behind it move down.

        Where the same video waited to be met, it waits no longer.
        """
        waiting = [held for held in self._rows[row:] if held.video.id != dealt.video.id]
        self._rows[row:] = [dealt, *waiting]

    def remove(self, row: int) -> None:
        """Take a row off; those behind it move up."""
        del self._rows[row]

    def cut(self, current: int) -> None:
        """Take off what the viewer has not reached."""
        del self._rows[current + 1 :]
