"""TikTok's "Download your data": every shape says the same, and what is private stays unread."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports import tiktok_json
from storage.imports.archive import members
from storage.imports.facts import Export, Fact, UnusableExportError
from storage.imports.tiktok_export import read
from storage.imports.tiktok_lines import at_ms
from storage.records import ImportedKind as Kind
from tests.storage.exports import (
    SECRET,
    day,
    dumped,
    link,
    new_shape,
    old_shape,
    site_id,
    texts,
    zipped,
)

FULL: dict[str, Any] = {
    "likes": [3, 1, 2],
    "saves": [4],
    "watched": [5, 1, 3],
    "follows": ["@Some.One"],
    "searches": ["rainy days"],
    "muted": ["spider"],
    "interests": "Books | Food & Drink",
    "hashtags": ["rain"],
}
SHAPES = {"new": new_shape, "old": old_shape}


def read_bytes(tmp_path: Path, content: bytes, name: str = "user_data_tiktok.json") -> Export:
    file = tmp_path / name
    file.write_bytes(content)
    return read(file)


def names(export: Export, kind: Kind) -> list[str]:
    return [fact.name for fact in export.facts if fact.kind is kind]


@pytest.mark.parametrize("shape", SHAPES)
def test_both_shapes_say_the_same(shape: str, tmp_path: Path) -> None:
    export = read_bytes(tmp_path, dumped(SHAPES[shape](**FULL)))
    assert names(export, Kind.LIKE) == [site_id(3), site_id(1), site_id(2)]
    assert names(export, Kind.SAVE) == [site_id(4)]
    assert names(export, Kind.WATCH) == [site_id(5), site_id(1), site_id(3)]
    assert names(export, Kind.FOLLOW) == ["some.one"]
    assert names(export, Kind.SEARCH) == ["rainy days"]
    assert names(export, Kind.MUTE) == ["spider"]
    assert set(names(export, Kind.INTEREST)) == {"Books", "Food & Drink"}
    assert names(export, Kind.HASHTAG) == ["rain"]
    assert export.sections == frozenset(Kind)
    assert not export.unread


@pytest.mark.parametrize("newer", [True, False])
def test_texts_say_it_in_a_zip_in_a_folder_and_one_by_one(newer: bool, tmp_path: Path) -> None:
    files = texts(newer=newer)
    for name, content in files.items():
        file = tmp_path / "export" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    of_folder = read(tmp_path / "export")
    assert read_bytes(tmp_path, zipped(files), "TikTok.zip") == of_folder
    assert names(of_folder, Kind.LIKE) == names(of_folder, Kind.WATCH) == [site_id(1)]
    assert names(of_folder, Kind.FOLLOW) == ["some.one"]
    assert names(of_folder, Kind.SEARCH) == ["rainy days"]
    assert names(of_folder, Kind.HASHTAG) == ["rain"]
    assert set(names(of_folder, Kind.INTEREST)) == {"Books", "Pets"}
    alone = read(tmp_path / "export" / "Activity" / "Like List.txt")
    assert alone.facts == (Fact(Kind.LIKE, site_id(1), at_ms(day(1))),)


def test_a_link_of_a_message_is_not_watched(tmp_path: Path) -> None:
    export = read_bytes(tmp_path, zipped(texts()), "TikTok.zip")
    assert site_id(9) not in {fact.name for fact in export.facts}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_nothing_private_is_in_what_was_read(shape: str, method: int, tmp_path: Path) -> None:
    document = dumped(SHAPES[shape](**FULL))
    assert SECRET.encode() in document
    packed = zipped({"user_data_tiktok.json": document, "notes.txt": SECRET}, method)
    assert SECRET not in repr(read_bytes(tmp_path, packed, "TikTok_Data.zip"))
    assert SECRET not in repr(read_bytes(tmp_path, zipped(texts(), method), "TikTok_Data.zip"))


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("2023-03-26 15:39:28", 1_679_845_168),
        ("2023-03-26 15:39:28 UTC", 1_679_845_168),
        ("2023-03-26T15:39:28Z", 1_679_845_168),
        ("2023-03-26T17:39:28+02:00", 1_679_845_168),
        ("2023-03-26T15:39:28.000Z", 1_679_845_168),
        ("1970-01-01 00:00:00", None),
        ("N/A", None),
        ("", None),
        ("0001-01-01 00:00:00", None),
    ],
)
def test_dates_come_in_many_forms_and_an_impossible_one_is_none(
    date: str, seconds: int | None
) -> None:
    assert at_ms(date) == (None if seconds is None else 1000 * seconds)


@pytest.mark.parametrize("nothing", [None, [], {}, "", 0])
def test_an_empty_section_may_be_null_a_list_or_an_object(nothing: object, tmp_path: Path) -> None:
    document = new_shape(**FULL)
    document["Likes and Favorites"]["Like List"] = nothing
    document["Your Activity"]["Watch History"]["VideoList"] = nothing
    del document["Your Activity"]["Searches"]
    export = read_bytes(tmp_path, dumped(document))
    assert names(export, Kind.LIKE) == names(export, Kind.WATCH) == []
    assert Kind.LIKE in export.sections
    assert Kind.SEARCH not in export.sections
    assert names(export, Kind.SAVE) == [site_id(4)]


def test_of_what_was_liked_twice_the_latest_counts(tmp_path: Path) -> None:
    export = read_bytes(tmp_path, dumped(new_shape(likes=[1, 2, 1])))
    assert [(fact.name, fact.at_ms) for fact in export.facts] == [
        (site_id(2), at_ms(day(1))),
        (site_id(1), at_ms(day(2))),
    ]


def test_lines_without_a_number_are_counted_and_those_of_another_kind_too(tmp_path: Path) -> None:
    document = new_shape(likes=[1])
    document["Likes and Favorites"]["Like List"]["ItemFavoriteList"] += [
        {"date": day(1), "link": "https://www.tiktok.com/@someone"},
        {"date": 5, "link": link(2)},
        "no line",
        None,
    ]
    export = read_bytes(tmp_path, dumped(document))
    assert set(names(export, Kind.LIKE)) == {site_id(1), site_id(2)}
    assert export.unread == Counter({Kind.LIKE: 3})


def test_whoever_is_gone_is_not_followed(tmp_path: Path) -> None:
    document = new_shape(follows=["N/A", "some.one"], interests="N/A", searches=["n/a "])
    export = read_bytes(tmp_path, dumped(document))
    assert [fact.name for fact in export.facts] == ["some.one"]


def test_half_an_emoji_in_a_message_does_not_cost_the_export(tmp_path: Path) -> None:
    content = dumped(new_shape(likes=[1])).replace(SECRET.encode(), rb"\ud83d oh")
    assert names(read_bytes(tmp_path, content), Kind.LIKE) == [site_id(1)]


def test_years_of_scrolling_are_read_whole(tmp_path: Path) -> None:
    document = new_shape(likes=range(3_491), watched=range(9_339), saves=range(1_843))
    export = read_bytes(tmp_path, zipped({"user_data.json": dumped(document)}), "T.zip")
    kinds = Counter(fact.kind for fact in export.facts)
    assert (kinds[Kind.LIKE], kinds[Kind.WATCH], kinds[Kind.SAVE]) == (3_491, 9_339, 1_843)
    dated = [fact.at_ms for fact in export.facts if fact.at_ms is not None]
    assert dated == sorted(dated)


def test_a_zip_with_paths_that_lead_out_is_read_and_writes_nothing(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    members = {"../../user_data_tiktok.json": dumped(new_shape(likes=[1])), "/etc/x": b"x"}
    export = read_bytes(inner, zipped(members), "T.zip")
    assert names(export, Kind.LIKE) == [site_id(1)]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["T.zip", "inner"]


def a_bomb() -> bytes:
    return zipped({"user_data_tiktok.json": b" " * (129 << 20)})


def many_members() -> bytes:
    return zipped({f"{number}": b"" for number in range(10_001)})


def encrypted() -> bytes:
    packed = bytearray(zipped({"user_data_tiktok.json": b"{}"}))
    packed[6] |= 1  # in the member's own header, and in the list of contents
    packed[packed.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def of_the_large_sort() -> bytes:
    """An archive whose end says little and whose large end, before it, says gigabytes."""
    packed = zipped({"user_data_tiktok.json": b"{}"})
    end = packed.rfind(b"PK\x05\x06")
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 5 << 30, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    return packed[:end] + record + locator + packed[end:]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (of_the_large_sort, "larger than any export"),
        (a_bomb, "larger than any export"),
        (many_members, "larger than any export"),
        (encrypted, "encrypted"),
        (lambda: zipped({"user_data_tiktok.json": b"{}"}, zipfile.ZIP_LZMA), "damaged"),
        (lambda: zipped({"user_data_tiktok.json": dumped(new_shape())})[:-40], "damaged"),
        (lambda: b"PK\x03\x04" + bytes(100), "damaged"),
        (lambda: zipped({"holiday.jpg": b"x"}), "no export of TikTok"),
        (lambda: zipped({"a/user_data.json": b"{}", "user_data_tiktok.json": b"{}"}), "more than"),
        (lambda: dumped(new_shape(likes=[1]))[:-30], "damaged or cut short"),
        (lambda: b'{"x":' + b"[" * 100_000, "damaged or cut short"),
        (lambda: b'{"some": "object"}', "none of the sections"),
        (lambda: b"[1, 2]", "no export of TikTok"),
        (lambda: b"", "no export of TikTok"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(
    content: Any, why: str, tmp_path: Path
) -> None:
    with pytest.raises(UnusableExportError, match=why):
        read_bytes(tmp_path, content(), "given")


def test_five_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "user_data_tiktok.json"
    with file.open("wb") as opened:
        opened.write(b"{")
        opened.truncate(5 << 30)
    with pytest.raises(UnusableExportError, match="larger than any export"):
        read(file)


def test_a_pipe_a_missing_file_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, why in (("pipe", "cannot be read"), ("gone", "cannot be read"), (".", "no export")):
        with pytest.raises(UnusableExportError, match=why):
            read(tmp_path / name)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
PLACES = [
    (part, section)
    for part, sections in new_shape(**FULL).items()
    if part in ("Likes and Favorites", "Your Activity", "Profile And Settings")
    for section in sections
]


@given(st.sampled_from(PLACES), ANYTHING, st.booleans())
def test_whatever_stands_in_a_section_the_others_are_read(
    place: tuple[str, str], anything: object, deeper: bool
) -> None:
    document = new_shape(**FULL)
    part, section = place
    if deeper:
        document[part][section] = dict.fromkeys(document[part][section], anything)
    else:
        document[part][section] = anything
    export = tiktok_json.parse(dumped(document))
    untouched = [kind for kind in (Kind.LIKE, Kind.WATCH) if names(export, kind)]
    assert untouched, "one of them is in another section"


@given(st.binary(max_size=300))
def test_any_bytes_are_an_export_or_refused(content: bytes) -> None:
    with suppress(UnusableExportError):
        assert tiktok_json.parse(content).sections


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_zip_with_a_wrong_byte_is_read_or_refused(at: int, value: int) -> None:
    packed = bytearray(zipped({"user_data_tiktok.json": dumped(new_shape(**FULL))}))
    packed[at % len(packed)] = value
    with suppress(UnusableExportError):
        contents = members(io.BytesIO(packed), lambda name: name.endswith(".json"), 1 << 20)
        for content in contents.values():
            assert tiktok_json.parse(content).sections
