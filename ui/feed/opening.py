"""Opens a sitting: the log folded into a feed, ready to deal. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from ranking.feed import Feed
from ranking.policies.names import FIXED_LIST
from ranking.policies.policy import Policy
from ranking.prior import MEMORY
from storage.ahead import Ahead, Waiting
from storage.catalog import Catalog, Folder
from storage.library_digest import LibraryDigest
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import Epoch, Forgetting, Profile, Video
from ui.feed.feed_session import FeedSession, Fold, Stock
from ui.feed.kept_why import read, written
from ui.feed.shelf import Dealt
from ui.feed.viewing import Sitting


@dataclass(frozen=True, slots=True)
class Opened:
    """A sitting and what it can play at once."""

    profile: Profile
    session: FeedSession
    stock: Stock
    ahead: tuple[Dealt, ...]
    """Rows that the sitting before had dealt and not shown."""
    folders: tuple[Folder, ...]


class Opening:
    """Brings profile, log and catalogue together; every method may block: worker threads only."""

    def __init__(
        self,
        profiles: Profiles,
        log: ImpressionLog,
        catalog: Catalog,
        ahead: Ahead,
        policy: Callable[[], Policy],
        variety: Callable[[], float],
        version: str,
    ) -> None:
        self._profiles, self._log, self._catalog = profiles, log, catalog
        self._ahead = ahead
        self._policy, self._variety, self._version = policy, variety, version

    def profile(self, name: str, seed: int | None = None) -> Profile:
        """Return a profile, made at its first use."""
        return self._profiles.profile(name, seed)

    def open(self, name: str, seed: int | None = None) -> Opened:
        """Begin a session of a profile under its current epoch.

        Raises:
            StorageError: the disk is full, or the database is locked or damaged.
        """
        profile = self.profile(name, seed)
        self._log.close_crashed(profile.id).result()
        epoch = self._profiles.current_epoch(profile)
        policy = self._policy().name
        ahead = self._still_waiting(epoch, policy)
        session_id = self._profiles.begin_session(
            profile,
            seed=epoch.seed,
            policy=policy,
            app_version=self._version,
            carried=len(ahead),
        )
        sitting = Sitting(profile.id, session_id)
        stock = Stock(partial(self._all, sitting), partial(self._catalog.find, profile.id))
        folders = tuple(self._catalog.folders(profile))
        return Opened(profile, self.session(sitting, epoch), stock, ahead, folders)

    def end(self, sitting: Sitting) -> None:
        """Note that a session ended in order; returns at once."""
        self._profiles.end_session(sitting.session_id)

    def keep(self, sitting: Sitting, rows: Sequence[Dealt]) -> Future[None]:
        """Keep the rows that nobody has seen yet for the next start; returns at once."""
        waiting = [Waiting(row.deal, written(row.why)) for row in rows]
        return self._ahead.keep(sitting.profile_id, self._policy().name, waiting)

    def _still_waiting(self, epoch: Epoch, policy: str) -> tuple[Dealt, ...]:
        """Return the rows that may still come.

        None of a list, which may be another by now, and none that has copies: which of them is
        the best may be known only since.
        """
        if FIXED_LIST in policy:
            return ()
        waiting = self._ahead.waiting(epoch, policy)
        videos = self._catalog.playable(epoch.profile_id, [row.deal.video_id for row in waiting])
        by_id = {video.id: video for video in videos if video.duplicates is None}
        return tuple(
            Dealt(by_id[row.deal.video_id], row.deal, read(row.why))
            for row in waiting
            if row.deal.video_id in by_id
        )

    def session(self, sitting: Sitting, epoch: Epoch) -> FeedSession:
        """Return what a sitting goes on from under an epoch."""
        return FeedSession(
            sitting,
            partial(self._folded, epoch),
            self._log.lineage(epoch),
            self._log.liked(sitting.profile_id),
        )

    def foreseen(self, profile: Profile, forgets: Forgetting) -> Fold:
        """Return how the feed after a reset that forgets this would be made; writes nothing."""
        return lambda beside: self._folded(self._profiles.draft_reset(profile, forgets), beside)

    def _folded(self, epoch: Epoch, beside: Feed | None) -> Feed:
        feed = Feed(epoch, policy=self._policy(), variety=self._variety(), beside=beside)
        feed.bar(self._log.reported(epoch.profile_id))
        feed.recall(self._log.recollect(epoch, MEMORY))
        return feed

    def _all(self, sitting: Sitting) -> Iterator[list[Video]]:
        """Yield every video that can be dealt; once all are read, note which they were."""
        digest = LibraryDigest()
        for videos in self._catalog.portions(sitting.profile_id):
            digest.take(videos)
            yield videos
        self._profiles.note_library(sitting.session_id, str(digest))
