"""Of all that lies beside a video each field comes from the weightiest that says it."""

from __future__ import annotations

import json
import lzma
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.sidecars import homefeed
from storage.sidecars.beside import Beside
from storage.sidecars.description import Counts, Description, Origin, Posted
from storage.sidecars.embedded import with_labels
from storage.sidecars.reading import describe

ID = "7400000000000000001"


def described(folder: Path, video: str = "a.mp4", **labels: str) -> Description:
    names = [video, *(place.name for place in folder.iterdir())]
    return with_labels(describe(folder, video, Beside(names, 1).of(video)), list(labels.items()))


def put(folder: Path, name: str, content: object) -> None:
    if isinstance(content, str | bytes):
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    else:
        (folder / name).write_text(json.dumps(content))


SIDECARS: dict[Origin, tuple[str, Callable[[str], object]]] = {
    Origin.YT_DLP: ("a.info.json", lambda title: {"title": title}),
    Origin.GALLERY_DL: ("a.mp4.json", lambda title: {"category": "tiktok", "title": title}),
    Origin.INSTALOADER: ("a.json", lambda title: {"instaloader": {}, "node": {"title": title}}),
    Origin.NFO: ("a.nfo", lambda title: f"<movie><title>{title}</title></movie>"),
    Origin.HOMEFEED: ("a.homefeed.json", lambda title: {"homefeed": 1, "title": title}),
}


def test_titles_weigh_in_the_order_of_their_origins(tmp_path: Path) -> None:
    weights = sorted(SIDECARS, key=lambda origin: origin.weight)
    assert described(tmp_path).origin is Origin.NAME
    assert described(tmp_path, title="own").title == "own"
    for origin in weights:
        name, content = SIDECARS[origin]
        put(tmp_path, name, content(origin.value))
        assert (described(tmp_path).origin, described(tmp_path).title) == (origin, origin.value)


def test_each_field_is_filled_from_the_next_that_says_it(tmp_path: Path) -> None:
    put(tmp_path, "a.info.json", {"title": "T", "like_count": 0, "tags": ["one"]})
    item = {"category": "tiktok", "id": ID, "desc": "C #two", "author": "ann"}
    put(tmp_path, "a.mp4.json", {**item, "stats": {"diggCount": 5, "playCount": 9}})
    put(tmp_path, "a.nfo", "<movie><title>N</title><language>fr</language></movie>")
    assert described(tmp_path) == Description(
        origin=Origin.YT_DLP,
        title="T",
        caption="C #two",
        creator="ann",
        tags=("one", "two"),
        language="fr",
        published_at_ms=(int(ID) >> 32) * 1000,
        posted=Posted("tiktok", ID, Counts(views=9, likes=0)),
    )


def test_hashtags_of_a_name_count_only_where_nothing_else_has_any(tmp_path: Path) -> None:
    assert described(tmp_path, "b #cat.mp4").tags == ("cat",)
    put(tmp_path, "b #cat.txt", "Seen #today")
    assert described(tmp_path, "b #cat.mp4").tags == ("today",)


def test_a_caption_alone_is_joined_by_the_name(tmp_path: Path) -> None:
    put(tmp_path, f"Rain [{ID}].description", "Rain on tin #rain")
    said = described(tmp_path, f"Rain [{ID}].mp4")
    assert (said.origin, said.title, said.caption) == (Origin.TEXT, "Rain", "Rain on tin #rain")
    assert said.posted == Posted("tiktok", ID)


def test_an_id_is_no_title_where_there_is_any_other_word(tmp_path: Path) -> None:
    assert described(tmp_path, f"{ID}.mp4").title == ID
    put(tmp_path, f"{ID}.txt", "\nRain on tin\nand more")
    assert described(tmp_path, f"{ID}.mp4").title == "Rain on tin"


def test_a_list_of_tags_is_no_caption(tmp_path: Path) -> None:
    put(tmp_path, "a.mp4.txt", "rain\ntin roof\n")
    assert (described(tmp_path).tags, described(tmp_path).caption) == (("rain", "tin roof"), "")


