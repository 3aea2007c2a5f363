"""Libraries with words and a past, written once and kept beside the clips."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, insert, text, update

from storage import schema
from storage.catalog import Catalog
from storage.file_rows import Content, ReadFile, Stamp
from storage.finding.groups import Group, Groups
from storage.intake import take_in
from storage.records import Impression, Subject, VideoId, WishKind
from storage.sidecars.description import Description, Origin
from tests.benchmarks.logs import AT_ONCE, LIKED_EVERY, VIEWER, impressions, like_of
from tests.benchmarks.place import cache
from tests.storage.invented import Station, close_station, open_station
from tests.storage.library import Facts

COMMON = "video"
"""A word that every video has, as each has the hashtag of this name."""
FOLLOWED = 50
GROUPED = 200
CHUNK = 500
TAGS_EACH, WORDS_EACH, TITLE_WORDS = 5, 14, 4
_LETTERS = "etaoinshrdlucmfwypvbgkjqxz"
_BEGAN_AT_MS = 1_600_000_000_000
_LANGUAGES = ("en", "en", "en", "de", "es", None)
_SIZES = ((540, 960), (540, 960), (960, 540), (720, 720))
_TOLD = (
    "UPDATE listing SET (views, finished, watched_ms) = (SELECT count(*), "
    "coalesce(sum(shown.watched_ms >= .95 * shown.duration_ms), 0), "
    "coalesce(sum(shown.watched_ms), 0) FROM impression shown "
    "WHERE shown.video_id = listing.video_id), liked = (SELECT max(sequence) FROM reaction said "
    "WHERE said.video_id = listing.video_id), trend = trend + (listing.id * 7919) % 1000 / 100.",
    "UPDATE topic SET (views, finished, likes, watched_ms) = (SELECT sum(views), sum(finished), "
    "count(liked), sum(watched_ms) FROM listing_topic JOIN listing ON listing.id = listing_id "
    "WHERE topic_id = topic.id)",
)
"""What `finding.tally` would have counted view by view, in two statements."""


def lay_stock(videos: int, views: int) -> Path:
    """Return a data folder with a library of so many videos, of which so many views are logged.

    Words, hashtags, creators and sounds are invented and follow Zipf's law, but for COMMON.
    """
    folder = cache() / "stocks" / f"{views}-of-{videos}-schema-{schema.VERSION}"
    if folder.is_dir():
        return folder
    begun = folder.with_suffix(".begun")
    shutil.rmtree(begun, ignore_errors=True)
    station = open_station(begun, VIEWER)
    (begun / "clips").mkdir()
    root = Catalog(station.database, station.writer).add_folder(station.profile, begun / "clips")
    ids: list[VideoId] = []
    for files in _files(videos):
        take = partial(take_in, folder_id=root.id, files=files, now_ms=_BEGAN_AT_MS)
        ids += station.writer.submit(take).result()
    first = station.watched(ids[0])
    station.writer.submit(lambda connection: _watch(connection, first, ids, views)).result()
    grouped = [
        Group(f"#g{at}", f"#g{at}", ids[at::GROUPED] if at else ids[: videos // 2])
        for at in range(GROUPED)
    ]
    Groups(station.database, station.writer).keep(station.profile.id, grouped)[-1].result()
    for name in _most_used(station, FOLLOWED):
        station.wish(WishKind.FOLLOW, Subject.CREATOR, name)
    moved = update(schema.folder).values(root=str(folder / "clips"))
    station.writer.submit(lambda connection: connection.execute(moved).rowcount).result()
    close_station(station)
    begun.rename(folder)
    return folder


def vocabulary(count: int) -> list[str]:
    """Invent words, all different; the first are used most."""
    chance = np.random.default_rng(1)
    weights = 1 / np.arange(1, len(_LETTERS) + 1)
    drawn = chance.choice(list(_LETTERS), size=(2 * count, 9), p=weights / weights.sum())
    lengths = chance.integers(3, 10, 2 * count).tolist()
    words = ("".join(row[:length]) for row, length in zip(drawn.tolist(), lengths, strict=True))
    return list(islice(dict.fromkeys(words), count))


def _files(videos: int) -> Iterator[list[ReadFile]]:
    words = vocabulary(max(5_000, videos))
    names = words[::-1][: len(words) // 4]
    chance = np.random.default_rng(2)
    for first in range(0, videos, CHUNK):
        size = min(CHUNK, videos - first)
        told = _drawn(chance, len(words), (size, WORDS_EACH)).tolist()
        tags = _drawn(chance, len(names), (size, TAGS_EACH)).tolist()
        makers = _drawn(chance, max(400, videos // 50), (size, 2)).tolist()
        measures = chance.integers((4_000, 0), (90_000, 10**11), (size, 2)).tolist()
        yield [
            _file(
                first + at,
                [words[word] for word in told[at]],
                [names[tag] for tag in tags[at]],
                [f"{names[maker]}.{maker}" for maker in makers[at]],
                measures[at],
            )
            for at in range(size)
        ]


def _file(
    at: int, words: list[str], tags: list[str], names: list[str], measures: list[int]
) -> ReadFile:
    description = Description(
        title=" ".join(words[:TITLE_WORDS]),
        caption=" ".join((COMMON, *words)),
        creator=names[0],
        creator_name=f"Name of {names[0]}",
        tags=tuple(dict.fromkeys((COMMON, *tags))),
        sound=f"song of {names[1]}",
        language=_LANGUAGES[at % len(_LANGUAGES)],
        published_at_ms=_BEGAN_AT_MS - measures[1],
        origin=Origin.YT_DLP,
    )
    width, height = _SIZES[at % len(_SIZES)]
    facts = Facts(duration_ms=measures[0], width=width, height=height)
    return ReadFile(
        f"{at // 1_000}/{at}.mp4", Stamp(1, 1, None), Content(f"k{at}", description, facts)
    )


def _drawn(chance: np.random.Generator, of: int, shape: tuple[int, ...]) -> npt.NDArray[np.integer]:
    """Draw numbers by Zipf's law: 0 the most often."""
    return (chance.zipf(1.2, shape) - 1) % of


def _watch(connection: Connection, first: Impression, ids: list[VideoId], views: int) -> None:
    """Log views of all but a tenth of the videos, and count them."""
    shown = impressions(first, ids[: -(-9 * len(ids) // 10)], views)
    while some := list(islice(shown, AT_ONCE)):
        connection.execute(insert(schema.impression), some)
        connection.execute(insert(schema.reaction), [like_of(row) for row in some[::LIKED_EVERY]])
    for statement in _TOLD:
        connection.execute(text(statement))


def _most_used(station: Station, count: int) -> list[str]:
    query = text("SELECT name FROM topic WHERE subject = 'creator' ORDER BY videos DESC LIMIT :n")
    with station.database.reading() as connection:
        return list(connection.scalars(query, {"n": count}))
