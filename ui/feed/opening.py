"""Opens a sitting: the log folded into a feed, ready to deal. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ranking.feed import Feed
from ranking.policies.policy import Policy
from storage.catalog import Catalog, Folder
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import Epoch, Profile, Video
from ui.feed.controller import FeedSession
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
        version: str,
    ) -> None:
        self._profiles, self._log, self._catalog = profiles, log, catalog
        self._policy, self._version = policy, version

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
        """Replay an epoch's views into a fresh feed over these videos."""
        feed = self.fresh(epoch, videos)
        feed.replay(self._log.replay(epoch))
        return FeedSession(
            sitting, feed, self._log.lineage(epoch), self._log.liked(sitting.profile_id)
        )

    def fresh(self, epoch: Epoch, videos: Iterable[Video]) -> Feed:
        """Return the feed of a viewer of whom nothing is known."""
        feed = Feed(epoch, policy=self._policy())
        feed.add(videos)
        return feed
