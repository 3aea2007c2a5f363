"""Captions: the right words at the right place in the video, on and off, and of which language."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QTimer

from player.captions import Cue, Track, Tracks
from tests.captioned import TextTrack, embed, srt, vtt
from tests.clips import BLUE, RED, make_clip
from tests.ui.facts import invent_video
from tests.ui.house import WAIT_S, House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.components.background import Background
from ui.feed import playback
from ui.feed.caption_choice import CaptionChoice
from ui.feed.caption_languages import reading_languages, track_name
from ui.feed.caption_shelf import KEPT, CaptionShelf

LINES = ((400, 800, "one"), (1200, 1600, "two"))


@dataclass
class Scene:
    """A house with one captioned clip of two seconds, and what was said."""

    house: House
    engine: ScriptedEngine
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.house.watching.captions.said.connect(self.notes.append)

    @property
    def text(self) -> str:
        words: str = self.house.watching.captions.property("text")
        return words

    def run(self, seconds: float) -> None:
        for _ in self.engine.advance(seconds):
            self.house.turn()

    def until(self, text: str) -> None:
        self.house.until(lambda: self.text == text, f"{text!r} instead of {self.text!r}")

    def told(self) -> str:
        """What was said last, once something was said."""
        self.house.until(lambda: self.notes, "an answer")
        return self.notes.pop()

    def toggle(self) -> str:
        self.house.watching.captions.toggle()
        return self.told()

    def cycle(self) -> str:
        self.house.watching.captions.cycle()
        return self.told()


@pytest.fixture(scope="session")
def two_seconds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("captioned") / "clip.mp4", seconds=2.0)


@pytest.fixture
def folder(two_seconds: Path, tmp_path: Path) -> Path:
    """A folder with one clip, whose captions a test may change before it plays."""
    place = tmp_path / "library"
    place.mkdir()
    (place / "clip.mp4").write_bytes(two_seconds.read_bytes())
    (place / "clip.srt").write_text(srt(*LINES))
    return place


@contextmanager
def open_scene(data: Path, folder: Path) -> Iterator[Scene]:
    """Play a folder, muted, from the first frame on."""
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as house:
        house.playback.heard.toggleMute()
        opened = Scene(house, engine)
        house.play(folder)
        opened.run(0.08)
        yield opened


@pytest.fixture
def scene(
    qapp: object, data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    """A scene whose position never ticks: captions have only their own clock to go by."""
    monkeypatch.setattr(playback, "SCRUBBER_TICK_MS", 3_600_000)
    with open_scene(data, folder) as opened:
        yield opened


def test_words_come_and_go_at_their_time_and_again_after_a_loop(scene: Scene) -> None:
    assert scene.text == ""
    scene.run(0.4)
    scene.until("one")
    scene.run(0.4)
    scene.until("")
    scene.run(0.4)
    scene.until("two")
    scene.run(0.4)
    scene.until("")
    scene.run(0.84)  # through the end, into the first words
    scene.until("one")


def test_a_seek_shows_what_is_said_there_at_once(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    scene.house.playback.seek(1300)
    assert scene.text == "two"
    scene.house.playback.seek(900)
    assert scene.text == ""


def test_a_held_video_keeps_its_words(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    scene.house.playback.toggle()
    scene.run(1.0)
    assert scene.text == "one"
    scene.house.playback.toggle()
    scene.run(0.4)
    scene.until("")


def test_at_double_speed_the_words_keep_up(scene: Scene) -> None:
    scene.house.playback.pace.choose(2.0)
    scene.run(0.2)
    scene.until("one")
    scene.run(0.4)
    scene.until("two")


def test_the_next_look_comes_as_soon_as_the_speed_wants_it(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    scene.house.playback.pace.choose(2.0)
    scene.house.playback.seek(850)
    (timer,) = scene.house.watching.captions.findChildren(QTimer)
    assert 0 < timer.remainingTime() <= (1200 - 850) / 2


def test_captions_are_off_with_sound_and_on_without_it(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    scene.house.playback.heard.toggleMute()
    assert scene.text == ""
    scene.house.playback.heard.setVolume(0.0)
    assert scene.text == "one"


def test_c_decides_whatever_the_sound_does(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    assert scene.toggle() == "Captions off"
    assert scene.text == ""
    scene.house.playback.heard.toggleMute()
    assert scene.text == ""
    assert scene.toggle() == "Captions on"
    assert scene.text == "one"


@pytest.mark.parametrize(
    ("mode", "with_sound", "without"), [("always", "one", "one"), ("never", "", "")]
)
def test_the_setting_is_kept_and_ends_what_c_did(
    scene: Scene, data: Path, mode: str, with_sound: str, without: str
) -> None:
    scene.run(0.4)
    scene.until("one")
    scene.toggle()
    choice = cast(CaptionChoice, scene.house.watching.captions.choice)
    assert choice.setProperty("mode", mode)
    assert scene.text == without
    scene.house.playback.heard.toggleMute()
    assert scene.text == with_sound
    assert choice.setProperty("size", "huge")
    assert choice.setProperty("size", "enormous")
    assert (choice.property("mode"), choice.property("size")) == (mode, "huge")
    scene.house.written()
    assert scene.house.store.get("captions") == mode
    assert scene.house.store.get("caption_size") == "huge"


def test_what_was_kept_wrongly_is_as_never_set(scene: Scene) -> None:
    scene.house.store.set("captions", "loudly")
    scene.house.store.set("caption_size", "")
    scene.house.written()
    again = CaptionChoice(scene.house.playback, scene.house.store, scene.house.playback)
    assert (again.property("mode"), again.property("size")) == ("muted", "medium")


def test_languages_go_round_and_the_choice_lasts(
    qapp: object, data: Path, folder: Path, two_seconds: Path
) -> None:
    german = TextTrack("mov_text", [(0, 1900, "hallo")], "ger")
    for name, colour in (("clip", RED), ("other", BLUE)):
        plain = make_clip(folder / "plain.mp4", seconds=2.0, colours=(colour,))
        embed(plain, folder / f"{name}.mp4", german)
        plain.unlink()
        (folder / f"{name}.srt").write_text(srt((0, 1900, "hello")))
        (folder / f"{name}.pt-BR.vtt").write_text(vtt((0, 1900, "oi")))
    with open_scene(data, folder) as scene:
        scene.until("hello")
        assert scene.cycle() == "Captions: Portuguese (BR)"
        assert scene.text == "oi"
        assert scene.cycle() == "Captions: German"
        assert scene.text == "hallo"
        scene.house.swipe()
        scene.run(0.08)
        scene.until("hallo")
        assert scene.cycle() == "Captions on"
        assert scene.text == "hello"


def test_shift_c_turns_captions_on_before_it_changes_their_language(scene: Scene) -> None:
    scene.run(0.4)
    scene.until("one")
    assert scene.toggle() == "Captions off"
    assert scene.cycle() == "Captions on"
    assert scene.text == "one"


@pytest.mark.parametrize(
    ("content", "answer"),
    [(None, "This video has no captions"), (b"\0\0\0", "clip.srt holds no captions.")],
)
def test_c_says_why_no_words_come(
    qapp: object, data: Path, folder: Path, content: bytes | None, answer: str
) -> None:
    (folder / "clip.srt").unlink()
    if content is not None:
        (folder / "clip.srt").write_bytes(content)
    with open_scene(data, folder) as scene:
        assert scene.toggle() == "Captions off"
        assert scene.toggle() == answer
        assert scene.text == ""


def test_lines_that_run_both_ways_are_kept_apart(qapp: object, data: Path, folder: Path) -> None:
    (folder / "clip.srt").write_text(srt((0, 1900, "\u05e9\u05dc\u05d5\u05dd!\nHello!")))
    with open_scene(data, folder) as scene:
        scene.until("\u2068\u05e9\u05dc\u05d5\u05dd!\u2069\n\u2068Hello!\u2069")


def test_caption_files_are_no_videos(scene: Scene, folder: Path) -> None:
    assert {path.suffix for path in folder.iterdir()} == {".mp4", ".srt"}
    assert scene.house.library.property("count") == 1
    assert scene.house.catalog.faults(scene.house.profile()) == []


def test_libvlc_draws_no_captions_of_its_own(
    house: House, two_seconds: Path, tmp_path: Path
) -> None:
    (tmp_path / "library").mkdir()
    lines = TextTrack("subrip", [(0, 1900, "WWWWWWWW")], "eng", default=True)
    embed(two_seconds, tmp_path / "library" / "clip.mkv", lines)
    (tmp_path / "library" / "clip.srt").write_text(srt((0, 1900, "MMMMMMMM")))
    house.play(tmp_path / "library")
    house.until(lambda: house.playback.position > 500, "the words' time")
    frame = house.pages.card(0).frame
    assert frame is not None
    assert np.ptp(frame.pixels, axis=(0, 1)).max() < 40  # one colour all over


# Reading ahead.


def test_what_was_swiped_past_before_its_turn_is_never_read(house: House) -> None:
    first, second, third = (invent_video(number) for number in range(3))
    free, read = threading.Event(), list[Path]()

    def slowly(path: Path) -> Tracks:
        read.append(path)
        free.wait(WAIT_S)
        return Tracks((Track("", path.stem, ()),))

    background = Background(threads=2)
    shelf = CaptionShelf(slowly, background, house.controller)
    try:
        shelf.want([first, second])
        house.until(lambda: read, "the first to be read")
        shelf.want([third])
        assert shelf.of(first) is None
        free.set()
        house.until(lambda: shelf.of(third), "the third")
        assert read == [first.path, third.path]
        kept = shelf.of(third)
        assert kept is not None
        assert kept.tracks[0].name == third.path.stem
        assert shelf.of(second) is None
    finally:
        free.set()
        background.close()


def test_captions_of_a_few_videos_are_kept_and_no_more(house: House) -> None:
    videos = [invent_video(number) for number in range(KEPT + 2)]
    background = Background(threads=1)
    shelf = CaptionShelf(lambda path: Tracks(), background, house.controller)
    try:
        for video in videos:
            shelf.want([video])
            house.until(partial(shelf.of, video), "its captions")
        assert [shelf.of(video) is None for video in videos] == [True, True] + [False] * KEPT
    finally:
        background.close()


@pytest.mark.parametrize(
    ("language", "name", "called"),
    [
        ("de", "", "German"),
        ("ger", "forced", "German forced"),
        ("pt-BR", "", "Portuguese (BR)"),
        ("xq", "2", "xq 2"),
        ("", "", ""),
    ],
)
def test_tracks_are_called_by_their_language(language: str, name: str, called: str) -> None:
    assert track_name(Track(language, name, (Cue(0, 1, ("x",)),))) == called


def test_a_language_is_known_by_all_its_codes() -> None:
    codes = reading_languages(QLocale("de-AT"))
    assert codes[0].startswith("de")
    assert {"de", "de-AT", "deu", "ger"} <= set(codes)
    assert reading_languages(QLocale("C")) == ()
