"""Opens a sitting: the log folded into a feed, ready to deal. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from ranking.feed import Feed
from ranking.policies.names import FIXED_LIST
from ranking.policies.policy import Policy
from ranking.prior import MEMORY
from ranking.why import BROKEN_OFF, sum_up
from storage.ahead import Ahead, Waiting
from storage.catalog import Catalog, Folder
from storage.library_digest import LibraryDigest
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import Deal, Epoch, Profile, ProfileId, Video, VideoId
from storage.resets import Forgetting
from ui.feed.feed_session import FeedSession, Fold, Stock
from ui.feed.kept_why import read, written
from ui.feed.shelf import Dealt
from ui.feed.viewing import Sitting


def every(video: Video) -> bool:
    """Admit any video."""
    del video
    return True


@dataclass(frozen=True, slots=True)
class Terms:
    """Under what sittings take place from the next one on."""

    policy: Callable[[], Policy]
    """Makes what chooses, one for each feed."""
    admits: Callable[[Video], bool] = every
    """Whether a video of the folders can be dealt."""
    condition: str | None = None
    """Of a study."""
    station: str | None = None
    """Of a study."""
    resumes: bool = False
    """Whether the video that was on screen at the end, in order or not, comes first again."""


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
        terms: Terms,
        variety: Callable[[], float],
        version: str,
    ) -> None:
        self._profiles, self._log, self._catalog = profiles, log, catalog
        self._ahead = ahead
        self._variety, self._version = variety, version
        self.terms = terms
        """What the next sitting takes place under."""

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
        policy = self.terms.policy().name
        ahead = self._still_waiting(epoch, policy)
        if self.terms.resumes:
            ahead = (*self._broken_off(epoch), *ahead)
        session_id = self._profiles.begin_session(
            profile,
            seed=epoch.seed,
            policy=policy,
            app_version=self._version,
            carried=len(ahead),
            condition=self.terms.condition,
            station=self.terms.station,
        )
        sitting = Sitting(profile.id, session_id)
        stock = Stock(partial(self._all, sitting), partial(self._found, profile.id))
        folders = tuple(self._catalog.folders(profile))
        return Opened(profile, self.session(sitting, epoch), stock, ahead, folders)

    def end(self, sitting: Sitting) -> None:
        """Note that a session ended in order; returns at once."""
        self._profiles.end_session(sitting.session_id)

    def note_library(self, sitting: Sitting) -> None:
        """Note which videos there are now: of a sitting that began before its folders were read."""
        for _ in self._all(sitting):
            pass

    def keep(self, sitting: Sitting, rows: Sequence[Dealt]) -> Future[None]:
        """Keep the rows that nobody has seen yet for the next start; returns at once."""
        waiting = [Waiting(row.deal, written(row.why)) for row in rows]
        return self._ahead.keep(sitting.profile_id, self.terms.policy().name, waiting)

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

    def _broken_off(self, epoch: Epoch) -> list[Dealt]:
        """Return the row that was on screen when the sitting before ended."""
        last = self._log.broken_off(epoch)
        if last is None:
            return []
        deal = Deal(
            video_id=last.video_id,
            policy=last.policy,
            score=last.score,
            propensity=last.propensity,
            candidates=last.candidates,
            epoch_id=last.epoch_id,
            seed=last.seed,
        )
        why = sum_up(BROKEN_OFF, [], guess=False, certainty=0)
        return [
            Dealt(video, deal, why)
            for video in self._catalog.playable(epoch.profile_id, [last.video_id])
        ]

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
        feed = Feed(epoch, policy=self.terms.policy(), variety=self._variety(), beside=beside)
        feed.bar(self._log.reported(epoch.profile_id))
        feed.recall(self._log.recollect(epoch, MEMORY))
        return feed

    def _found(self, profile_id: ProfileId, wanted: Collection[VideoId]) -> list[Video]:
        """Return those of some videos that can be dealt now."""
        found = self._catalog.find(profile_id, wanted)
        return [video for video in found if self.terms.admits(video)]

    def _all(self, sitting: Sitting) -> Iterator[list[Video]]:
        """Yield every video that can be dealt; once all are read, note which they were."""
        digest = LibraryDigest()
        for portion in self._catalog.portions(sitting.profile_id):
            videos = [video for video in portion if self.terms.admits(video)]
            digest.take(videos)
            yield videos
        self._profiles.note_library(sitting.session_id, str(digest))
