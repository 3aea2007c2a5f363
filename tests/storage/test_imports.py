"""What was imported is kept once, undone as one, forgotten and brought back like the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Connection, func, insert, select

from ranking.prior import MEMORY
from storage import schema
from storage.errors import StorageError
from storage.export.known import read_known
from storage.finding.pages import LibraryPages
from storage.imports.facts import Fact
from storage.imports.imports import TIKTOK, Imports, Kept
from storage.imports.survey import survey
from storage.imports.tiktok_export import read
from storage.profiles import EVERYTHING
from storage.records import Epoch, Import, Imported, ReactionKind, Subject, VideoId, WishKind
from storage.records import ImportedKind as Kind
from storage.resets import Forgetting, Scope
from storage.resets import Kept as KeptBy
from tests.storage.exports import SECRET, dumped, new_shape, site_id
from tests.storage.invented import Station, close_station, open_station, put_video
from tests.storage.library import make_library

TAGS = (("rain",), ("rain", "night"), ("dogs",))
FACTS = (
    *(Fact(Kind.LIKE, site_id(number), 1_000 * number) for number in range(3)),
    Fact(Kind.SAVE, site_id(1), 5_000),
    Fact(Kind.WATCH, site_id(2), 6_000),
    Fact(Kind.LIKE, site_id(99), 7_000),
    Fact(Kind.FOLLOW, "marlow", 8_000),
    Fact(Kind.MUTE, "spider", None),
    Fact(Kind.SEARCH, "rainy days", 9_000),
    Fact(Kind.INTEREST, "Rain", None),
)
OF_NO_VIDEO = {Kind.FOLLOW, Kind.MUTE, Kind.SEARCH, Kind.INTEREST}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = open_station(tmp_path)
    yield station
    close_station(station)


@pytest.fixture
def videos(station: Station) -> list[VideoId]:
    """Three videos that were posted, the last by whom the export follows."""
    return [post(station, number, creator="marlow" if number == 2 else None) for number in range(3)]


def post(station: Station, number: int, creator: str | None = None) -> VideoId:
    tags = TAGS[number % len(TAGS)]
    video_id = put_video(station.writer, f"key{number}", tags=tags, creator=creator)

    def write(connection: Connection) -> None:
        row = insert(schema.posted).values(video_id=video_id, site=TIKTOK, site_id=site_id(number))
        connection.execute(row)

    station.writer.submit(write).result()
    return video_id


def bring(station: Station, facts: Sequence[Fact] = FACTS) -> Kept | None:
    imports = Imports(station.database, station.writer)
    return imports.add(station.epoch(), TIKTOK, facts).result()


def undo(station: Station) -> Kept:
    return Imports(station.database, station.writer).undo(station.profile.id).result()


def counting(station: Station, epoch: Epoch | None = None) -> list[Imported]:
    """What the taste rests on of what was imported."""
    happened = station.log.replay(epoch or station.epoch())
    return [fact for each in happened if isinstance(each, Import) for fact in each.facts]


def test_facts_find_their_videos_by_number(station: Station, videos: list[VideoId]) -> None:
    kept = bring(station)
    assert kept is not None
    assert kept.counts == {
        kind: sum(f.kind is kind for f in FACTS) for kind in {*Kind} - {Kind.HASHTAG}
    }
    facts = counting(station)
    liked = [fact.video_id for fact in facts if fact.kind is Kind.LIKE]
    assert liked == videos
    assert {fact.kind for fact in facts if fact.video_id is None} == OF_NO_VIDEO
    assert station.log.liked(station.profile.id) == set(videos)


def test_a_video_that_turns_up_later_counts_from_then_on(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    late = post(station, 99)
    assert late in {fact.video_id for fact in counting(station)}
    assert late in station.log.liked(station.profile.id)


def test_a_video_of_another_site_is_no_match(station: Station) -> None:
    other = post(station, 0)
    change = schema.posted.update().values(site="elsewhere")
    station.writer.submit(lambda connection: connection.execute(change) and None).result()
    bring(station)
    assert other not in {fact.video_id for fact in counting(station)}


def test_the_same_export_twice_adds_nothing_and_a_newer_one_what_is_new(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    before = counting(station)
    assert bring(station) is None
    assert counting(station) == before
    newer = bring(station, [*FACTS, Fact(Kind.FOLLOW, "another", 10_000)])
    assert newer is not None
    assert newer.counts == {Kind.FOLLOW: 1}


def test_undo_takes_the_last_import_as_one_and_leaves_the_one_before(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    before = counting(station)
    bring(station, [Fact(Kind.FOLLOW, "another", 10_000), Fact(Kind.SEARCH, "cats", 10_000)])
    assert undo(station).counts == {Kind.FOLLOW: 1, Kind.SEARCH: 1}
    assert counting(station) == before
    undo(station)
    assert counting(station) == []
    assert station.log.liked(station.profile.id) == frozenset()
    with pytest.raises(StorageError, match="no import to undo"):
        undo(station)


def test_what_was_undone_can_be_imported_again(station: Station, videos: list[VideoId]) -> None:
    bring(station)
    before = counting(station)
    undo(station)
    assert bring(station) is not None
    assert counting(station) == before


def test_nothing_is_deleted_by_an_undo(station: Station, videos: list[VideoId]) -> None:
    bring(station)
    undo(station)
    with station.database.reading() as connection:
        count = select(func.count()).select_from(schema.imported_fact)
        assert connection.scalar(count) == len(FACTS)


def test_the_last_import_is_told_before_it_is_undone(station: Station) -> None:
    imports = Imports(station.database, station.writer, now=lambda: 77)
    assert imports.last(station.profile.id) is None
    imports.add(station.epoch(), TIKTOK, FACTS[:3]).result()
    assert imports.last(station.profile.id) == Kept(77, {Kind.LIKE: 3})


def test_likes_given_here_outlive_an_undo_and_unlikes_outweigh_an_import(
    station: Station, videos: list[VideoId]
) -> None:
    mine, taken_back, theirs = videos
    station.react(station.view(mine), ReactionKind.LIKE)
    bring(station)
    station.react(station.view(taken_back), ReactionKind.UNLIKE)
    assert station.log.liked(station.profile.id) == {mine, theirs}
    undo(station)
    assert station.log.liked(station.profile.id) == {mine}


def test_another_profile_knows_nothing_of_it(station: Station, videos: list[VideoId]) -> None:
    bring(station)
    other = station.profiles.profile("demo")
    assert counting(station, station.profiles.current_epoch(other)) == []
    assert station.log.liked(other.id) == frozenset()


@pytest.mark.parametrize(
    ("keeps", "left"),
    [
        (set(), set()),
        ({KeptBy.LIKES}, {Kind.LIKE, Kind.SAVE}),
        ({KeptBy.FOLLOWS}, {Kind.FOLLOW}),
        ({KeptBy.MUTES, KeptBy.LIKES}, {Kind.LIKE, Kind.SAVE, Kind.MUTE}),
    ],
)
def test_a_reset_forgets_what_it_does_not_keep_and_its_undo_brings_all_back(
    keeps: set[KeptBy], left: set[Kind], station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    before, liked = counting(station), station.log.liked(station.profile.id)
    forgets = Forgetting(Scope.ALL, keeps=frozenset(keeps))
    station.profiles.reset(station.profile, forgets).result()
    assert {fact.kind for fact in counting(station)} == left
    assert station.log.liked(station.profile.id) == liked
    station.profiles.undo(station.profile).result()
    assert counting(station) == before


def test_after_a_reset_the_same_export_counts_again(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    before = counting(station)
    station.profiles.reset(station.profile, EVERYTHING).result()
    assert bring(station) is not None
    assert counting(station) == before


def names_left(station: Station, forgets: Forgetting) -> set[tuple[Kind, str]]:
    station.profiles.reset(station.profile, forgets).result()
    return {(fact.kind, fact.name) for fact in counting(station)}


def test_a_forgotten_hashtag_takes_its_videos_and_its_interest(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    left = names_left(station, Forgetting(Scope.HASHTAG, "rain"))
    assert left == {
        (Kind.LIKE, site_id(2)),
        (Kind.WATCH, site_id(2)),
        (Kind.FOLLOW, "marlow"),
        (Kind.MUTE, "spider"),
        (Kind.SEARCH, "rainy days"),
    }


def test_a_forgotten_creator_takes_their_videos_and_the_follow(
    station: Station, videos: list[VideoId]
) -> None:
    bring(station)
    left = names_left(station, Forgetting(Scope.CREATOR, "marlow"))
    assert (Kind.FOLLOW, "marlow") not in left
    assert (Kind.LIKE, site_id(2)) not in left
    assert (Kind.LIKE, site_id(0)) in left


def test_what_was_learned_of_late_includes_a_late_import(
    station: Station, videos: list[VideoId]
) -> None:
    Imports(station.database, station.writer, now=lambda: 5_000).add(
        station.epoch(), TIKTOK, FACTS
    ).result()
    assert names_left(station, Forgetting(Scope.SINCE, since_ms=5_001))
    assert not names_left(station, Forgetting(Scope.SINCE, since_ms=4_000))


def test_a_log_in_short_holds_the_import_too(station: Station, videos: list[VideoId]) -> None:
    bring(station)
    past = station.log.recollect(station.epoch(), MEMORY)
    assert [fact for one in past.since if isinstance(one, Import) for fact in one.facts] == (
        counting(station)
    )
    assert station.log.count(station.epoch()) == len(counting(station))


def test_a_survey_writes_nothing_and_knows_what_the_library_has(
    station: Station, videos: list[VideoId]
) -> None:
    before = survey(station.database, station.profile.name, FACTS)
    assert before.known == {Kind.LIKE: 3, Kind.SAVE: 1, Kind.WATCH: 1, Kind.FOLLOW: 1}
    assert before.fresh[Kind.LIKE] == 4
    bring(station)
    assert not any(survey(station.database, station.profile.name, FACTS).fresh.values())
    nobody = survey(station.database, "nobody", FACTS)
    assert nobody.fresh == before.fresh


def test_nothing_private_is_in_the_database(station: Station, tmp_path: Path) -> None:
    file = tmp_path / "user_data_tiktok.json"
    file.write_bytes(dumped(new_shape(likes=[1], watched=[2], searches=["rainy days"])))
    bring(station, read(file).facts)
    station.writer.submit(lambda connection: None).result()
    kept = b"".join(part.read_bytes() for part in tmp_path.glob("*.sqlite3*"))
    assert b"rainy days" in kept
    assert SECRET.encode() not in kept
    assert b"tiktokv.com" not in kept


def test_ids_of_imports_are_their_own(station: Station, videos: list[VideoId]) -> None:
    bring(station)
    (one,) = [each for each in station.log.replay(station.epoch()) if isinstance(each, Import)]
    assert isinstance(one.id, UUID)
    assert one.epoch_id == station.epoch().id


@pytest.mark.parametrize("first", ["library", "import"])
def test_lists_show_what_was_liked_elsewhere_the_latest_first(
    first: str, station: Station, tmp_path: Path
) -> None:
    library = make_library(station, tmp_path / "clips")
    for number in range(3):
        if number:
            library.put(f"clip {number}.mp4", id=site_id(number), description="#rain")
        else:
            library.put(f"clip 0 #rain [{site_id(0)}].mp4")
    if first == "library":
        library.scan()
    bring(station)
    if first == "import":
        library.scan()
    pages = LibraryPages(station.database, station.writer)

    def likes() -> tuple[list[str], list[str], int]:
        topic = pages.topic(station.profile, Subject.HASHTAG, "rain")
        assert topic is not None
        liked, saved = (
            [hit.path.name[:6] for hit in page(station.profile).entries]
            for page in (pages.liked, pages.saved)
        )
        return liked, saved, topic.likes

    assert likes() == (["clip 2", "clip 1", "clip 0"], ["clip 1"], 3)
    mine = next(video for video in library.videos() if video.path.name[:6] == "clip 0")
    station.react(station.view(mine.id), ReactionKind.LIKE)
    undo(station)
    assert likes() == (["clip 0"], [], 1)


def test_whom_one_followed_elsewhere_is_followed_until_one_no_longer_does(
    station: Station, tmp_path: Path
) -> None:
    library = make_library(station, tmp_path / "clips")
    library.put("clip.mp4", uploader="marlow")
    library.scan()
    pages = LibraryPages(station.database, station.writer)
    bring(station)
    assert [creator.name for creator in pages.followed(station.epoch())] == ["marlow"]
    station.wish(WishKind.UNFOLLOW, Subject.CREATOR, "marlow")
    assert pages.followed(station.epoch()) == []


def test_a_table_of_what_is_known_tells_likes_of_elsewhere_and_no_views(
    station: Station, tmp_path: Path
) -> None:
    library = make_library(station, tmp_path / "clips")
    for number in range(2):
        library.put(f"clip {number}.mp4", id=site_id(number))
    library.scan()
    bring(station)
    with station.database.reading() as connection:
        known = list(read_known(connection, station.profile.name))
    assert [one.said for one in known] == [
        {ReactionKind.LIKE},
        {ReactionKind.LIKE, ReactionKind.SAVE},
    ]
    assert [one.watched.views for one in known] == [0, 0]
