"""How long a search and each page of the library take in a large library with a long past."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from uuid import UUID

from sqlalchemy import Connection, text

from storage.database import Database, open_database
from storage.finding.collections import Collections
from storage.finding.filters import Filters, Orientation
from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.finding.search import Search
from storage.finding.tally import tally
from storage.folder_rows import folders_of
from storage.ids import new_id
from storage.log_rows import insert_next
from storage.profiles import Profiles
from storage.records import ImpressionId, Profile, Subject, VideoId
from storage.writer import Writer
from tests.benchmarks.counts import count
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.logs import VIEWER
from tests.benchmarks.stocked import COMMON, lay_stock, vocabulary
from tests.storage.invented import Station, close_station, open_station

MOST_MS = 30.0
SEARCH, ROLLUP = "search.p95", "library.rollup"
PAGES = ("totals", "topic", "hashtags", "videos_of_hashtag", "videos_of_creator", "videos_of_group",
         "trending", "history", "history_search_rare", "history_search_common", "liked", "saved",
         "following", "collections")  # fmt: skip
PAGE_NAMES = tuple(f"library.{page}.p95" for page in PAGES)
SEARCHES = ("word", "common", "letter", "two_letters", "two_words", "mistyped", "nothing", "name",
            "filtered", "suggestions", "worst")  # fmt: skip
SEARCH_NAMES = (SEARCH, *(f"search.{kind}.p95" for kind in SEARCHES))
ROUNDS = 20
NAIVE = "LIKE over every row"
AGGREGATE = "summing up the log"
APPENDS = 300


@contextmanager
def stocked() -> Iterator[tuple[Database, Writer, Profile]]:
    """Open the made-up library."""
    database = open_database(lay_stock(count(100_000, 20_000), count(1_000_000, 100_000)))
    writer = Writer(database)
    try:
        yield database, writer, Profiles(database, writer).profile(VIEWER)
    finally:
        writer.close()
        database.close()


def measure_search() -> list[Figure]:
    """Time searches of many kinds, with and without each filter, beside looking at every row."""
    with stocked() as (database, _, profile):
        search = Search(database)
        words = vocabulary(5_000)
        with database.reading() as connection:
            folder = folders_of(connection, profile.id)[0].id
        naive_ms = _naive(database, words[:ROUNDS])
        kinds = _kinds(words)
        spent = {
            kind: [_timed(lambda t=typed: search.videos(profile, t)) for typed in texts]  # type: ignore[misc]  # bound now
            for kind, texts in kinds.items()
        }
        spent["filtered"] = [
            _timed(lambda t=typed, f=filters: search.videos(profile, t, f))  # type: ignore[misc]  # bound now
            for filters in _filters(Filters(folder=folder))
            for typed in ("", COMMON, COMMON[0], words[3], f"{words[0]} {words[1]}")
        ]
        spent["suggestions"] = [
            _timed(lambda t=typed: search.suggestions(profile, t))  # type: ignore[misc]  # bound now
            for texts in kinds.values()
            for typed in texts
        ]
    every = [one for kind, some in spent.items() for one in some if kind != "suggestions"]
    spent["worst"] = [max(every)]
    figures = [_beside(SEARCH, every, NAIVE, naive_ms)]
    return figures + [
        _beside(f"search.{kind}.p95", spent[kind], NAIVE, naive_ms) for kind in SEARCHES
    ]


def measure_pages() -> list[Figure]:
    """Time each page of the library, its first and those behind it."""
    with stocked() as (database, writer, profile):
        summed_ms = _summed(database)
        spent = {name: _walk(ask) for name, ask in _asked(database, writer, profile).items()}
    return [_beside(f"library.{name}.p95", spent[name], AGGREGATE, summed_ms) for name in PAGES]


def measure_rollup() -> list[Figure]:
    """Time appending a view with what is counted of it, beside appending it alone."""
    lay = lay_stock(count(100_000, 20_000), count(1_000_000, 100_000))
    station = open_station(lay, VIEWER)
    with_ms, without_ms = _appends(station)
    close_station(station)
    return [
        figure(
            ROLLUP,
            percentile(with_ms, 0.5),
            "ms",
            rival="the row alone",
            rival_value=percentile(without_ms, 0.5),
        )
    ]


def _kinds(words: Sequence[str]) -> dict[str, list[str]]:
    common, rare = words[:ROUNDS], words[400 : 400 + ROUNDS]
    return {
        "word": [*rare],
        "common": [COMMON, COMMON[:4], COMMON[:3], *common],
        "letter": list("abcdefghijklmnopqrstuvwxyz"),
        "two_letters": [word[:2] for word in common],
        "two_words": [f"{one} {other}" for one, other in zip(common, rare, strict=True)]
        + [f"{COMMON} {one[0]}" for one in common],
        "mistyped": [f"{word[1]}{word[0]}{word[2:]}x" for word in words[900:] if len(word) > 5][
            :20
        ],
        "nothing": [f"qqzz{word}" for word in common],
        "name": [f"@{word}" for word in common],
    }


def _filters(folder: Filters) -> list[Filters]:
    day_ms = 24 * 3600 * 1000
    everything = Filters()
    return [
        everything,
        folder,
        replace(everything, min_ms=10_000, max_ms=11_000),
        replace(everything, since_ms=1_600_000_000_000 - 10 * day_ms),
        replace(everything, orientation=Orientation.SQUARE),
        replace(everything, liked=True),
        replace(everything, unwatched=True),
        replace(everything, language="es"),
        replace(everything, language="none"),
        replace(everything, liked=True, unwatched=True),
    ]


def _asked(
    database: Database, writer: Writer, profile: Profile
) -> dict[str, Callable[[str | None], Page[object] | None]]:
    pages, collections = LibraryPages(database, writer), Collections(database, writer)
    epoch = Profiles(database, writer).current_epoch(profile)
    largest = {
        subject: pages.topics(profile, subject).entries[0]
        for subject in (Subject.HASHTAG, Subject.CREATOR, Subject.HASHTAGS)
    }
    rare = vocabulary(5_000)[3_000]
    mine = next((one.id for one in collections.all(profile)), None)
    if mine is None:
        mine = collections.make(profile, "mine").result().id
        for hit in pages.trending(profile, limit=200).entries:
            collections.add(mine, hit.id).result()

    def alone(ask: Callable[[], object]) -> Callable[[str | None], Page[object] | None]:
        def once(_: str | None) -> None:
            ask()

        return once

    asked: dict[str, Callable[[str | None], Page[object] | None]] = {
        "totals": alone(lambda: pages.totals(profile)),
        "topic": alone(lambda: pages.topic(profile, Subject.HASHTAG, COMMON)),
        "collections": lambda after: collections.videos(profile, mine, after),
        "hashtags": lambda after: pages.topics(profile, Subject.HASHTAG, after),
        "trending": lambda after: pages.trending(profile, after),
        "history": lambda after: pages.history(profile, "", after),
        "history_search_rare": lambda after: pages.history(profile, rare, after),
        "history_search_common": lambda after: pages.history(profile, COMMON, after),
        "liked": lambda after: pages.liked(profile, after),
        "saved": lambda after: pages.saved(profile, after),
        "following": lambda after: pages.following(epoch, after),
    }
    for name, subject in (
        ("hashtag", Subject.HASHTAG),
        ("creator", Subject.CREATOR),
        ("group", Subject.HASHTAGS),
    ):
        asked[f"videos_of_{name}"] = partial(pages.videos_of, profile, largest[subject])
    return asked


def _walk(ask: Callable[[str | None], Page[object] | None]) -> list[float]:
    """Time so many pages one after another, from the beginning again behind the last."""
    after: str | None = None
    spent_ms = []
    for _ in range(ROUNDS):
        began_s = time.perf_counter()
        page = ask(after)
        spent_ms.append((time.perf_counter() - began_s) * 1000)
        after = page.after if page is not None else None
    return spent_ms


def _timed(ask: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    ask()
    return (time.perf_counter() - began_s) * 1000


def _naive(database: Database, words: Sequence[str]) -> list[float]:
    query = text("SELECT id FROM video WHERE title LIKE :like OR caption LIKE :like ORDER BY id")
    return [_timed(lambda w=word: _run(database, query, like=f"%{w}%")) for word in words[:5]]  # type: ignore[misc]  # bound now


def _summed(database: Database) -> list[float]:
    query = text(
        "SELECT video_tag.tag_id, count(*), sum(watched_ms) FROM video_tag JOIN impression "
        "ON impression.video_id = video_tag.video_id GROUP BY 1 ORDER BY 2 DESC LIMIT 30"
    )
    return [_timed(lambda: _run(database, query))]


def _run(database: Database, query: object, **values: object) -> None:
    with database.reading() as connection:
        connection.execute(query, values).all()  # type: ignore[call-overload]  # either of two


def _appends(station: Station) -> tuple[list[float], list[float]]:
    """Append views with and without what is counted of them, by turns; none is kept."""
    query = text("SELECT video_id FROM listing WHERE present ORDER BY id DESC LIMIT :n")
    shown = station.watched
    spent: tuple[list[float], list[float]] = ([], [])
    with station.database.reading() as connection:
        raw = connection.scalars(query, {"n": APPENDS}).all()
    views = [replace(shown(VideoId(UUID(one))), id=ImpressionId(new_id())) for one in raw]

    def write(connection: Connection) -> None:
        for view in views:
            whole = _timed(lambda v=view: insert_next(connection, v))  # type: ignore[misc]  # bound now
            counted = _timed(lambda v=view: tally(connection, v))  # type: ignore[misc]  # bound now
            spent[0].append(whole)
            spent[1].append(max(0.0, whole - counted))
        raise _NotKeptError

    try:
        station.writer.submit(write).result()
    except _NotKeptError:
        return spent
    raise AssertionError("it was kept")


class _NotKeptError(Exception):
    """Takes the transaction back."""


def _beside(name: str, spent_ms: Sequence[float], rival: str, rival_ms: Sequence[float]) -> Figure:
    return figure(
        name,
        percentile(spent_ms, 0.95),
        "ms",
        rival=rival,
        rival_value=percentile(rival_ms, 0.5),
        target=MOST_MS,
    )
