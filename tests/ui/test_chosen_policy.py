"""The list of a fixed order: keys and paths are read, what names no video is told by line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from player.content_key import key_of
from ranking.feed import Feed
from storage.records import Video
from tests.ranking.invented import a_video, an_epoch
from ui.shell.chosen_policy import chosen_policy
from ui.shell.fault import Fault

KEY = "0123456789abcdef0123456789abcdef01234567"


def test_a_list_holds_content_keys_and_paths_relative_to_itself(tmp_path: Path) -> None:
    videos = {name: a_video_file(tmp_path / f"{name}.mp4", name) for name in ("one", "two")}
    third = replace(a_video("x"), content_key=KEY)
    listed = tmp_path / "order.txt"
    listed.write_text(f"# a study\n\n  two.mp4\n{KEY}\n{tmp_path}/one.mp4\n", "utf-8")
    made = chosen_policy(f"fixed-list:{listed}")
    listed.unlink()  # it was read, once
    for _ in range(2):
        feed = Feed(an_epoch(), policy=made())
        feed.add([*videos.values(), third])
        order = [deal.video_id for _ in range(3) if (deal := feed.next()) is not None]
        assert order == [videos["two"].id, third.id, videos["one"].id]


def test_a_team_may_have_a_list(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_text(KEY, "utf-8")
    made = chosen_policy(f"interleave:fixed-list:{tmp_path / 'order.txt'},random")
    assert made().name == "interleave-1:fixed-list-1,random-1"


def a_video_file(path: Path, content: str) -> Video:
    path.write_bytes(content.encode())
    return replace(a_video("x"), content_key=key_of(path))


def chosen(folder: Path, text: str) -> None:
    file = folder / "other.txt"
    file.write_text(text, "utf-8")
    chosen_policy(f"fixed-list:{file}")


def test_a_line_that_names_no_video_is_told_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"Line 2 of the list .* names no video: No such file"):
        chosen(tmp_path, f"{KEY}\ngone.mp4\n")
    with pytest.raises(Fault, match=r"Line 1 .* names no video"):
        chosen(tmp_path, "nul\0byte")


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Fault, match="cannot be read"):
        chosen_policy(f"fixed-list:{tmp_path / 'order.txt'}")
