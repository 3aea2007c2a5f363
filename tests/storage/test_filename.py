"""Names of files and folders say who, what and when, where no sidecar does."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars.description import Origin, Posted
from storage.sidecars.filename import describe

ID = "7400000000000000001"
PUBLISHED_AT_MS = (int(ID) >> 32) * 1000


@pytest.mark.parametrize(
    ("name", "creator", "title", "dated"),
    [
        (f"@Demo.Reader - Five thrillers [{ID}].mp4", "demo.reader", "Five thrillers", True),
        ("@demo.reader - Five thrillers.mp4", "demo.reader", "Five thrillers", False),
        (f"demo.reader_{ID}.mp4", "demo.reader", "", True),
        (f"Five thrillers [{ID}].mp4", None, "Five thrillers", True),
        ("Five thrillers [dQw4w9WgXcQ].webm", None, "Five thrillers", False),
        ("Five thrillers [Soundtracks].webm", None, "Five thrillers [Soundtracks]", False),
        (f"{ID}.mp4", None, "", True),
        (f"{ID} Five thrillers.mp4", None, "Five thrillers", True),
        (f"favorite_tiktok_{ID}.mp4", None, "", True),
        (f"tiktok__demo.reader__{ID}__20240615__01.mp4", "demo.reader", "", True),
        ("holiday_at_the_sea.MP4", None, "holiday at the sea", False),
        ("holiday_1 at sea.mp4", None, "holiday_1 at sea", False),
        ("1234567890123456789.mp4", None, "", False),
        ("a\u202egpj\x01.mp4", None, "agpj", False),
        ("caf\udce9.mp4", None, "caf", False),
    ],
)
def test_a_name_tells_what_it_can(name: str, creator: str | None, title: str, dated: bool) -> None:
    description = describe(PurePosixPath(name))
    assert description.origin is Origin.NAME
    assert description.creator == creator
    assert description.title == title
    assert description.published_at_ms == (PUBLISHED_AT_MS if dated else None)


@pytest.mark.parametrize(
    ("name", "posted"),
    [
        (f"@demo.reader - Five thrillers [{ID}].mp4", Posted("tiktok", ID)),
        (f"demo.reader_{ID}.mp4", Posted("tiktok", ID)),
        (f"favorite_tiktok_{ID}.mp4", Posted("tiktok", ID)),
        (f"{ID} Five thrillers.mp4", Posted("tiktok", ID)),
        ("instagram__demo__CI5REoqrS8V__20201217.mp4", Posted("instagram", "CI5REoqrS8V")),
        ("Five thrillers [dQw4w9WgXcQ].webm", Posted("youtube", "dQw4w9WgXcQ")),
        ("1234567890123456789.mp4", Posted()),
        ("holiday [Soundtracks].mp4", Posted()),
    ],
)
def test_an_id_in_a_name_says_where_the_video_was_posted(name: str, posted: Posted) -> None:
    assert describe(PurePosixPath(name)).posted == posted


def test_the_moment_in_a_name_is_when_the_video_was_published() -> None:
    described = [
        describe(PurePosixPath(f"2024-06-15_12-00-00_UTC{end}.mp4")) for end in ("", "_1", "_x")
    ]
    assert [said.published_at_ms for said in described] == [1_718_452_800_000] * 2 + [None]


def test_hashtags_in_a_name_are_tags() -> None:
    assert describe(PurePosixPath(f"so good #Cat #dog [{ID}].mp4")).tags == ("cat", "dog")


def test_a_folder_that_looks_like_a_handle_is_the_creator() -> None:
    assert describe(PurePosixPath("clips/@Ann/2024/sea.mp4")).creator == "ann"
    assert describe(PurePosixPath("@ann/@bob - sea.mp4")).creator == "bob"
    assert describe(PurePosixPath("clips/Ann/sea.mp4")).creator is None


@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=255))
def test_any_name_gives_a_clean_description(name: str) -> None:
    description = describe(PurePosixPath("folder", name))
    assert len(description.title) <= 300
    assert description.title.isprintable() or "\n" not in description.title
    (description.title + (description.creator or "") + "".join(description.tags)).encode()
