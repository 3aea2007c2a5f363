"""What lies beside a video is told by the names alone, and read again when it changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storage.sidecars.beside import Beside, dated, file_names, picture, spoken, telling
from tests.storage.library import Library


def beside(video: str, *names: str, videos: int = 1) -> list[str]:
    """The names found beside a video, in the order in which they are believed."""
    word = Beside([video, *names], videos).of(video)
    return [name for _, name in telling(video, word)]


@pytest.mark.parametrize(
    "name",
    [
        "a.b.info.json",
        "a.b.mp4.info.json",
        "a.b.INFO.JSON",
        "a.b.mp4.json",
        "a.b.json",
        "a.b.json.xz",
        "a.b.description",
        "a.b.txt",
        "a.b.nfo",
        "a.b.homefeed.json",
        "movie.nfo",
    ],
)
def test_a_sidecar_is_named_after_the_stem_or_the_whole_name(name: str) -> None:
    assert beside("a.b.mp4", name) == [name]


@pytest.mark.parametrize(
    "name", ["a.info.json", "a.b.c.json", "a.b", "a.b.mp4.part", "json", ".json", "a.b.jsonl", ""]
)
def test_other_files_are_none(name: str) -> None:
    assert Beside(["a.b.mp4", name], 1).of("a.b.mp4") is None


def test_the_nfo_of_a_folder_speaks_for_a_single_video_only() -> None:
    assert beside("a.mp4", "movie.nfo", videos=2) == []


def test_what_is_named_after_the_whole_name_comes_first() -> None:
    names = ["a.json", "a.mp4.json", "a.txt", "a.info.json", "a.mp4.info.json"]
    expected = ["a.mp4.info.json", "a.info.json", "a.mp4.json", "a.json", "a.txt"]
    assert beside("a.mp4", *names) == expected


def test_a_picture_and_subtitles_are_beside_a_video_but_do_not_describe_it() -> None:
    word = Beside(["a.mp4", "a.en.vtt", "a.webp", "a.image", "b.jpg"]).of("a.mp4")
    assert list(telling("a.mp4", word)) == []
    assert picture("a.mp4", word) == "a.webp"
    assert spoken("a.mp4", word) == "en"
    assert list(file_names("a.mp4", word)) == ["a.en.vtt", "a.image", "a.webp"]


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["a.srt"], None),
        (["a.eng-US.vtt", "a.ENG.srt"], "eng"),
        (["a.en.vtt", "a.de.vtt"], None),
        (["a.b.en.vtt"], None),
    ],
)
def test_subtitles_in_one_language_name_it(names: list[str], language: str | None) -> None:
    assert spoken("a.mp4", Beside(names).of("a.mp4")) == language


@pytest.mark.parametrize(
    ("video", "name"),
    [("a.mp4", "a.nfo"), ("a.mp4", "movie.nfo"), ("x_UTC_2.mp4", "x_UTC.json"), ("a.b", "a.b.txt")],
)
def test_a_sidecar_that_comes_goes_or_is_edited_changes_the_word(
    video: str, name: str, tmp_path: Path
) -> None:
    sidecar = tmp_path / name
    words = ["nothing"]
    for text in ("one", "another"):
        sidecar.write_text(text)
        os.utime(sidecar, ns=(0, len(words)))
        words.append(dated(str(tmp_path / video), Beside([video, name], 1).of(video) or ""))
    assert len(set(words)) == 3


def test_sidecars_that_come_change_and_move_are_noticed_by_a_rescan(library: Library) -> None:
    file = library.put("a.mp4")
    library.scan()
    assert library.video().title == "a"
    library.put("a.mp4", title="Found")
    library.scan()
    assert library.video().title == "Found"
    sidecar = file.with_name("a.info.json")
    sidecar.write_text('{"title": "Edited"}')
    os.utime(sidecar, ns=(0, 5))
    library.scan()
    assert library.video().title == "Edited"
    sidecar.rename(file.with_name("a.mp4.info.json"))
    library.prober.asked.clear()
    library.scan()
    assert library.video().title == "Edited"
    assert library.prober.asked == []
