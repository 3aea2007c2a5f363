"""The log gives back what was put in, in the order it came, whatever the clock said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from storage import schema
from storage.ids import new_id
from storage.records import EndedBy, ImpressionId, ReactionKind, VideoId, View
from tests.storage.invented import Station, put_video


def test_an_impression_comes_back_as_it_was(station: Station) -> None:
    impression = station.view(put_video(station.writer, "a"))
    assert station.replayed() == [View(impression)]


def test_replay_follows_the_order_of_logging_not_clock_or_key(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    early_key = ImpressionId(new_id())
    first = replace(station.watched(video_id), shown_at_ms=2_000)
    second = replace(station.watched(video_id), shown_at_ms=1_000, id=early_key)
    station.log.append(first)
    station.log.append(second).result()
    assert [view.impression for view in station.replayed()] == [first, second]


def test_reactions_come_with_their_impression_in_the_order_given(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    impression, other = station.watched(video_id), station.watched(video_id)
    given = [
        station.react(impression, kind)
        for kind in (ReactionKind.LIKE, ReactionKind.UNLIKE, ReactionKind.LIKE)
    ]
    station.log.append(impression)
    station.log.append(other).result()
    views = station.replayed()
    assert views == [View(impression, tuple(given)), View(other)]
    assert [view.liked for view in views] == [True, False]


def test_replay_of_more_than_one_chunk_loses_and_repeats_nothing(station: Station) -> None:
    template = station.watched(put_video(station.writer, "a"))
    shown = [replace(template, id=ImpressionId(new_id()), position=n) for n in range(1203)]
    for impression in shown:
        station.log.append(impression)
    last = station.react(shown[-1], ReactionKind.LIKE)
    views = station.replayed()
    assert [view.impression for view in views] == shown
    assert views[-1].reactions == (last,)


def test_a_replay_under_way_does_not_see_what_is_logged_meanwhile(station: Station) -> None:
    template = station.watched(put_video(station.writer, "a"))
    shown = [replace(template, id=ImpressionId(new_id())) for _ in range(600)]
    for impression in shown:
        station.log.append(impression)
    views = station.log.replay(station.epoch())
    first = next(views)
    station.react(shown[-1], ReactionKind.LIKE)
    station.view(template.video_id)
    assert [first, *views] == [View(impression) for impression in shown]


def test_likes_are_the_last_word_on_each_video(station: Station) -> None:
    kept, taken_back = (put_video(station.writer, key) for key in "ab")
    for video_id in (kept, taken_back):
        station.react(station.watched(video_id), ReactionKind.LIKE)
    station.react(station.watched(taken_back), ReactionKind.UNLIKE)
    assert station.log.liked(station.profile.id) == {kept}


def test_likes_survive_a_reset_and_belong_to_their_profile(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    station.react(station.view(video_id), ReactionKind.LIKE)
    station.profiles.reset(station.profile).result()
    assert station.log.liked(station.profile.id) == {video_id}
    assert station.log.liked(station.profiles.profile("demo").id) == frozenset()


def test_profiles_count_their_sequences_apart(station: Station) -> None:
    impression = station.view(put_video(station.writer, "a"))
    station.react(impression, ReactionKind.LIKE)
    demo = station.profiles.profile("demo")
    epoch = station.profiles.current_epoch(demo)
    theirs = replace(impression, id=ImpressionId(new_id()), profile_id=demo.id, epoch_id=epoch.id)
    station.log.append(theirs).result()
    table = schema.impression
    with station.database.reading() as connection:
        query = select(table.c.sequence).where(table.c.profile_id == demo.id)
        assert connection.execute(query).scalars().all() == [1]


def test_an_impression_of_an_unknown_video_is_a_bug_and_leaves_nothing(station: Station) -> None:
    with pytest.raises(IntegrityError):
        station.log.append(station.watched(VideoId(new_id()))).result()
    assert station.replayed() == []


def test_the_end_of_an_impression_takes_the_place_of_its_heartbeat(station: Station) -> None:
    impression = station.watched(put_video(station.writer, "a"))
    station.log.heartbeat(replace(impression, watched_ms=1000))
    station.log.heartbeat(replace(impression, watched_ms=2000))
    station.log.append(impression).result()
    assert station.log.close_crashed(station.profile.id).result() == []
    assert station.replayed() == [View(impression)]


def test_heartbeats_overwrite_one_row(station: Station) -> None:
    impression = station.watched(put_video(station.writer, "a"))
    for watched_ms in (1000, 2000, 3000):
        station.log.heartbeat(replace(impression, watched_ms=watched_ms)).result()
    with station.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(schema.running)).scalar() == 1


def test_what_still_ran_is_closed_once_as_a_crash_with_its_reactions(station: Station) -> None:
    impression = station.watched(put_video(station.writer, "a"), watched_ms=3000)
    station.log.heartbeat(impression)
    like = station.react(impression, ReactionKind.LIKE)
    crashed = replace(impression, ended_by=EndedBy.CRASH)
    assert station.log.close_crashed(station.profile.id).result() == [crashed]
    assert station.log.close_crashed(station.profile.id).result() == []
    assert station.replayed() == [View(crashed, (like,))]


def test_a_crash_of_another_profile_is_left_to_it(station: Station) -> None:
    station.log.heartbeat(station.watched(put_video(station.writer, "a")))
    demo = station.profiles.profile("demo")
    assert station.log.close_crashed(demo.id).result() == []
    assert len(station.log.close_crashed(station.profile.id).result()) == 1
