"""Which folders are offered to a new viewer, and how many clips they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.firstrun import clip_places as module
from ui.firstrun.clip_places import Count, Found, clip_places, count_clips


def never() -> bool:
    return False


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("Videos", "Pictures/phone", "Downloads"):
        (tmp_path / "home" / name).mkdir(parents=True)
    return tmp_path / "home"


def test_the_desktops_folders_come_first_and_each_once(home: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(home / "Videos")
    own = [home / "Videos", home / "Movies", tmp_path / "link", home / "Pictures", home]
    assert clip_places(own, home, [], ()) == [
        Found(home / "Videos", drive=False),
        Found(home / "Pictures", drive=False),
    ]


def test_what_the_library_holds_is_not_offered(home: Path) -> None:
    own = [home / "Pictures" / "phone", home / "Videos", home / "Downloads"]
    known = [home / "Pictures", home / "Videos"]
    assert clip_places(own, home, known, ()) == [Found(home / "Downloads", drive=False)]


def test_drives_are_offered_where_something_is_mounted(home: Path, tmp_path: Path) -> None:
    for name in ("zolder", "left behind"):
        (tmp_path / "media" / "ada" / name).mkdir(parents=True)
    found = clip_places(
        [home / "Videos"],
        home,
        [],
        [f"{tmp_path}/media/*", f"{tmp_path}/media/*/*"],
        lambda place: place.endswith("zolder"),
    )
    assert found[1:] == [Found(tmp_path / "media" / "ada" / "zolder", drive=True)]


def test_clips_are_counted_in_all_folders_below(home: Path) -> None:
    for name in ("a.mp4", "phone/B.MOV", "phone/note.txt", ".hidden.mp4", "c.mp4.part"):
        (home / "Pictures" / name).touch()
    (home / "Pictures" / "phone" / "back").symlink_to(home / "Pictures")
    assert count_clips(home / "Pictures", never) == Count(2, whole=True)
    assert count_clips(home / "nowhere", never) == Count(0, whole=True)


def test_counting_ends_at_a_bound_or_when_it_is_stopped(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.mp4", "phone/b.mp4"):
        (home / "Pictures" / name).touch()

    def after_one() -> Iterator[bool]:
        yield False
        yield True

    answers = after_one()
    assert count_clips(home / "Pictures", lambda: next(answers)) == Count(1, whole=False)
    monkeypatch.setattr(module, "MOST_FOLDERS", 1)
    assert count_clips(home / "Pictures", never) == Count(1, whole=False)
