"""Libraries, views and epochs made up for the tests of ranking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import numpy as np

from ranking.feed import Feed
from storage.records import (
    EndedBy,
    Epoch,
    EpochId,
    Impression,
    ImpressionId,
    InputSource,
    ProfileId,
    Reaction,
    ReactionId,
    ReactionKind,
    SessionId,
    Subject,
    Video,
    VideoId,
    View,
    Wish,
    WishId,
    WishKind,
)
from storage.resets import EpochReason

DAY_MS = 24 * 3600 * 1000
NOW_MS = 20_000 * DAY_MS
PROFILE = ProfileId(UUID(int=1))
SESSION = SessionId(UUID(int=2))


def an_epoch(seed: int = 5, number: int = 1) -> Epoch:
    return Epoch(
        id=EpochId(uuid4()),
        profile_id=PROFILE,
        number=number,
        seed=seed,
        reason=EpochReason.FIRST if number == 1 else EpochReason.RESET,
        restores=None,
        started_at_ms=NOW_MS,
        reference_at_ms=NOW_MS,
    )


def a_video(
    key: str,
    tags: Iterable[str] = (),
    *,
    caption: str = "",
    creator: str | None = None,
    sound: str | None = None,
    duration_ms: int = 10_000,
    days_old: int = 10,
) -> Video:
    return Video(
        id=VideoId(uuid4()),
        content_key=key,
        path=Path(key),
        folder="",
        title="",
        caption=caption,
        creator=creator,
        creator_name=creator,
        tags=tuple(tags),
        sound=sound,
        duration_ms=duration_ms,
        width=540,
        height=960,
        demuxer="mp4",
        published_at_ms=NOW_MS - days_old * DAY_MS,
        added_at_ms=NOW_MS,
    )


def a_view(
    video: Video,
    ratio: float = 1.0,
    *,
    said: Iterable[ReactionKind] = (),
    ended_by: EndedBy = EndedBy.NEXT,
    at_ms: int = NOW_MS,
) -> View:
    watched_ms = round(ratio * video.duration_ms)
    impression = Impression(
        id=ImpressionId(uuid4()),
        profile_id=PROFILE,
        session_id=SESSION,
        epoch_id=EpochId(UUID(int=3)),
        video_id=video.id,
        position=0,
        shown_at_ms=at_ms,
        monotonic_ms=0,
        duration_ms=video.duration_ms,
        visible_ms=watched_ms,
        watched_ms=watched_ms,
        paused_ms=0,
        furthest_ms=min(watched_ms, video.duration_ms),
        loops=int(ratio),
        seeks=0,
        speed=1.0,
        ended_by=ended_by,
        input=InputSource.KEY,
        policy="taste-2",
        score=0.0,
        propensity=1.0,
        candidates=1,
        seed=5,
    )
    reactions = tuple(
        Reaction(ReactionId(uuid4()), impression.id, PROFILE, video.id, kind, at_ms, 0)
        for kind in said
    )
    return View(impression, reactions)


def a_wish(kind: WishKind, subject: Subject, name: str, *, at_ms: int = NOW_MS) -> Wish:
    return Wish(WishId(uuid4()), PROFILE, EpochId(UUID(int=3)), kind, subject, name, at_ms)


def a_library(count: int, seed: int = 1) -> list[Video]:
    """Make videos of eight topics, each with a tag of its own, a few sub-topics and creators."""
    chance = np.random.default_rng(seed)
    videos = []
    for at in range(count):
        topic = int(chance.integers(8))
        tags = [f"topic{topic}", f"sub{topic}{chance.integers(3)}", f"mood{chance.integers(5)}"]
        videos.append(
            a_video(
                f"key-{chance.integers(2**40):012x}-{at}",
                tags,
                caption=f"morning words about topic{topic} number {chance.integers(30)}",
                creator=f"maker{topic}{chance.integers(4)}",
                sound=f"song{chance.integers(40)}" if chance.random() < 0.5 else None,
                duration_ms=int(chance.integers(4_000, 60_000)),
                days_old=int(chance.integers(2_000)),
            )
        )
    return videos


def elsewhere(videos: Iterable[Video]) -> list[Video]:
    """Return the same library as another machine knows it: other ids, another order."""
    return [replace(video, id=VideoId(uuid4())) for video in list(videos)[::-1]]


def a_feed(videos: Iterable[Video], *, seed: int = 5, policy: str = "taste") -> Feed:
    feed = Feed(an_epoch(seed), policy=policy)
    feed.add(videos)
    return feed
