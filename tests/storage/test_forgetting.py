"""Resets, whole and partial, on a real log: what is left, and that an undo brings all back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ranking.feed import Feed
from storage.database import FILE_NAME
from storage.profiles import EVERYTHING
from storage.records import (
    Deal,
    Epoch,
    Happening,
    ReactionKind,
    Subject,
    Video,
    View,
    Wish,
    WishKind,
)
from storage.resets import Forgetting, Kept, Scope
from tests.ranking.invented import a_library, a_view
from tests.storage.invented import Station, close_station, open_station, put_video

MINUTE_MS = 60_000
LIKE, SAVE = ReactionKind.LIKE, ReactionKind.SAVE
LAST_TEN = Forgetting(Scope.SINCE, since_ms=50 * MINUTE_MS)
TOPIC = Forgetting(Scope.HASHTAG, "topic2")
CREATOR = Forgetting(Scope.CREATOR, "maker21")
PARTS = [LAST_TEN, TOPIC, CREATOR]


@dataclass
class Viewer:
    """Swipes through a library and logs it, a view a minute, as the program does."""

    station: Station
    videos: list[Video]
    minutes: int = 0

    def fold(self, epoch: Epoch) -> Feed:
        feed = Feed(epoch)
        feed.add(self.videos)
        feed.bar(self.station.log.reported(self.station.profile.id))
        feed.replay(self.station.log.replay(epoch))
        return feed

    def feed(self) -> Feed:
        return self.fold(self.station.epoch())

    def watch(self, video: Video, said: tuple[ReactionKind, ...] = ()) -> View:
        """View one video and log that."""
        of_topic = "topic2" in video.tags
        view = a_view(video, 1.0 if of_topic else 0.1, said=said, at_ms=self.minutes * MINUTE_MS)
        epoch_id = self.station.epoch().id
        shown = replace(
            view.impression,
            profile_id=self.station.profile.id,
            session_id=self.station.session_id,
            epoch_id=epoch_id,
        )
        reactions = tuple(
            replace(reaction, profile_id=shown.profile_id) for reaction in view.reactions
        )
        for reaction in reactions:
            self.station.log.react(reaction)
        self.station.log.append(shown).result()
        self.minutes += 1
        return View(shown, reactions)

    def swipe(self, count: int, said: Callable[[Video], tuple[ReactionKind, ...]]) -> None:
        feed, by_id = self.feed(), {video.id: video for video in self.videos}
        for _ in range(count):
            deal = feed.next()
            assert deal is not None
            video = by_id[deal.video_id]
            feed.learn(self.watch(video, said(video)))


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Video]]:
    """The log of a viewer of sixty views, who liked, saved, wished and muted, and their videos."""
    folder = tmp_path_factory.mktemp("watched")
    station = open_station(folder)
    videos = [
        replace(
            video,
            id=put_video(station.writer, video.content_key, tags=video.tags, creator=video.creator),
        )
        for video in a_library(150)
    ]
    viewer = Viewer(station, videos)
    viewer.swipe(40, lambda video: (LIKE,) if "mood1" in video.tags else ())
    station.wish(WishKind.FOLLOW, Subject.CREATOR, "maker21", at_ms=40 * MINUTE_MS)
    station.wish(WishKind.MUTE, Subject.HASHTAG, "sub10", at_ms=55 * MINUTE_MS)
    viewer.swipe(20, lambda video: (SAVE,) if "mood2" in video.tags else ())
    close_station(station)
    return folder / FILE_NAME, videos


@pytest.fixture
def viewer(watched: tuple[Path, list[Video]], tmp_path: Path) -> Iterator[Viewer]:
    """That viewer, in the next sitting."""
    database, videos = watched
    shutil.copy(database, tmp_path)
    station = open_station(tmp_path)
    yield Viewer(station, videos, minutes=60)
    close_station(station)


def deals(feed: Feed, count: int = 50) -> list[tuple[object, ...]]:
    """The next deals, to the bit."""
    dealt: list[Deal] = [deal for _ in range(count) if (deal := feed.next()) is not None]
    return [(d.video_id, d.score.hex(), d.propensity, d.candidates) for d in dealt]


def reset(viewer: Viewer, forgets: Forgetting = EVERYTHING) -> Epoch:
    return viewer.station.profiles.reset(viewer.station.profile, forgets).result()


def without(viewer: Viewer, covers: Callable[[Happening], bool]) -> Feed:
    """A feed that never heard of some things, before the reset."""
    epoch = viewer.station.epoch()
    feed = Feed(epoch)
    feed.add(viewer.videos)
    feed.replay(each for each in viewer.station.log.replay(epoch) if not covers(each))
    return feed


def test_a_whole_reset_is_a_new_profile_to_the_bit(viewer: Viewer) -> None:
    fresh = reset(viewer)
    stranger = Feed(replace(fresh, number=1))
    stranger.add(viewer.videos)
    assert deals(viewer.feed()) == deals(stranger)


@pytest.mark.parametrize("forgets", [EVERYTHING, *PARTS])
def test_an_undo_restores_the_very_same_next_fifty_deals(
    viewer: Viewer, forgets: Forgetting
) -> None:
    before = deals(viewer.feed())
    reset(viewer, forgets)
    assert deals(viewer.feed()) != before
    viewer.swipe(5, lambda video: ())
    viewer.station.profiles.undo(viewer.station.profile).result()
    assert deals(viewer.feed()) == before


def tags_of(viewer: Viewer, view: View) -> Video:
    return next(v for v in viewer.videos if v.id == view.impression.video_id)


def test_what_was_watched_of_late_is_forgotten_as_if_it_had_never_been(viewer: Viewer) -> None:
    expected = without(
        viewer,
        lambda each: (
            (each.impression.shown_at_ms if isinstance(each, View) else each.at_ms)
            >= 50 * MINUTE_MS
        ),
    )
    reset(viewer, LAST_TEN)
    assert deals(viewer.feed()) == deals(expected)


def test_a_forgotten_topic_is_as_if_it_had_never_been_watched(viewer: Viewer) -> None:
    expected = without(
        viewer, lambda each: isinstance(each, View) and "topic2" in tags_of(viewer, each).tags
    )
    reset(viewer, TOPIC)
    assert deals(viewer.feed()) == deals(expected)


def test_a_forgotten_creator_is_neither_watched_nor_followed(viewer: Viewer) -> None:
    def theirs(each: Happening) -> bool:
        if isinstance(each, View):
            return tags_of(viewer, each).creator == "maker21"
        return isinstance(each, Wish) and each.name == "maker21"

    expected = without(viewer, theirs)
    reset(viewer, CREATOR)
    assert deals(viewer.feed()) == deals(expected)


def test_likes_and_saves_that_are_kept_are_all_that_is_left_of_the_views(viewer: Viewer) -> None:
    log = viewer.station.log
    said = [e for e in log.replay(viewer.station.epoch()) if isinstance(e, View) and e.reactions]
    reset(viewer, Forgetting(Scope.ALL, keeps=frozenset({Kept.LIKES})))
    left = [each for each in log.replay(viewer.station.epoch()) if isinstance(each, View)]
    assert left == [replace(view, only_said=True) for view in said]
    feed = viewer.feed()
    assert len({deal.video_id for _ in range(150) if (deal := feed.next())}) == 150
    liked = next(each for each in left if each.liked)
    video = tags_of(viewer, liked)
    other = next(v for v in viewer.videos if v.tags[2] == video.tags[2] and v is not video)
    terms = {str(term.label): term.value for term in viewer.feed().why(other.id).terms}
    assert terms[f"#{video.tags[2]}"] > 0
    assert viewer.station.log.count(viewer.station.epoch()) == sum(len(v.reactions) for v in left)


def test_a_kept_like_can_be_taken_back_later(viewer: Viewer) -> None:
    reset(viewer, Forgetting(Scope.ALL, keeps=frozenset({Kept.LIKES})))
    log, epoch = viewer.station.log, viewer.station.epoch()
    kept = [each for each in log.replay(epoch) if isinstance(each, View)]
    expected = Feed(epoch)
    expected.add(viewer.videos)
    for view in kept:
        viewer.watch(tags_of(viewer, view), (ReactionKind.UNLIKE, ReactionKind.UNSAVE))
    views = [each for each in log.replay(epoch) if isinstance(each, View)]
    expected.replay(replace(view, reactions=()) for view in views if not view.only_said)
    assert deals(viewer.feed()) == deals(expected)


@pytest.mark.parametrize(
    ("keeps", "left"),
    [
        ({Kept.FOLLOWS}, {WishKind.FOLLOW}),
        ({Kept.MUTES}, {WishKind.MUTE}),
        ({Kept.MUTES, Kept.FOLLOWS}, {WishKind.MUTE, WishKind.FOLLOW}),
        ({Kept.LIKES}, set()),
    ],
)
def test_follows_and_mutes_are_kept_on_demand(
    viewer: Viewer, keeps: set[Kept], left: set[WishKind]
) -> None:
    reset(viewer, Forgetting(Scope.ALL, keeps=frozenset(keeps)))
    happened = viewer.station.log.replay(viewer.station.epoch())
    assert {each.kind for each in happened if isinstance(each, Wish)} == left


def test_what_was_reported_stays_away_after_any_reset(viewer: Viewer) -> None:
    bad = viewer.videos[149]
    viewer.watch(bad, (ReactionKind.REPORT,))
    reset(viewer)
    assert bad.id not in [deal[0] for deal in deals(viewer.feed(), 150)]


@pytest.mark.parametrize("forgets", [EVERYTHING, *PARTS])
def test_a_preview_shows_what_comes_after_the_reset_and_writes_nothing(
    viewer: Viewer, forgets: Forgetting
) -> None:
    profiles, profile = viewer.station.profiles, viewer.station.profile
    before = viewer.station.epoch()
    shown = viewer.fold(profiles.draft_reset(profile, forgets)).preview(10)
    assert viewer.station.epoch() == before
    reset(viewer, forgets)
    assert viewer.feed().preview(10) == shown


@pytest.mark.parametrize("keeps", [frozenset[Kept](), frozenset({Kept.LIKES})])
@pytest.mark.parametrize("scope", [Scope.ALL, *(part.scope for part in PARTS)])
def test_a_view_that_runs_into_a_reset_is_recalled_live_as_from_the_log(
    viewer: Viewer, scope: Scope, keeps: frozenset[Kept]
) -> None:
    (part,) = [each for each in (EVERYTHING, *PARTS) if each.scope is scope]
    log, old = viewer.station.log, viewer.station.epoch()
    views = [each for each in log.replay(old) if isinstance(each, View)]
    reset(viewer, replace(part, keeps=keeps))
    reset(viewer, Forgetting(Scope.HASHTAG, "topic5"))
    lineage = log.lineage(viewer.station.epoch())
    recalled = [lineage.recall(view, tags_of(viewer, view)) for view in views]
    replayed = [e for e in log.replay(viewer.station.epoch()) if isinstance(e, View)]
    assert [view for view in recalled if view is not None] == replayed


def test_a_view_of_an_epoch_that_was_left_for_good_is_not_recalled(viewer: Viewer) -> None:
    view = viewer.watch(viewer.videos[0])
    reset(viewer)
    assert viewer.station.log.lineage(viewer.station.epoch()).recall(view, None) is None


def test_resets_of_parts_add_up_and_are_undone_one_by_one(viewer: Viewer) -> None:
    orders = []
    for part in PARTS:
        orders.append(deals(viewer.feed()))
        reset(viewer, part)
    for order in reversed(orders):
        viewer.station.profiles.undo(viewer.station.profile).result()
        assert deals(viewer.feed()) == order