def test_the_videos_of_one_post_share_its_sidecar(tmp_path: Path) -> None:
    node = {"owner": {"username": "ann"}}
    put(
        tmp_path,
        "2024-06-15_12-00-00_UTC.json.xz",
        lzma.compress(json.dumps({"node": node}).encode()),
    )
    said = described(tmp_path, "2024-06-15_12-00-00_UTC_2.mp4")
    assert (said.creator, said.published_at_ms) == ("ann", 1_718_452_800_000)


def test_subtitles_tell_the_language_where_nothing_else_does(tmp_path: Path) -> None:
    put(tmp_path, "a.eng-US.vtt", "WEBVTT")
    assert described(tmp_path).language == "en"
    put(tmp_path, "a.info.json", {"language": "nl"})
    assert described(tmp_path).language == "nl"


def test_labels_are_not_asked_where_a_sidecar_speaks(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "words")
    assert described(tmp_path, title="own") == described(tmp_path)


HOSTILE: dict[str, bytes] = {
    "deep": b'{"category":"x","title":' + b"[" * 100_000,
    "deep object": b'{"category":"x","a":' + b'{"a":' * 100_000,
    "huge number": b'{"category":"x","id":' + b"9" * 100_000 + b"}",
    "huge exponent": b'{"category":"x","stats":{"playCount":1e999999}}',
    "lone surrogate": rb'{"category":"x","title":"\ud83d"}',
    "nul": b'{"category":"x","title":"a\\u0000b"}\0',
    "not UTF-8": b'{"category":"x","title":"caf\xe9"}',
    "UTF-16": '{"category":"x","title":"é"}'.encode("utf-16"),
    "many keys": b'{"category":"x",' + b",".join(b'"k%d":0' % n for n in range(100_000)) + b"}",
    "doubled key": b'{"category":"x","category":{"a":1},"title":1,"title":"t"}',
    "bomb": b'<!DOCTYPE a [<!ENTITY b "b">]><movie><title>&b;</title></movie>',
    "xz": lzma.compress(b"[" * (8 << 20)),
    "empty": b"",
    "a video": b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 100,
    "cookies": b'{"category":"x","cookies":"sid=secret","http_headers":{"Cookie":"sid=secret"}}',
    "address": b'{"category":"x","url":"https://v.example/?ip=192.0.2.1&sig=secret"}',
}
ENDS = ("info.json", "json", "mp4.json", "json.xz", "nfo", "homefeed.json", "description", "txt")


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("end", ENDS)
def test_no_content_of_any_sidecar_does_harm(tmp_path: Path, end: str, content: bytes) -> None:
    put(tmp_path, f"a.{end}", content)
    said = described(tmp_path)
    assert said.title
    for words in (said.title, said.caption, said.creator or "", *said.tags):
        words.encode()
        assert "\0" not in words
        assert len(words) <= 4000
    if end.endswith(("json", "xz")):
        assert "secret" not in repr(said)


@pytest.mark.parametrize("end", ENDS)
def test_what_pretends_to_be_a_sidecar_is_passed_over(tmp_path: Path, end: str) -> None:
    sidecar = tmp_path / f"a.{end}"
    for make in (os.mkfifo, Path.mkdir):
        make(sidecar)
        assert described(tmp_path).origin is Origin.NAME
        sidecar.rmdir() if sidecar.is_dir() else sidecar.unlink()
    for target in ("/dev/zero", sidecar.name):
        sidecar.symlink_to(target)
        assert described(tmp_path).origin is Origin.NAME
        sidecar.unlink()


def test_what_homefeed_writes_it_reads_back() -> None:
    whole = Description(
        origin=Origin.HOMEFEED,
        title="Five thrillers 📚",
        caption="Five thrillers\n#booktok",
        creator="demo.reader",
        creator_name="Demo Reader ✨",
        tags=("booktok", "thriller"),
        sound="original sound - demo.reader",
        language="en",
        published_at_ms=1_718_452_800_500,
        posted=Posted("tiktok", ID, Counts(views=7, likes=0)),
    )
    assert homefeed.parse(homefeed.written(whole)) == whole
    nothing = Description(Origin.HOMEFEED)
    assert homefeed.parse(homefeed.written(nothing)) == nothing
