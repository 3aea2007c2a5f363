"""Looks closely at one video after another: poster, pictures, loudness. No Qt in here."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Collection, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from player.facts import SILENCE_LUFS, Look, Loudness, PlayerError
from player.poster import PosterCache
from player.prober import POSTER_WIDTH
from storage.catalog import Catalog
from storage.looks import Looks, Unlooked
from storage.records import ProfileId, Video, VideoId

UNMEASURABLE = Loudness(SILENCE_LUFS, 0.0)
"""Kept of a video whose sound cannot be measured, so that nobody tries again."""

_log = logging.getLogger(__name__)


class Looker(Protocol):
    """What `player.prober.Prober` does for us; all of it waits."""

    def look(self, path: Path, poster_width: int | None) -> Look:
        """Return what a video looks like, or raise PlayerError."""

    def loudness(self, path: Path) -> Loudness:
        """Return how loud it is, or raise PlayerError."""

    def stop_looking(self) -> None:
        """Free what that holds."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at one video brought; it is kept by now."""

    video_id: VideoId
    loudness: Loudness | None = None
    """None when it was known before, or could not be measured for now."""
    regrouped: Sequence[Video] = ()
    """Videos that can be dealt and show the same as others, as was not known before."""
    fault: str | None = None
    """Why it can be played no more."""


class Examiner:
    """Does what is asked for first, then all that is left of a profile. To be used by one thread.

    What is kept is not done again, so it goes on where an earlier run of the program ended.
    """

    def __init__(self, looker: Looker, posters: PosterCache, looks: Looks, catalog: Catalog):
        self._looker, self._posters = looker, posters
        self._looks, self._catalog = looks, catalog
        self._page: deque[Unlooked] = deque()
        self._last: VideoId | None = None
        self._all_listed = True
        self._put_off: set[VideoId] = set()

    def begin(self) -> None:
        """Go through the whole library again, as there may be new videos in it."""
        self._page.clear()
        self._put_off.clear()
        self._last, self._all_listed = None, False

    def examine_next(self, profile_id: ProfileId, wanted: Collection[VideoId]) -> Finding | None:
        """Look at one video and keep what was found; None when nothing is left to look at.

        Args:
            profile_id: whose library.
            wanted: videos that go first, in that order.

        Raises:
            StorageError: the database is locked or damaged, or the disk is full.
        """
        video = self._next(profile_id, wanted)
        return None if video is None else self._examine(video, profile_id)

    def rest(self) -> None:
        """Free what looking takes, until it is needed again."""
        self._looker.stop_looking()
        self._looks.rest()

    def _next(self, profile_id: ProfileId, wanted: Collection[VideoId]) -> Unlooked | None:
        """Ask again of each whether it is due: what is wanted comes out of turn."""
        due = self._due(wanted)
        while due is None and (self._page or not self._all_listed):
            if not self._page:
                self._page.extend(self._looks.waiting(profile_id, self._last))
                self._all_listed = not self._page
                continue
            self._last = self._page.popleft().id
            due = self._due([self._last])
        return due

    def _due(self, ids: Collection[VideoId]) -> Unlooked | None:
        asked = [video_id for video_id in ids if video_id not in self._put_off]
        return next(iter(self._looks.lacking(asked)), None) if asked else None

    def _examine(self, video: Unlooked, profile_id: ProfileId) -> Finding:
        try:
            fingerprint = self._look(video) if video.fingerprint is None else video.fingerprint
            loudness = self._listen(video) if video.lufs is None else None
        except PlayerError as error:
            self._put_off.add(video.id)
            if error.passing:
                _log.info("%s was not looked at: %s", video.path, error)
                return Finding(video.id)
            self._catalog.mark_unplayable(video.id, str(error)).result()
            return Finding(video.id, fault=str(error))
        kept = self._keep(video, fingerprint, loudness).result()
        regrouped = self._catalog.playable(profile_id, kept) if kept else ()
        return Finding(video.id, loudness, regrouped)

    def _look(self, video: Unlooked) -> bytes:
        """Return what its pictures can be told by, having kept its poster if there is room."""
        wants = self._posters.wants(video.content_key)
        look = self._looker.look(video.path, POSTER_WIDTH if wants else None)
        if look.poster is not None:
            try:
                self._posters.put(video.content_key, look.poster)
            except PlayerError as error:  # it says nothing of the video
                _log.warning("%s", error)
        return look.fingerprint

    def _listen(self, video: Unlooked) -> Loudness:
        try:
            return self._looker.loudness(video.path)
        except PlayerError as error:
            if error.passing:
                raise
            _log.info("the loudness of %s is unknown: %s", video.path, error)
            return UNMEASURABLE

    def _keep(
        self, video: Unlooked, fingerprint: bytes, loudness: Loudness | None
    ) -> Future[list[VideoId]]:
        if loudness is not None:
            return self._looks.keep(video, fingerprint, loudness.lufs, loudness.true_peak_db)
        assert video.lufs is not None
        return self._looks.keep(video, fingerprint, video.lufs, None)
