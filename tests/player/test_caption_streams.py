"""Text tracks inside videos, read by a process that may be hurt without hurting the app."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.captions import Cue, Tracks
from player.facts import PlayerError
from player.prober import Prober
from tests.captioned import TextTrack, embed, srt
from tests.clips import make_clip

LINES = ((500, 1500, r"{\i1}Hello{\i0}\NTom & {\b1}Ada{\b0}"), (2000, 2800, "Bye"))
WORDS = (("Hello", "Tom & Ada"), ("Bye",))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", seconds=3)


@pytest.fixture(scope="module")
def prober() -> Iterator[Prober]:
    prober = Prober()
    yield prober
    prober.close()


@pytest.mark.parametrize(
    ("suffix", "codec"),
    [
        (".mp4", "mov_text"),
        (".mov", "mov_text"),
        (".mkv", "subrip"),
        (".mkv", "webvtt"),
        (".mkv", "ass"),
    ],
)
def test_each_kind_of_text_track_is_read(
    suffix: str, codec: str, clip: Path, prober: Prober, tmp_path: Path
) -> None:
    video = embed(clip, tmp_path / f"a{suffix}", TextTrack(codec, LINES, "ger"))
    (track,) = prober.captions(video, ["de"]).tracks
    assert (track.language, track.embedded) == ("ger", True)
    assert tuple(cue.lines for cue in track.cues) == WORDS
    for cue, (start_ms, end_ms, _) in zip(track.cues, LINES, strict=True):
        assert cue.start_ms == pytest.approx(start_ms, abs=40)
        assert cue.end_ms - cue.start_ms == pytest.approx(end_ms - start_ms, abs=2)


def test_files_and_tracks_come_in_the_order_the_viewer_wants(
    clip: Path, prober: Prober, tmp_path: Path
) -> None:
    video = embed(
        clip,
        tmp_path / "a.mkv",
        TextTrack("ass", [(0, 900, "signs")], "ger", "Signs", forced=True),
        TextTrack("subrip", [(0, 900, "deutsch")], "ger"),
        TextTrack("subrip", [(0, 900, "?")], "und"),
    )
    (tmp_path / "a.en.srt").write_text(srt((0, 900, "english")))
    tracks = prober.captions(video, ["de", "ger"]).tracks
    assert [(track.language, track.name) for track in tracks] == [
        ("ger", ""),
        ("en", ""),
        ("", ""),
        ("ger", "Signs forced"),
    ]
    assert prober.captions(video, ["en"]).tracks[0].language == "en"


def test_drawings_are_not_read_out_and_braces_of_the_words_are(
    clip: Path, prober: Prober, tmp_path: Path
) -> None:
    drawing = TextTrack("ass", [(0, 900, r"{\p1}m 0 0 l 9 9{\p0}"), (1000, 1900, "kept")])
    (track,) = prober.captions(embed(clip, tmp_path / "a.mkv", drawing), []).tracks
    assert [cue.lines for cue in track.cues] == [("kept",)]
    braces = TextTrack("mov_text", [(0, 900, r"\{sighs\} so")])
    (track,) = prober.captions(embed(clip, tmp_path / "b.mp4", braces), []).tracks
    assert [cue.lines for cue in track.cues] == [("{sighs} so",)]


def test_a_video_without_captions_has_none_and_no_fault(clip: Path, prober: Prober) -> None:
    assert prober.captions(clip, ["en"]) == Tracks()


def test_a_damaged_video_keeps_the_captions_beside_it(
    clip: Path, prober: Prober, tmp_path: Path
) -> None:
    video = tmp_path / "a.mkv"
    whole = embed(clip, tmp_path / "whole.mkv", TextTrack("subrip", LINES)).read_bytes()
    rotten = bytearray(whole)
    rotten[600::7] = b"\xff" * len(rotten[600::7])
    video.write_bytes(rotten)
    (tmp_path / "a.srt").write_text(srt((0, 900, "beside")))
    tracks = prober.captions(video, []).tracks
    assert tracks[0].cues == (Cue(0, 900, ("beside",)),)
    assert prober.probe(clip).width == 160


def test_names_of_any_bytes_are_read(clip: Path, prober: Prober, tmp_path: Path) -> None:
    strange = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe")
    Path(f"{strange}.mp4").write_bytes(clip.read_bytes())
    Path(f"{strange}.srt").write_text(srt((0, 900, "read")))
    Path(f"{strange}.de.srt").touch()
    found = prober.captions(Path(f"{strange}.mp4"), [])
    assert found.tracks[0].cues[0].lines == ("read",)
    assert found.fault.endswith(".de.srt holds no captions.")


def test_captions_that_keep_their_reader_busy_are_given_up(clip: Path, tmp_path: Path) -> None:
    prober = Prober(time_limit_s=0.05)  # less than the reader takes to start
    try:
        with pytest.raises(PlayerError) as caught:
            prober.captions(clip, [])
        assert caught.value.passing
    finally:
        prober.close()
