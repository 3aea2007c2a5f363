"""The reading processes: right facts, upright pictures, and no harm from what breaks them."""

from __future__ import annotations

import os
import platform
import resource
import select
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import av
import msgspec
import numpy as np
import pytest
from av.video.reformatter import Colorspace

from player import network_lock
from player.facts import MediaFacts, PassingPlayerError, PlayerError
from player.probe_messages import Whole
from player.prober import Prober
from player.reading_process import PROJECT
from tests.clips import BLUE, CODECS, RED, Picture, is_near, make_clip, middle_rgb

GONE_S = 30.0


@pytest.fixture
def prober() -> Iterator[Prober]:
    prober = Prober()
    yield prober
    prober.close()


def workers(parent: int | None = None) -> list[int]:
    """Return the ids of a process's reading processes, in the order they started."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes()
            parent_of = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if b"player.probe_worker" in command and parent_of == (parent or os.getpid()):
            found.append(int(entry.name))
    return sorted(found)


def refusal(prober: Prober, path: Path) -> str:
    with pytest.raises(PlayerError) as caught:
        prober.probe(path)
    return str(caught.value)


def picture_of(jpeg: Path) -> Picture:
    with av.open(str(jpeg)) as container:
        frame = next(container.decode(video=0))
        return frame.to_ndarray(format="bgra").astype(np.uint8, copy=False)


@pytest.mark.parametrize("suffix", CODECS)
def test_each_format_is_read(suffix: str, prober: Prober, tmp_path: Path) -> None:
    facts = prober.probe(make_clip(tmp_path / f"clip{suffix}", seconds=1.0))

    assert (facts.width, facts.height) == (160, 288)
    assert facts.duration_ms == pytest.approx(1000, abs=60)
    assert facts.demuxer == CODECS[suffix].demuxer


def test_the_facts_of_a_clip_are_all_there(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", fps=30, audio=False, matrix=Colorspace.ITU709)
    assert prober.probe(clip) == MediaFacts(
        demuxer="mp4",
        duration_ms=1000,
        width=160,
        height=288,
        colorspace="bt709",
        color_range="limited",
        fps=30.0,
        video_codec="h264",
    )


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_the_words_in_a_file_are_read_and_cut(suffix: str, prober: Prober, tmp_path: Path) -> None:
    labels = [("title", "Kites \N{KITE}"), ("comment", "c" * 9000), ("encoded_by", "secret")]
    clip = make_clip(tmp_path / f"a{suffix}", seconds=0.2, labels=labels)
    assert prober.probe(clip).labels == (("title", "Kites \N{KITE}"), ("comment", "c" * 4000))


def test_size_is_that_on_screen(prober: Prober, tmp_path: Path) -> None:
    turned = prober.probe(make_clip(tmp_path / "turned.mp4", rotation=90))
    wide = prober.probe(make_clip(tmp_path / "wide.mp4", sample_aspect=Fraction(4, 3)))
    narrow = prober.probe(make_clip(tmp_path / "narrow.mp4", sample_aspect=Fraction(3, 4)))

    assert (turned.width, turned.height) == (288, 160)
    assert (wide.width, wide.height) == (213, 288)
    assert (narrow.width, narrow.height) == (160, 384)


def test_an_untagged_picture_is_taken_for_what_players_take_it_for(
    prober: Prober, tmp_path: Path
) -> None:
    small = prober.probe(make_clip(tmp_path / "small.mp4", seconds=0.2))
    large = prober.probe(make_clip(tmp_path / "large.mp4", seconds=0.2, size=(540, 960)))

    assert (small.colorspace, large.colorspace) == ("bt601", "bt709")


def test_a_name_that_is_no_unicode_can_be_read(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe http:.mp4"))
    clip.rename(strange)
    assert prober.probe(strange).demuxer == "mp4"


def test_a_recording_that_was_never_closed_is_measured(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.webm", seconds=1.0, audio=False)
    content = clip.read_bytes()
    place = content.index(b"\x44\x89\x88")  # Matroska's Duration, a float of 8 bytes
    clip.write_bytes(content[:place] + b"\xec\x89" + content[place + 2 :])  # Void

    assert prober.probe(clip).duration_ms == pytest.approx(1000, abs=60)


def test_a_poster_is_upright_and_has_square_pixels(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(
        tmp_path / "a.mp4", colours=(BLUE,), counter=True, rotation=90, sample_aspect=Fraction(2, 1)
    )
    prober.poster(clip, tmp_path / "a.jpg", 100)
    picture = picture_of(tmp_path / "a.jpg")

    # Stored 160x288 with bars on top; turned a quarter counterclockwise they stand on the left.
    assert picture.shape == (round(100 * 320 / 288), 100, 4)
    assert picture[20:90, 5:20, :3].mean() < 10
    blue, green, red = (round(float(value)) for value in picture[20:90, 60:95, :3].mean((0, 1)))
    assert is_near((red, green, blue), BLUE)


@pytest.mark.parametrize("matrix", [None, Colorspace.ITU709, Colorspace.BT2020])
@pytest.mark.parametrize("full_range", [False, True])
def test_a_poster_keeps_the_colours_of_the_video(
    matrix: Colorspace | None, full_range: bool, prober: Prober, tmp_path: Path
) -> None:
    colour = (200, 50, 100)
    clip = make_clip(
        tmp_path / "a.mp4", colours=(colour,), matrix=matrix, full_range=full_range, seconds=0.2
    )
    prober.poster(clip, tmp_path / "a.jpg")
    # The wrong matrix or range is off by 13 and more; swscale and JPEG together by up to 7.
    assert is_near(middle_rgb(picture_of(tmp_path / "a.jpg")), colour, tolerance=8)


def test_a_poster_is_for_the_viewer_only_and_nothing_else_is_left(
    prober: Prober, tmp_path: Path
) -> None:
    clip, folder = make_clip(tmp_path / "a.mp4", colours=(RED,)), tmp_path / "posters"
    folder.mkdir()
    prober.poster(clip, folder / "a.jpg")

    assert [path.name for path in folder.iterdir()] == ["a.jpg"]
    assert stat.S_IMODE((folder / "a.jpg").stat().st_mode) == 0o600
    assert picture_of(folder / "a.jpg").shape == (972, 540, 4)


def test_a_poster_that_cannot_be_written_says_so(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    with pytest.raises(PlayerError, match="poster cannot be kept"):
        prober.poster(clip, tmp_path / "missing" / "a.jpg")


def test_what_cannot_be_played_is_refused_in_the_viewers_words(
    prober: Prober, tmp_path: Path
) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.5).read_bytes()
    sound = make_clip(tmp_path / "a.mkv", seconds=0.5)
    files = {
        "text.mp4": b"#EXTM3U\nhttp://example.org/",
        "cut.mp4": clip[: len(clip) // 3],
        "codec.mp4": clip.replace(b"avc1", b"zzzz"),
        "hollow.mp4": clip[: clip.index(b"mdat") + 4],
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with av.open(str(sound)) as source, av.open(str(tmp_path / "sound.mkv"), "w") as target:
        stream = target.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)

    damaged = "This video is damaged, or in a format that cannot be read."
    assert refusal(prober, tmp_path / "text.mp4") == "This is a playlist, not a video."
    assert refusal(prober, tmp_path / "cut.mp4") == damaged
    assert refusal(prober, tmp_path / "hollow.mp4") == damaged
    assert "codec that cannot be read" in refusal(prober, tmp_path / "codec.mp4")
    assert refusal(prober, tmp_path / "sound.mkv") == "This file holds sound but no picture."
    assert refusal(prober, tmp_path / "gone.mp4") == "This file is no longer there."


def end_while_it_reads(prober: Prober, clip: Path, ending: signal.Signals) -> BaseException | None:
    """Send a signal to the process that reads facts just after it was asked for some."""
    prober.probe(clip)
    (reader,) = workers()
    os.kill(reader, signal.SIGSTOP)
    line = os.open(f"/proc/{reader}/fd/0", os.O_RDONLY | os.O_NONBLOCK)
    asked = select.poll()
    asked.register(line, select.POLLIN)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(prober.probe, clip)
        assert asked.poll(GONE_S * 1000), "the question never came"
        os.close(line)
        os.kill(reader, ending)
        os.kill(reader, signal.SIGCONT)
        return answer.exception()


def test_a_crash_is_the_files_fault_and_costs_one_file_only(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    fault = end_while_it_reads(prober, clip, signal.SIGSEGV)
    assert isinstance(fault, PlayerError)
    assert (fault.passing, "makes its reader crash" in str(fault)) == (False, True)
    assert prober.probe(clip).width == 160


def test_a_reader_that_dies_amid_several_files_costs_none_but_the_one_to_blame(
    prober: Prober, tmp_path: Path
) -> None:
    clips = [make_clip(tmp_path / f"{name}.mp4", seconds=0.2) for name in "abc"]
    prober.probe(clips[0])
    (reader,) = workers()
    os.kill(reader, signal.SIGSTOP)
    line = os.open(f"/proc/{reader}/fd/0", os.O_RDONLY | os.O_NONBLOCK)
    asked = select.poll()
    asked.register(line, select.POLLIN)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(prober.inspect, [(clip, ()) for clip in clips])
        assert asked.poll(GONE_S * 1000), "the question never came"
        os.close(line)
        os.kill(reader, signal.SIGSEGV)
        os.kill(reader, signal.SIGCONT)
        found = answer.result()
    assert [(one.fault, one.facts is not None) for one in found] == [(None, True)] * 3


def test_a_known_content_is_not_probed_again(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    (first,) = prober.inspect([(clip, ())])
    assert first.key is not None
    (second,) = prober.inspect([(clip, (first.key,))])
    assert (second.key, second.facts) == (first.key, None)


def test_a_reader_that_died_while_idle_is_replaced(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    prober.probe(clip)
    (first,) = workers()
    os.kill(first, signal.SIGKILL)
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)

    assert prober.probe(clip).demuxer == "mp4"
    assert workers() != [first]


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_a_reader_that_is_ended_from_outside_says_nothing_of_the_file(
    ending: signal.Signals, prober: Prober, tmp_path: Path
) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    fault = end_while_it_reads(prober, clip, ending)
    assert isinstance(fault, PassingPlayerError)
    assert "from outside" in str(fault)
    assert prober.probe(clip).width == 160


def test_what_a_file_is_to_blame_for_is_no_passing_fault(prober: Prober, tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("no video")
    with pytest.raises(PlayerError) as text:
        prober.probe(tmp_path / "a.mp4")
    assert not text.value.passing


def test_a_reader_that_hangs_is_ended_and_posters_never_wait_for_it(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    prober = Prober(time_limit_s=5.0)
    try:
        prober.probe(clip)
        (first,) = workers()
        os.kill(first, signal.SIGSTOP)
        prober.poster(clip, tmp_path / "a.jpg")
        with pytest.raises(PassingPlayerError, match="took too long to read"):
            prober.probe(clip)
        assert first not in workers()
        assert prober.probe(clip).demuxer == "mp4"
    finally:
        prober.close()


def test_a_reader_can_write_no_file_and_take_no_more_than_its_share(
    prober: Prober, tmp_path: Path
) -> None:
    prober.probe(make_clip(tmp_path / "a.mp4", seconds=0.2))
    (reader,) = workers()

    assert resource.prlimit(reader, resource.RLIMIT_FSIZE) == (0, 0)
    assert resource.prlimit(reader, resource.RLIMIT_CORE) == (0, 0)
    assert 0 < resource.prlimit(reader, resource.RLIMIT_AS)[0] <= 1_536 * 1024 * 1024
    assert 0 < resource.prlimit(reader, resource.RLIMIT_CPU)[0] <= 15
    assert os.getpriority(os.PRIO_PROCESS, reader) >= 10
    if platform.machine() in network_lock.MACHINES:
        said = Path(f"/proc/{reader}/status").read_text()
        assert "Seccomp:\t2" in said, "locked by itself, whatever started it"


def test_each_file_of_a_batch_has_the_processor_for_itself() -> None:
    program = (
        "from time import process_time\n"
        "from player import probe_worker as reader\n"
        "reader.CPU_S = 1\n"
        "def answer(request):\n"
        "    until = process_time() + 0.3\n"
        "    while process_time() < until: pass\n"
        "    return reader.Key('')\n"
        "reader._answer = answer\n"
        "reader.main()\n"
    )
    asked = msgspec.json.encode(Whole(b"x")) + b"\n"
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=PROJECT, stdin=pipe, stdout=pipe
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.write(8 * asked)
        reader.stdin.flush()
        assert all(reader.stdout.readline() for _ in range(8)), "ended amid the batch"


def test_a_reader_ends_with_the_app_even_when_that_is_killed(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    app = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from player.prober import Prober\n"
            "Prober().probe(Path(sys.argv[1])); print('probed', flush=True); input()",
            str(clip),
        ],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with app:
        assert app.stdout is not None
        assert app.stdout.readline() == b"probed\n"
        (reader,) = workers(app.pid)
        watched = os.pidfd_open(reader)
        app.kill()
    gone = select.poll()
    gone.register(watched, select.POLLIN)
    try:
        assert gone.poll(GONE_S * 1000), "the reader outlived the app"
    finally:
        os.close(watched)


def test_nothing_is_read_after_close(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    prober = Prober()
    prober.probe(clip)
    prober.close()

    assert workers() == []
    assert refusal(prober, clip) == "Homefeed is closing."
    assert workers() == []
