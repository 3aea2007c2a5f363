"""The rows that were dealt, in the order the viewer meets them. No Qt in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ranking.feed import Feed
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
    """Append-only rows: what was dealt stays where the viewer met it."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._videos: dict[VideoId, Video] = {}
        self._rows: list[Dealt] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Dealt:
        return self._rows[row]

    def add(self, videos: Iterable[Video]) -> None:
        """Let the feed deal these too."""
        videos = list(videos)
        self._videos.update((video.id, video) for video in videos)
        self._feed.add(videos)

    def videos(self) -> list[Video]:
        """Return everything the feed may deal from."""
        return list(self._videos.values())

    def video(self, video_id: VideoId) -> Video:
        """Return one of the videos that were added."""
        return self._videos[video_id]

    def discard(self, videos: Iterable[VideoId]) -> None:
        """Deal these no more; rows that hold one already stay."""
        for video_id in videos:
            self._feed.discard(video_id)
            self._videos.pop(video_id, None)

    def by_key(self, content_key: str) -> Video | None:
        """Return the video of a content key; called from the image thread too."""
        return next((v for v in self.videos() if v.content_key == content_key), None)

    def refill(self, current: int) -> None:
        """Deal until LOOKAHEAD rows wait behind `current`, or nothing is left to deal."""
        while len(self._rows) <= current + LOOKAHEAD:
            dealt = self._next()
            if dealt is None:
                return
            self._rows.append(dealt)

    def replace(self, row: int) -> bool:
        """Deal another video in the place of an unplayable one.

        When none is left its row goes and the rows behind it move up; then it returns False.
        """
        self.discard([self._rows[row].video.id])
        dealt = self._next()
        if dealt is None:
            del self._rows[row]
            return False
        self._rows[row] = dealt
        return True

    def restart(self, feed: Feed, current: int) -> None:
        """Take another feed (a reset, or its undo) and re-deal what the viewer has not reached.

        The feed does not know what is on screen, which must not follow itself.
        """
        del self._rows[current + 1 :]
        self._feed = feed
        on_screen = {dealt.video.id for dealt in self._rows[current:]}
        while len(self._rows) <= current + LOOKAHEAD:
            dealt = self._next()
            if dealt is None:
                break
            if dealt.video.id not in on_screen:
                self._rows.append(dealt)
        feed.undeal(on_screen)

    def _next(self) -> Dealt | None:
        deal = self._feed.next()
        if deal is None:
            return None
        return Dealt(self._videos[deal.video_id], deal, self._feed.why(deal.video_id))
