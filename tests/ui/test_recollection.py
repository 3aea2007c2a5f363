"""A feed rebuilt from a log told in short is the one rebuilt from all of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Connection

from ranking.feed import Feed
from ranking.prior import MEMORY
from storage.ids import new_id
from storage.log_rows import insert_next
from storage.records import (
    NO_SHOWINGS,
    EndedBy,
    Epoch,
    EpochId,
    Impression,
    ImpressionId,
    Reaction,
    ReactionKind,
    Subject,
    Video,
    VideoId,
    View,
    Wish,
    WishId,
    WishKind,
)
from storage.resets import Forgetting, Kept, Scope
from tests.ranking.invented import NOW_MS, a_library
from tests.storage.invented import Station, close_station, open_station, put_video

HOUR_MS = 3600 * 1000
ENDINGS = tuple(each.value for each in EndedBy if each is not EndedBy.UNPLAYABLE)
"""A video that would not play is no longer in the catalogue, whatever a feed recalls of it."""
SAID = tuple(kind for kind in ReactionKind if kind is not ReactionKind.REPORT)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = open_station(tmp_path)
    yield station
    close_station(station)


def a_kept_library(station: Station, count: int) -> list[Video]:
    return [
        replace(
            video,
            id=put_video(station.writer, video.content_key, tags=video.tags, creator=video.creator),
        )
        for video in a_library(count)
    ]


class Watching:
    """A viewer who does everything, at random."""

    def __init__(self, station: Station, videos: list[Video], seed: int) -> None:
        self.station, self.videos = station, videos
        self.chance = np.random.default_rng(seed)
        self.now_ms = NOW_MS
        self.shown = station.watched(videos[0].id)

    def watch(self, views: int, epoch: Epoch | None = None) -> None:
        epoch_id = (epoch or self.station.epoch()).id
        said = [each for _ in range(views) for each in self._watch(epoch_id)]

        def write(connection: Connection) -> None:
            for each in said:
                insert_next(connection, each)

        self.station.writer.submit(write).result()

    def _watch(self, epoch_id: EpochId) -> Iterator[Impression | Reaction | Wish]:
        chance, station = self.chance, self.station
        video = self.videos[int(chance.integers(len(self.videos)))]
        self.now_ms += int(chance.integers(HOUR_MS))
        ratio = float(chance.choice([0.0, 0.05, 0.4, 0.8, 1.0, 2.0]))
        shown = replace(
            self.shown,
            video_id=video.id,
            id=ImpressionId(new_id()),
            epoch_id=epoch_id,
            shown_at_ms=self.now_ms,
            duration_ms=video.duration_ms,
            watched_ms=round(ratio * video.duration_ms),
            speed=float(chance.choice([1.0, 1.0, 2.0])),
            ended_by=EndedBy(str(chance.choice(ENDINGS))),
            policy=str(chance.choice(["taste-2", "random-1", "again-1"])),
        )
        for kind in SAID if chance.random() < 0.1 else ():
            if chance.random() < 0.2:
                yield replace(station.reaction(shown, kind), at_ms=self.now_ms)
        yield shown
        if chance.random() < 0.01:
            asked = WishKind(str(chance.choice(["more", "less", "forget", "take_back", "search"])))
            tag, profile_id = str(chance.choice(video.tags)), station.profile.id
            wish_id = WishId(new_id())
            yield Wish(wish_id, profile_id, epoch_id, asked, Subject.HASHTAG, tag, self.now_ms)


def feed_of(station: Station, videos: list[Video]) -> Feed:
    feed = Feed(station.epoch())
    feed.add(videos)
    return feed


def deals(feed: Feed, count: int) -> list[VideoId]:
    dealt = (feed.next() for _ in range(count))
    return [deal.video_id for deal in dealt if deal is not None]


def assert_same(station: Station, videos: list[Video]) -> None:
    whole, short = feed_of(station, videos), feed_of(station, videos)
    whole.replay(station.log.replay(station.epoch()))
    past = station.log.recollect(station.epoch(), MEMORY)
    assert past.shown, "told in short"
    short.recall(past)
    of_whole, of_short = whole.situation(), short.situation()
    np.testing.assert_array_equal(of_short.candidates, of_whole.candidates)
    np.testing.assert_array_equal(of_short.fit, of_whole.fit)
    np.testing.assert_array_equal(of_short.recent, of_whole.recent)
    slots = np.arange(len(videos))
    np.testing.assert_allclose(
        of_short.taste.posterior().means(slots), of_whole.taste.posterior().means(slots), atol=1e-6
    )
    late = feed_of(station, videos[::2])
    late.recall(past)
    late.add(videos)
    ids = {slot: video.id for slot, video in enumerate(videos)}
    late_ids = {slot: video.id for slot, video in enumerate([*videos[::2], *videos[1::2]])}
    assert [late_ids[slot] for slot in late.situation().candidates.tolist()] == [
        ids[slot] for slot in of_whole.candidates.tolist()
    ]
    assert deals(short, 20) == deals(whole, 20)


@pytest.mark.parametrize(
    "count", [60, 1500] if os.environ.get("HOMEFEED_FULL") == "1" else [60, 300]
)
def test_a_log_told_in_short_gives_the_same_feed(station: Station, count: int) -> None:
    videos = a_kept_library(station, count)
    Watching(station, videos, seed=count).watch(1800)
    past = station.log.recollect(station.epoch(), MEMORY)
    views = [each for each in past.since if isinstance(each, View)]
    assert MEMORY <= len(views) < 1800
    assert sum(past.shown.views) == 1800 - len(views)
    assert_same(station, videos)


@pytest.mark.parametrize(
    "forgets",
    [
        Forgetting(Scope.HASHTAG, "topic3", keeps=frozenset({Kept.LIKES})),
        Forgetting(Scope.CREATOR, "maker11"),
        Forgetting(Scope.SINCE, since_ms=NOW_MS + 700 * HOUR_MS),
    ],
)
def test_so_it_does_after_a_reset_of_a_part(station: Station, forgets: Forgetting) -> None:
    videos = a_kept_library(station, 400)
    watching = Watching(station, videos, seed=3)
    left = station.epoch()
    watching.watch(1500)
    station.profiles.reset(station.profile, forgets).result()
    watching.watch(10, left)  # what was on screen ends after the reset
    watching.watch(100)
    assert_same(station, videos)


def test_a_short_log_comes_in_full(station: Station) -> None:
    videos = a_kept_library(station, 50)
    Watching(station, videos, seed=1).watch(100)
    past = station.log.recollect(station.epoch(), MEMORY)
    assert (past.shown, past.said) == (NO_SHOWINGS, ())
    assert past.since == tuple(station.log.replay(station.epoch()))
