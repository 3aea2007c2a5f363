"""What was dealt and not shown waits for the next start, until something overtakes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.ahead import Ahead, Waiting
from storage.profiles import EVERYTHING
from storage.records import Deal, ReactionKind, Subject, WishKind
from tests.storage.invented import Station, close_station, open_station, put_video

POLICY = "taste-2"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = open_station(tmp_path)
    yield station
    close_station(station)


@pytest.fixture
def ahead(station: Station) -> Ahead:
    return Ahead(station.database, station.writer)


@pytest.fixture
def kept(station: Station, ahead: Ahead) -> list[Waiting]:
    """Two rows, kept behind a view of a third video."""
    station.view(put_video(station.writer, "c"))
    rows = [waiting(station, key) for key in "ab"]
    ahead.keep(station.profile.id, POLICY, rows).result()
    return rows


def waiting(station: Station, key: str) -> Waiting:
    video_id = put_video(station.writer, key)
    deal = Deal(video_id, "again-1", 0.25, 0.125, 9, station.epoch().id, 7)
    return Waiting(deal, f"why {key}")


def test_rows_come_back_as_they_were_dealt(
    station: Station, ahead: Ahead, kept: list[Waiting]
) -> None:
    assert ahead.waiting(station.epoch(), POLICY) == kept
    assert ahead.waiting(station.epoch(), POLICY) == kept, "reading them takes nothing away"


def test_what_is_kept_later_takes_the_place_of_it(
    station: Station, ahead: Ahead, kept: list[Waiting]
) -> None:
    other = waiting(station, "d")
    ahead.keep(station.profile.id, POLICY, [kept[1], other]).result()
    assert ahead.waiting(station.epoch(), POLICY) == [kept[1], other]
    ahead.keep(station.profile.id, POLICY, []).result()
    assert ahead.waiting(station.epoch(), POLICY) == []


def test_what_was_shown_since_does_not_come_again(
    station: Station, ahead: Ahead, kept: list[Waiting]
) -> None:
    station.view(kept[0].deal.video_id)
    assert ahead.waiting(station.epoch(), POLICY) == kept[1:]


def reset(station: Station) -> None:
    station.profiles.reset(station.profile, EVERYTHING).result()


def mute(station: Station) -> None:
    station.wish(WishKind.MUTE, Subject.HASHTAG, "rain")


def report(station: Station) -> None:
    station.react(station.watched(put_video(station.writer, "e")), ReactionKind.REPORT)


@pytest.mark.parametrize("overtake", [reset, mute, report])
def test_a_reset_or_a_word_of_the_viewer_overtakes_them(
    station: Station, ahead: Ahead, kept: list[Waiting], overtake: Callable[[Station], None]
) -> None:
    assert kept
    overtake(station)
    assert ahead.waiting(station.epoch(), POLICY) == []


def test_a_like_does_not(station: Station, ahead: Ahead, kept: list[Waiting]) -> None:
    station.react(station.watched(put_video(station.writer, "e")), ReactionKind.LIKE)
    assert ahead.waiting(station.epoch(), POLICY) == kept


def test_another_policy_deals_anew(station: Station, ahead: Ahead, kept: list[Waiting]) -> None:
    assert kept
    assert ahead.waiting(station.epoch(), "newest-1") == []
