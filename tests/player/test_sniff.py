"""What a file is told by: its bytes, and real libVLC agrees with the demuxer chosen."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import vlc

from player.facts import PlayerError
from player.sniff import HEAD_BYTES, open_readonly, read_head, sniff
from tests.clips import CODECS, make_clip

ENDED_S = 30.0
"""How long libVLC may take to show a frame or to give up."""


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("clips")
    return {suffix: make_clip(folder / f"clip{suffix}", seconds=0.4) for suffix in CODECS}


@pytest.fixture(scope="module")
def shows_a_frame() -> Callable[[Path, str], bool]:
    instance = vlc.Instance("--quiet", "--no-audio", "--no-video-title-show")

    def play(path: Path, demuxer: str) -> bool:
        width, height = 32, 32
        memory = (ctypes.c_ubyte * (width * height * 4))()
        shown, over = threading.Event(), threading.Event()

        def lock(_opaque: int | None, planes: ctypes._Pointer[ctypes.c_void_p]) -> None:
            planes[0] = ctypes.c_void_p(ctypes.addressof(memory))

        def display(_opaque: int | None, _picture: int | None) -> None:
            shown.set()
            over.set()

        planes_type = ctypes.POINTER(ctypes.c_void_p)
        lock_call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, planes_type)(lock)
        display_call = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(display)
        player = instance.media_player_new()
        player.video_set_callbacks(
            ctypes.cast(lock_call, vlc.VideoLockCb),
            None,
            ctypes.cast(display_call, vlc.VideoDisplayCb),
            None,
        )
        player.video_set_format("RV32", width, height, width * 4)
        for event in (
            vlc.EventType.MediaPlayerEndReached,
            vlc.EventType.MediaPlayerEncounteredError,
        ):
            player.event_manager().event_attach(event, lambda _event: over.set())
        media = instance.media_new_path(str(path))
        media.add_option(f":demux={demuxer}")
        player.set_media(media)
        player.play()
        assert over.wait(ENDED_S), "libVLC neither showed a frame nor gave up"
        player.stop()
        player.release()
        return shown.is_set()

    return play


def head_of(path: Path) -> bytes:
    return path.read_bytes()[:HEAD_BYTES]


def refusal(head: bytes) -> str:
    with pytest.raises(PlayerError) as caught:
        sniff(head)
    return str(caught.value)


@pytest.mark.parametrize("suffix", CODECS)
def test_each_format_gets_the_demuxer_that_plays_it(
    suffix: str, clips: dict[str, Path], shows_a_frame: Callable[[Path, str], bool]
) -> None:
    demuxer = sniff(head_of(clips[suffix]))

    assert demuxer == CODECS[suffix].demuxer
    assert shows_a_frame(clips[suffix], demuxer)


def test_a_forced_demuxer_is_the_only_one_tried(
    clips: dict[str, Path], shows_a_frame: Callable[[Path, str], bool]
) -> None:
    assert not shows_a_frame(clips[".mkv"], "mp4")


def test_the_name_of_a_file_counts_for_nothing(clips: dict[str, Path], tmp_path: Path) -> None:
    disguised = tmp_path / "film.mp4"
    disguised.write_bytes(clips[".webm"].read_bytes())
    assert sniff(head_of(disguised)) == "mkv"


def test_a_camera_transport_stream_with_time_before_each_packet_is_one() -> None:
    packet = b"\x01\x02\x03\x04\x47\x40\x11\x10" + bytes(184)
    assert sniff(packet * 5) == "ts"


def test_a_quicktime_file_without_a_type_box_is_recognised() -> None:
    assert sniff(b"\x00\x00\x00\x08wide" + b"\x00\x01\x00\x00mdat" + bytes(100)) == "mp4"


@pytest.mark.parametrize(
    "text",
    [
        b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9,\nhttp://example.org/a.ts\n",
        b"\xef\xbb\xbf#EXTM3U\r\nhttp://example.org/a.mp4\r\n",
        b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011">',
        b"[playlist]\nFile1=http://example.org/a.mp4\n",
        "#EXTM3U\nhttp://example.org/a.mp4".encode("utf-16"),
    ],
)
def test_playlists_are_refused_as_such(text: bytes) -> None:
    assert refusal(text) == "This is a playlist, not a video."


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        (b"", "This file is empty."),
        (b"http://example.org/live\n", "This is a text file, not a video."),
        (b"ftyp" * 300, "This is a text file, not a video."),
        (b"G" * 2000, "This is a text file, not a video."),
        ("Grüße".encode("latin-1"), "This is a text file, not a video."),
        (b"<!DOCTYPE html><html>", "This is a web page, not a video."),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "This is a picture, not a video."),
        (b"ID3\x04\x00\x00", "This is a sound file, not a video."),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "This file is in no video format that Homefeed plays."),
        (bytes(4096), "This file holds nothing but zeros: a download that never finished."),
        (b"\x00\x01\x02\x03" * 64, "This file is in no video format that Homefeed plays."),
        (b"#EXTftyp\x00\x00isom", "This file is in no video format that Homefeed plays."),
    ],
)
def test_what_is_no_video_is_refused_in_the_viewers_words(head: bytes, sentence: str) -> None:
    assert refusal(head) == sentence


def test_a_pipe_with_a_videos_name_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "clip.mp4"
    os.mkfifo(pipe)
    descriptor = open_readonly(pipe)
    try:
        with pytest.raises(PlayerError, match="not a file"):
            read_head(descriptor)
    finally:
        os.close(descriptor)


def test_a_file_that_went_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(PlayerError, match="no longer there"):
        open_readonly(tmp_path / "gone.mp4")
