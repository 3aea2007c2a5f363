"""A reset forgets nothing for good: every epoch can be gone back to."""

from __future__ import annotations

from itertools import count

import pytest
from sqlalchemy import select

from storage import schema
from storage.errors import StorageError
from storage.profiles import Profiles
from storage.records import Impression, ReactionKind
from storage.resets import EpochReason
from tests.storage.invented import Station, put_video


def replayed(station: Station) -> list[Impression]:
    return [view.impression for view in station.replayed()]


def test_a_profile_is_made_once_and_keeps_its_seed(station: Station) -> None:
    made = station.profiles.profile("guest", seed=99)
    assert made.seed == 99
    assert station.profiles.profile("guest", seed=1) == made


def test_profiles_draw_different_seeds(station: Station) -> None:
    assert len({station.profiles.profile(name).seed for name in "abcdef"}) > 1


def test_the_first_epoch_is_made_once(station: Station) -> None:
    epoch = station.epoch()
    assert (epoch.number, epoch.reason, epoch.restores) == (1, EpochReason.FIRST, None)
    assert epoch.seed == station.profile.seed
    assert station.epoch() == epoch


def test_a_reset_begins_an_epoch_without_views(station: Station) -> None:
    before = station.epoch()
    station.view(put_video(station.writer, "a"))
    epoch = station.profiles.reset(station.profile).result()
    assert (epoch.number, epoch.reason, epoch.restores) == (2, EpochReason.RESET, None)
    assert station.epoch() == epoch
    assert replayed(station) == []
    assert len(list(station.log.replay(before))) == 1


def test_an_undo_brings_back_the_views_and_adds_the_new_ones_after_them(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    old = station.view(video_id)
    station.profiles.reset(station.profile).result()
    set_aside = station.view(video_id)
    station.profiles.undo(station.profile).result()
    new = station.view(video_id)
    assert replayed(station) == [old, new]
    assert set_aside not in replayed(station)


def test_an_undo_keeps_seed_and_reference_moment_of_the_restored_epoch(station: Station) -> None:
    clock = count(1000)
    profiles = Profiles(station.database, station.writer, now=lambda: next(clock))
    guest = profiles.profile("guest")
    first = profiles.current_epoch(guest)
    reset = profiles.reset(guest).result()
    undone = profiles.undo(guest).result()
    assert (undone.number, undone.reason, undone.restores) == (3, EpochReason.UNDO, first.id)
    assert (undone.seed, undone.reference_at_ms) == (first.seed, first.reference_at_ms)
    assert first.reference_at_ms < reset.reference_at_ms < undone.started_at_ms


def test_two_resets_are_undone_one_after_the_other(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    views, epochs = [], []
    for _ in range(2):
        epochs.append(station.epoch())
        views.append(station.view(video_id))
        station.profiles.reset(station.profile).result()
    assert station.profiles.undo(station.profile).result().restores == epochs[1].id
    assert replayed(station) == [views[1]]
    assert station.profiles.undo(station.profile).result().restores == epochs[0].id
    assert replayed(station) == [views[0]]
    assert station.profiles.undoable(station.profile) is None


def test_a_reset_after_an_undo_goes_back_through_the_whole_lineage(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    kept = [station.view(video_id)]
    station.profiles.reset(station.profile).result()
    station.view(video_id)
    restored = station.profiles.undo(station.profile).result()
    kept.append(station.view(video_id))
    station.profiles.reset(station.profile).result()
    assert station.profiles.undoable(station.profile) == restored
    station.profiles.undo(station.profile).result()
    kept.append(station.view(video_id))
    assert replayed(station) == kept


def test_an_older_reset_is_undone_with_those_since(station: Station) -> None:
    first = station.epoch()
    oldest, middle, newest = [station.profiles.reset(station.profile).result() for _ in range(3)]
    undone = station.profiles.undo(station.profile, middle.id).result()
    assert undone.restores == oldest.id
    standing = {each.begun.id: each.standing for each in station.profiles.resets(station.profile)}
    assert standing == {newest.id: False, middle.id: False, oldest.id: True}
    with pytest.raises(StorageError, match="no reset to undo"):
        station.profiles.undo(station.profile, newest.id).result()
    assert station.profiles.undo(station.profile, oldest.id).result().restores == first.id
    assert station.profiles.undoable(station.profile) is None


def test_with_no_reset_there_is_nothing_to_undo(station: Station) -> None:
    station.epoch()
    assert station.profiles.undoable(station.profile) is None
    with pytest.raises(StorageError, match="no reset to undo"):
        station.profiles.undo(station.profile).result()


def test_a_second_press_of_undo_changes_nothing(station: Station) -> None:
    station.epoch()
    station.profiles.reset(station.profile)
    undone = station.profiles.undo(station.profile).result()
    with pytest.raises(StorageError):
        station.profiles.undo(station.profile).result()
    assert station.epoch() == undone


def test_signals_are_the_views_and_reactions_of_the_lineage(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    first = station.epoch()
    station.react(station.view(video_id), ReactionKind.LIKE)
    station.view(video_id)
    reset = station.profiles.reset(station.profile).result()
    station.view(video_id)
    undone = station.profiles.undo(station.profile).result()
    station.view(video_id)
    assert [station.log.count(epoch) for epoch in (first, reset, undone)] == [3, 1, 4]


def test_a_session_ends_once_it_is_told_to(station: Station) -> None:
    query = select(schema.session.c.ended_at_ms)
    with station.database.reading() as connection:
        assert connection.execute(query).scalars().all() == [None]
    station.profiles.end_session(station.session_id).result()
    with station.database.reading() as connection:
        assert connection.execute(query).scalar_one() > 0
