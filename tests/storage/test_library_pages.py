"""What pages list is what the log and the library say, walked to the end and counted by hand."""

from __future__ import annotations

import random
from dataclasses import asdict, replace
from typing import Any

import pytest
from sqlalchemy import Connection, select

from storage.file_rows import mark_missing
from storage.finding.hits import Hit
from storage.finding.pages import LibraryPages
from storage.finding.rebuild import rebuild
from storage.finding.standing import HALF_LIFE_MS
from storage.finding.tables import listing, listing_topic, topic
from storage.ids import new_id
from storage.log_rows import insert_next
from storage.records import (
    EndedBy,
    Impression,
    ImpressionId,
    ReactionKind,
    Subject,
    VideoId,
    View,
    WishKind,
)
from tests.storage.found import Shelves, walk
from tests.storage.library import Facts

SAID = (
    ReactionKind.LIKE,
    ReactionKind.UNLIKE,
    ReactionKind.SAVE,
    ReactionKind.UNSAVE,
    ReactionKind.SHARE,
)


def titles(hits: list[Hit]) -> list[str]:
    return [hit.title for hit in hits]


def kept(connection: Connection) -> dict[str, Any]:
    """All that can be worked out again, without the numbers of rows."""
    names = {row.id: (row.subject, row.name) for row in connection.execute(select(topic))}
    rows = connection.execute(select(listing)).mappings()
    return {
        "topics": {
            (row["subject"], row["name"]): {key: row[key] for key in row if key != "id"}
            for row in connection.execute(select(topic)).mappings()
        },
        "listings": {row["video_id"]: {**row, "trend": round(row["trend"], 6)} for row in rows},
        "links": {
            (names[row.topic_id], row.listing_id)
            for row in connection.execute(select(listing_topic))
        },
    }


def a_history(shelves: Shelves, pages: LibraryPages, seed: int, steps: int) -> list[Impression]:
    """Play, say, start over, take back and take out at random; return the views in the history."""
    chance, station = random.Random(seed), shelves.station
    profile = station.profile
    videos: dict[str, VideoId] = {}
    history: list[Impression] = []
    removed: list[Impression] = []
    for at in range(steps):
        what = chance.randrange(10)
        if what < 3 or not videos:
            name = f"{chance.randrange(8)}.mp4"
            videos[name] = shelves.put(
                name,
                key=f"k{name}{chance.randrange(2)}",
                title=f"t{at}",
                creator=chance.choice(("ann", "bob", None)),
                tags=tuple(chance.sample(("rain", "snow", "sun"), k=chance.randrange(3))),
                sound=chance.choice(("song", None)),
            )
        elif what < 7:
            shown = replace(
                station.watched(chance.choice(list(videos.values()))),
                shown_at_ms=1_700_000_000_000 + at * HALF_LIFE_MS // 20,
                watched_ms=chance.choice((500, 7_900, 20_000)),
                ended_by=chance.choice((EndedBy.NEXT, EndedBy.NEXT, EndedBy.UNPLAYABLE)),
            )
            station.log.append(shown).result()
            if shown.ended_by is not EndedBy.UNPLAYABLE:
                history.append(shown)
            station.react(shown, chance.choice(SAID))
        elif what == 7 and history:
            removed.append(history.pop(chance.randrange(len(history))))
            pages.forget_view(removed[-1].id).result()
        elif what == 8 and removed:
            back = removed.pop(chance.randrange(len(removed)))
            pages.recall_view(back.id).result()
            history.append(back)
        elif chance.random() < 0.5:
            station.profiles.reset(profile).result()
        else:
            gone = chance.choice((None, 5))
            name = chance.choice(list(videos))
            shelves.write(lambda c, n=name, g=gone: mark_missing(c, shelves.folder.id, [n], g))  # type: ignore[misc]  # defaults bind what changes
    return history


@pytest.mark.parametrize("seed", range(3))
def test_sums_kept_step_by_step_are_those_told_from_the_log_again(
    shelves: Shelves, pages: LibraryPages, seed: int
) -> None:
    a_history(shelves, pages, seed, 120)
    with shelves.station.database.reading() as connection:
        step_by_step = kept(connection)
    assert any(row["views"] for row in step_by_step["topics"].values())
    shelves.write(rebuild)
    with shelves.station.database.reading() as connection:
        assert kept(connection) == step_by_step


