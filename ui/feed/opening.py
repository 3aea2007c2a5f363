"""Opens a sitting: the log folded into a feed, ready to deal. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ranking.feed import Feed
from ranking.policies.policy import Policy
from ranking.prior import MEMORY
from storage.catalog import Catalog, Folder
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import Epoch, Forgetting, Profile, Video
from ui.feed.feed_session import FeedSession
from ui.feed.viewing import Sitting


@dataclass(frozen=True, slots=True)
class Opened:
    """A sitting and what it can play at once."""

    profile: Profile
    session: FeedSession
    folders: tuple[Folder, ...]
    videos: tuple[Video, ...]


class Opening:
    """Brings profile, log and catalogue together; every method may block: worker threads only."""

    def __init__(
        self,
        profiles: Profiles,
        log: ImpressionLog,
        catalog: Catalog,
        policy: Callable[[], Policy],
        variety: Callable[[], float],
        version: str,
    ) -> None:
        self._profiles, self._log, self._catalog = profiles, log, catalog
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
        videos = tuple(self._catalog.videos(profile))
        session_id = self._profiles.begin_session(
            profile,
            seed=epoch.seed,
            policy=self._policy().name,
            app_version=self._version,
            library_digest=self._catalog.digest(profile),
        )
        sitting = Sitting(profile.id, session_id)
        folders = tuple(self._catalog.folders(profile))
        return Opened(profile, self.fold(sitting, epoch, videos), folders, videos)

    def end(self, sitting: Sitting) -> None:
        """Note that a session ended in order; returns at once."""
        self._profiles.end_session(sitting.session_id)

    def fold(self, sitting: Sitting, epoch: Epoch, videos: Iterable[Video]) -> FeedSession:
        """Replay what an epoch rests on into a fresh feed over these videos."""
        feed = self._folded(epoch, videos)
        return FeedSession(
            sitting, feed, self._log.lineage(epoch), self._log.liked(sitting.profile_id)
        )

    def foresee(
        self, profile: Profile, forgets: Forgetting, videos: Sequence[Video], count: int
    ) -> tuple[Video, ...]:
        """Return what would be dealt next after a reset that forgets this; writes nothing."""
        feed = self._folded(self._profiles.draft_reset(profile, forgets), videos)
        by_id = {video.id: video for video in videos}
        return tuple(by_id[video_id] for video_id in feed.preview(count))

    def _folded(self, epoch: Epoch, videos: Iterable[Video]) -> Feed:
        feed = Feed(epoch, policy=self._policy(), variety=self._variety())
        feed.add(videos)
        feed.bar(self._log.reported(epoch.profile_id))
        feed.recall(self._log.recollect(epoch, MEMORY))
        return feed
