"""Caption files as they are found in the wild: names, encodings, tags, and attacks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.caption_files import FILE_BYTES, MAX_FILES, beside, decode, read_sidecars
from player.caption_text import LINES, MAX_CHARS, MAX_CUES, STACKED, plain_lines, read_cues
from player.captions import Cue, lay_out
from tests.captioned import srt, vtt

WORDS = "Grüße, „naïve“, 100 €"


def lines_of(text: str) -> list[tuple[str, ...]]:
    return [cue.lines for cue in lay_out(read_cues(text))]


def one(words: str) -> tuple[str, ...]:
    """What is shown of one SubRip cue."""
    found = lines_of(srt((0, 1000, words)))
    return found[0] if found else ()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read(encoding: str, end: str) -> None:
    content = srt((1000, 2000, WORDS), (3000, 4000, "a\nb")).replace("\n", end).encode(encoding)
    assert lay_out(read_cues(decode(content))) == (
        Cue(1000, 2000, (WORDS,)),
        Cue(3000, 4000, ("a", "b")),
    )


def test_bytes_of_no_encoding_are_read_as_far_as_they_go() -> None:
    text = decode(srt((0, 1000, "caf")).encode().replace(b"caf", b"caf\xe9 \x81\x8d"))
    (lines,) = lines_of(text)
    assert lines[0].startswith("café")


def test_subrip_as_it_is_found() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000 X1:0 X2:9\n{\\an8}<i>Tom</i> &amp; <font color='red'>"
        "Ada</font>\n\n2\n00:00:03.5 --> 00:00:04,000\nThe answer:\n\n42\n\n3\n"
        "00:00:05,000 --> 00:00:06,000\n\n4\n00:00:07,000 --> 00:00:08,000\nI <3 you, 1 < 2 > 0\n"
    )
    assert lay_out(read_cues(text)) == (
        Cue(1000, 2000, ("Tom & Ada",)),
        Cue(3500, 4000, ("The answer:", "42")),
        Cue(7000, 8000, ("I <3 you, 1 < 2 > 0",)),
    )


def test_webvtt_as_it_is_found() -> None:
    text = (
        "WEBVTT - made by hand\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
        "NOTE\n00:00 was here\n\nintro\n00:01.000 --> 00:02.000 align:start position:0%\n"
        "<v Mary>Hi <c.loud>all</c> &lt;b&gt;&nbsp;x</v>\n\nlost words\n\n"
        "01:00:02.000 --> 01:00:03.000\nso<01:00:02.120><c> to</c><01:00:02.500><c>day</c>\n"
    )
    assert lay_out(read_cues(text)) == (
        Cue(1000, 2000, ("Hi all <b> x",)),
        Cue(3_602_000, 3_603_000, ("so today",)),
    )


def test_a_file_says_itself_which_format_it_is(tmp_path: Path) -> None:
    (tmp_path / "clip.srt").write_text(vtt((0, 900, "web")))
    (tmp_path / "clip.vtt").write_text(srt((0, 900, "rip")))
    tracks, fault = read_sidecars(tmp_path / "clip.mp4", [])
    assert [track.cues[0].lines for track in tracks] == [("web",), ("rip",)]
    assert fault == ""


@pytest.mark.parametrize(
    "times",
    [
        "nan --> 00:00:02,000",
        "-00:00:01,000 --> 00:00:02,000",
        "00:00:03,000 --> 00:00:02,000",
        "00:00:01,000 --> inf",
        "999:00:00,000 --> 999:00:01,000",
        "00:00:01,000 --> 00:00:02,0001",
    ],
)
def test_a_time_that_is_none_costs_its_own_cue_only(times: str) -> None:
    text = f"1\n{times}\nlost\n\n2\n00:00:05,000 --> 00:00:06,000\nkept\n"
    assert lay_out(read_cues(text)) == (Cue(5000, 6000, ("kept",)),)


@pytest.mark.parametrize(
    "times", ["00:01.000 and 00:02.000", "1:00:00,1 1:00:00,2", ":00:01.6 :00:23.0"]
)
@pytest.mark.parametrize("head", ["", "WEBVTT\n\n"])
def test_times_among_the_words_are_words(head: str, times: str) -> None:
    text = f"{head}00:00:01.000 --> 00:00:02.000\nbefore\n{times}\n"
    (cue,) = read_cues(text)
    assert (cue.start_ms, cue.end_ms, cue.lines) == (1000, 2000, ("before", times))


def test_what_steers_a_terminal_or_turns_words_about_is_taken_out() -> None:
    assert one("a\x1b[31mb\x00\x07\u202ec\u2066d\u200be\ufeff") == ("a [31mb cd\u200be",)
    persian = "می\u200cروم"
    assert one(persian) == (persian,)
    zalgo = plain_lines("h" + "\u0301" * 100 + "i")
    assert zalgo == ("h" + "\u0301" * STACKED + "i",)


def test_markup_that_was_escaped_is_shown_and_not_unescaped_twice() -> None:
    assert one("&lt;img src=x&gt; &amp;lt; &#9731; &nosuch; R&D") == (
        "<img src=x> &lt; \u2603 &nosuch; R&D",
    )


def test_endless_words_are_cut_and_say_so() -> None:
    (line,) = one("word " * 5000)
    assert len(line) <= MAX_CHARS
    assert line.endswith("word…")
    assert len(one("\n".join("abcdefghijklmn"))) == LINES


@pytest.mark.parametrize(
    "words",
    ["<a" * 700_000, "a" + "\n" * 1_900_000 + "b", "<" + " " * 1_900_000 + "!", "{" * 1_900_000],
)
def test_words_made_to_keep_a_pattern_busy_do_not(words: str) -> None:
    assert len(lines_of(srt((0, 1000, words), (2000, 3000, "after")))) >= 1


TIMES = ["00:00:01,000", "00:01.500", " --> ", "\u0665", "1", "\n", "\n\n"]
TAGS = ["WEBVTT", "NOTE", "<i>", "</", "<v A", "{\\an8}", "{", "}", "\\N", "\\"]
WRITING = ["&lt;", "&#x0;", "&#9999999;", "&", "\u202e", "\x00", "\ud800", "a", "\u05d0"]


@given(st.lists(st.sampled_from(TIMES + TAGS + WRITING), max_size=40).map("".join))
def test_no_file_breaks_its_reader_and_only_words_come_out(text: str) -> None:
    for cue in lay_out(read_cues(text)):
        said = "".join(cue.lines)
        assert said
        assert not {"\n", "\x00", "\u202e", "\ud800"} & set(said)


def test_of_too_many_cues_the_first_are_kept() -> None:
    text = srt(*((n, n + 1, "x") for n in range(MAX_CUES + 50)))
    assert len(lines_of(text)) == MAX_CUES


def test_the_files_of_a_video_are_known_by_their_names(tmp_path: Path) -> None:
    names = [
        "clip.srt",
        "clip.en.vtt",
        "clip.pt-BR.VTT",
        "clip.zh-Hans-CN.srt",
        "clip.de.forced.srt",
    ]
    others = ["clip.part2.srt", "clip2.srt", "clip.en.txt", "clip.mp4", "clip.en.ass", "xclip.srt"]
    for name in names + others:
        (tmp_path / name).touch()
    found = {file.path.name: (file.language, file.name) for file in beside(tmp_path / "clip.mp4")}
    assert found == {
        "clip.srt": ("", ""),
        "clip.en.vtt": ("en", ""),
        "clip.pt-BR.VTT": ("pt-BR", ""),
        "clip.zh-Hans-CN.srt": ("zh-Hans-CN", ""),
        "clip.de.forced.srt": ("de", "forced"),
    }
    assert beside(tmp_path / "gone" / "clip.mp4") == []


def test_a_stem_with_dots_is_no_language(tmp_path: Path) -> None:
    (tmp_path / "a.en.srt").touch()
    assert [file.language for file in beside(tmp_path / "a.en.mp4")] == [""]
    assert [file.language for file in beside(tmp_path / "a.mp4")] == ["en"]


def test_of_a_hundred_languages_the_viewers_own_is_read(tmp_path: Path) -> None:
    for first in "abcdefghij":
        for second in "abcdefghij":
            (tmp_path / f"clip.{first}{second}.vtt").write_text(vtt((0, 900, first + second)))
    tracks, _ = read_sidecars(tmp_path / "clip.mp4", ["jj"])
    assert len(tracks) == MAX_FILES
    assert "jj" in {track.language for track in tracks}


def test_captions_that_are_a_link_out_of_the_folder_are_not_shown(tmp_path: Path) -> None:
    folder, private = tmp_path / "clips", tmp_path / "private.txt"
    folder.mkdir()
    private.write_text("1\n00:00:01,000 --> 00:00:02,000\nhunter2\n")
    (folder / "clip.srt").symlink_to(private)
    (folder / "clip.en.srt").symlink_to("/dev/zero")
    assert read_sidecars(folder / "clip.mp4", ()) == ([], "")
    (folder / "other.srt").write_text(private.read_text())
    (folder / "clip.nl.srt").symlink_to("other.srt")
    ((track,), _) = read_sidecars(folder / "clip.mp4", ())
    assert track.language == "nl"


def test_what_is_no_caption_file_is_named_and_harms_nobody(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    (tmp_path / "clip.srt").write_bytes(b"x" * (FILE_BYTES + 1))
    assert read_sidecars(clip, []) == ([], "clip.srt: This is too large to be captions.")
    (tmp_path / "clip.srt").write_bytes(b"\x00\xff" * 999)
    assert read_sidecars(clip, []) == ([], "clip.srt holds no captions.")
    (tmp_path / "clip.srt").unlink()
    os.mkfifo(tmp_path / "clip.srt")
    assert read_sidecars(clip, []) == ([], "clip.srt: This is not a file.")
    (tmp_path / "clip.en.srt").write_text(srt((0, 900, "good")))
    tracks, _ = read_sidecars(clip, [])
    assert [track.language for track in tracks] == ["en"]