def test_the_history_is_the_log_without_what_was_taken_out(
    shelves: Shelves, pages: LibraryPages
) -> None:
    history = a_history(shelves, pages, 7, 120)
    order = {one.id: one for one in history}
    seen = walk(lambda after: pages.history(shelves.station.profile, "", after, 4))
    assert {one.impression_id for one in seen} == set(order)
    assert [one.shown_at_ms for one in seen] == sorted(
        (one.shown_at_ms for one in history), reverse=True
    )


def test_the_history_begins_at_any_moment_and_leaves_out_what_was_swiped_past(
    shelves: Shelves, pages: LibraryPages
) -> None:
    profile = shelves.station.profile
    history = sorted(a_history(shelves, pages, 7, 120), key=lambda one: one.shown_at_ms)
    times = [one.shown_at_ms for one in history]
    for moment in (times[0], times[9], times[9] + 1, times[-1]):
        after = pages.history_before(profile, moment)
        seen = walk(lambda after: pages.history(profile, "", after, 4), after)
        assert [one.shown_at_ms for one in seen] == [at for at in times if at < moment][::-1]
    assert pages.history_before(profile, times[-1] + 1) is None
    long = [one.shown_at_ms for one in history if one.watched_ms >= 1_000]
    assert len(long) < len(times)
    watched = walk(lambda after: pages.history(profile, "", after, 4, 1_000))
    assert [one.shown_at_ms for one in watched] == long[::-1]
    spans = ((0, times[-1] + 1), (times[3], times[20]), (times[-1] + 1, times[-1] + 2))
    for first, end in spans:
        found = pages.shown_between(profile, first, end, 1_000)
        assert found == [at for at in long if first <= at < end]


def test_the_history_finds_a_day_though_the_clock_was_wrong_for_a_while(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station, video = shelves.station, shelves.put("a.mp4", title="A")
    day = 86_400_000
    clock = [*range(1, 30), 900, 901, 2, 3, *range(30, 60)]  # years ahead, then back, then right
    for number, at in enumerate(clock):
        shown = station.watched(video, position=number)
        station.log.append(replace(shown, id=ImpressionId(new_id()), shown_at_ms=at * day)).result()
    found = pages.shown_between(station.profile, 25 * day, 35 * day, 0)
    assert [at // day for at in found] == list(range(25, 35))
    after = pages.history_before(station.profile, 40 * day)
    seen = pages.history(station.profile, "", after, 4).entries
    assert [one.shown_at_ms // day for one in seen] == [39, 38, 37, 36]


def test_what_is_muted_or_hidden_is_told_the_last_first(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station = shelves.station
    video = shelves.put("a.mp4", title="A", creator="ann", tags=("rain",))
    station.wish(WishKind.MUTE, Subject.HASHTAG, "#Rain")
    station.wish(WishKind.HIDE, Subject.CREATOR, "@Ann")
    station.wish(WishKind.MUTE, Subject.WORD, "spoiler")
    station.wish(WishKind.HIDE, Subject.VIDEO, str(video))
    station.wish(WishKind.MUTE, Subject.SOUND, "song")
    station.wish(WishKind.UNMUTE, Subject.SOUND, "song")
    found = [(one.subject, one.name, one.label, one.videos) for one in pages.muted(station.epoch())]
    assert found == [
        (Subject.VIDEO, str(video), "A", 0),
        (Subject.WORD, "spoiler", None, 0),
        (Subject.CREATOR, "ann", None, 1),
        (Subject.HASHTAG, "rain", None, 1),
    ]
    station.profiles.reset(station.profile).result()
    assert pages.muted(station.epoch()) == []


def test_what_was_reported_as_broken_is_told_with_what_is_muted(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station = shelves.station
    first, second, third = (shelves.put(f"{name}.mp4", title=name) for name in "abc")
    said = [station.react(station.view(each), ReactionKind.REPORT) for each in (first, second)]
    station.react(station.view(third), ReactionKind.LIKE)
    station.wish(WishKind.MUTE, Subject.WORD, "spoiler")
    found = pages.muted(station.epoch())
    assert [(one.name, one.label, one.report) for one in found] == [
        (str(second), "b", said[1]),
        (str(first), "a", said[0]),
        ("spoiler", None, None),
    ]
    station.react(station.view(second), ReactionKind.UNREPORT)
    station.profiles.reset(station.profile).result()
    assert [one.label for one in pages.muted(station.epoch())] == ["a"]


def test_likes_and_saves_come_last_one_first_and_leave_when_taken_back(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station = shelves.station
    views = [station.view(shelves.put(f"{at}.mp4", title=f"{at}")) for at in range(5)]
    for at in (3, 0, 4, 0):
        station.react(views[at], ReactionKind.LIKE)
    station.react(views[1], ReactionKind.SAVE)
    assert titles(walk(lambda a: pages.liked(station.profile, a, 2))) == ["4", "0", "3"]
    assert titles(walk(lambda a: pages.saved(station.profile, a, 2))) == ["1"]
    station.react(views[0], ReactionKind.UNLIKE)
    station.react(views[0], ReactionKind.LIKE)
    station.react(views[4], ReactionKind.UNLIKE)
    assert titles(walk(lambda a: pages.liked(station.profile, a, 2))) == ["0", "3"]
    station.profiles.reset(station.profile).result()
    assert titles(walk(lambda a: pages.liked(station.profile, a, 1))) == ["0", "3"]


def test_trending_is_what_is_new_or_watched_to_its_end_lately(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station, day = shelves.station, 24 * 3600 * 1000
    ids = {}
    for name, added_on in (("old", 0), ("loved", 1), ("loved once", 2), ("new", 20)):
        shelves.put_at_ms = added_on * day
        ids[name] = shelves.put(f"{name}.mp4", title=name)

    def watch(name: str, on: int, watched_ms: int) -> None:
        shown = station.watched(ids[name], watched_ms=watched_ms)
        station.log.append(replace(shown, shown_at_ms=on * day)).result()

    watch("loved once", 3, 8_000)
    watch("old", 22, 4_000)
    for on in (18, 19, 20):
        watch("loved", on, 8_000)
    found = titles(walk(lambda after: pages.trending(station.profile, after, 2)))
    assert found == ["loved", "new", "loved once", "old"]


def test_following_lists_the_latest_of_those_who_are_followed(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station = shelves.station
    for at in range(9):
        shelves.put(f"{at}.mp4", title=f"{at}", creator=("ann", "bob", "cid")[at % 3])
    station.wish(WishKind.FOLLOW, Subject.CREATOR, "ann")
    station.wish(WishKind.FOLLOW, Subject.CREATOR, "@Bob")
    station.wish(WishKind.FOLLOW, Subject.CREATOR, "cid")
    station.wish(WishKind.UNFOLLOW, Subject.CREATOR, "cid")
    found = walk(lambda after: pages.following(station.epoch(), after, 2))
    assert titles(found) == ["7", "6", "4", "3", "1", "0"]
    assert [one.name for one in pages.followed(station.epoch())] == ["bob", "ann"]
    station.profiles.reset(station.profile).result()
    assert pages.following(station.epoch()).entries == ()


def test_following_very_much_lists_the_same(
    shelves: Shelves, pages: LibraryPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = shelves.station
    for at in range(9):
        shelves.put(f"{at}.mp4", title=f"{at}", creator=("ann", "bob", "cid")[at % 3])
    for name in ("ann", "cid"):
        station.wish(WishKind.FOLLOW, Subject.CREATOR, name)
    few = walk(lambda after: pages.following(station.epoch(), after, 2))
    monkeypatch.setattr("storage.finding.lists._WORTH_SORTING", 0)
    assert walk(lambda after: pages.following(station.epoch(), after, 2)) == few


def test_history_is_searched_whether_few_videos_match_or_many(
    shelves: Shelves, pages: LibraryPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = shelves.station
    ids = [shelves.put(f"{at}.mp4", title=("rainy " * (at % 2)) + str(at)) for at in range(6)]
    for at in (0, 1, 3, 2, 1, 5):
        station.view(ids[at])
    profile = station.profile

    def found() -> list[str]:
        return [one.title for one in walk(lambda a: pages.history(profile, "rain", a, 2))]

    assert found() == ["rainy 5", "rainy 1", "rainy 3", "rainy 1"]
    monkeypatch.setattr("storage.finding.seen._GATHERED", 1)
    assert found() == ["rainy 5", "rainy 1", "rainy 3", "rainy 1"]
    monkeypatch.setattr("storage.finding.seen._LOOKED_AT", 1)
    assert found() == ["rainy 5", "rainy 1", "rainy 3", "rainy 1"]


def test_what_is_missing_stays_in_the_history_without_a_file(
    shelves: Shelves, pages: LibraryPages
) -> None:
    shelves.station.view(shelves.put("1.mp4", title="gone"))
    shelves.write(lambda c: mark_missing(c, shelves.folder.id, ["1.mp4"], 5))
    (view,) = pages.history(shelves.station.profile).entries
    assert (view.title, view.hit) == ("gone", None)
    assert pages.totals(shelves.station.profile).missing == 1
    assert pages.totals(shelves.station.profile).videos == 0


def test_the_library_is_counted(shelves: Shelves, pages: LibraryPages) -> None:
    shelves.put("1.mp4", facts=Facts(duration_ms=1_000))
    shelves.put("2.mp4", facts=Facts(duration_ms=2_000))
    broken = shelves.put("3.mp4")
    (shelves.folder.root / "3.mp4").write_bytes(b"")
    shelves.catalog.mark_unplayable(broken, "It broke off.").result()
    whole = asdict(pages.totals(shelves.station.profile))
    assert whole == {
        "videos": 2, "duration_ms": 3_000, "bytes": 3, "folders": 1, "missing": 0, "faults": 1,
        "added_this_week": 0,
    }  # fmt: skip


def test_a_view_taken_out_teaches_still(shelves: Shelves, pages: LibraryPages) -> None:
    station = shelves.station
    view = station.view(shelves.put("1.mp4"))
    pages.forget_view(view.id).result()
    assert station.replayed() == [View(view)]
    assert pages.history(station.profile).entries == ()
    pages.recall_view(view.id).result()
    assert [one.impression_id for one in pages.history(station.profile).entries] == [view.id]


def test_a_log_row_and_its_tally_are_written_together_or_not_at_all(shelves: Shelves) -> None:
    station = shelves.station
    shown = station.watched(shelves.put("1.mp4"))

    def fail(connection: Connection) -> None:
        insert_next(connection, shown)
        raise KeyError(shown.id)

    with pytest.raises(KeyError):
        shelves.write(fail)
    with station.database.reading() as connection:
        assert connection.scalars(select(listing.c.views)).all() == [0]
    assert station.replayed() == []


def test_the_sums_of_a_topic_are_those_of_its_videos(shelves: Shelves, pages: LibraryPages) -> None:
    history = a_history(shelves, pages, 11, 150)
    profile = shelves.station.profile
    videos = {video.id: video for video in shelves.catalog.videos(profile)}
    rain = {key for key, video in videos.items() if "rain" in video.tags}
    views = [shown for shown in history if shown.video_id in rain]
    found = pages.topic(profile, Subject.HASHTAG, "rain")
    assert found is not None
    assert found.videos == len(rain) > 0
    assert found.views == len(views) > 0
    assert found.watched_ms == sum(shown.watched_ms for shown in views)
    assert found.finished == sum(shown.watch_ratio >= 0.95 for shown in views)
    assert found.likes == len(shelves.station.log.liked(profile.id) & rain)
    hits = walk(lambda after: pages.videos_of(profile, found, after, 2))
    assert {hit.id for hit in hits} == rain
    assert len(hits) == len(rain)
    whole = pages.totals(profile)
    assert (whole.videos, whole.folders) == (len(videos), 1)
