"""The library is looked at once, what is shown next before the rest, one video at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from player.facts import SILENCE_LUFS, Look, Loudness, PassingPlayerError, PlayerError
from player.levelling import gain_of
from player.poster import PosterCache
from player.prober import Prober
from storage.looks import Looks
from storage.records import VideoId
from tests.clips import make_clip, tone_of
from tests.storage.invented import close_station, open_station
from tests.storage.library import Library, make_library
from tests.ui.house import WAIT_S, House, wait_until
from tests.ui.scripted_engine import ScriptedEngine
from ui.library.examiner import Examiner
from ui.library.survey import Survey

POSTER = b"a poster"


@dataclass
class Eye:
    """Looks on command; what it is asked for waits until the gate is open."""

    gate: Event = field(default_factory=Event)
    asked: list[str] = field(default_factory=list)
    posters: list[str] = field(default_factory=list)
    unseen: dict[str, PlayerError] = field(default_factory=dict)
    unheard: dict[str, PlayerError] = field(default_factory=dict)
    prints: dict[str, bytes] = field(default_factory=dict)
    rests: int = 0

    def look(self, path: Path, poster_width: int | None) -> Look:
        self.asked.append(path.stem)
        assert self.gate.wait(WAIT_S)
        if path.stem in self.unseen:
            raise self.unseen[path.stem]
        if poster_width is not None:
            self.posters.append(path.stem)
        poster = None if poster_width is None else POSTER
        return Look(poster, self.prints.get(path.stem, b""))

    def loudness(self, path: Path) -> Loudness:
        if path.stem in self.unheard:
            raise self.unheard[path.stem]
        return Loudness(-20.0, -3.0)

    def stop_looking(self) -> None:
        self.rests += 1


@dataclass
class Parts:
    """A survey of a real library by an invented eye."""

    library: Library
    cache: PosterCache
    eye: Eye
    survey: Survey
    told: list[tuple[str, object]] = field(default_factory=list)

    def ids(self, *names: str) -> list[VideoId]:
        known = {video.path.stem: video.id for video in self.library.videos()}
        return [known[name] for name in names]

    def begin(self) -> None:
        """Have all looked at."""
        self.survey.use(self.library.station.profile)
        self.survey.fill()

    def done(self, rests: int = 1) -> None:
        wait_until(lambda: self.eye.rests == rests, "all to be looked at")

    def loudness(self) -> dict[str, float | None]:
        return {video.path.stem: video.loudness_lufs for video in self.library.videos()}


def survey_of(library: Library, cache: PosterCache, eye: Eye) -> Survey:
    looks = Looks(library.station.database, library.station.writer)
    return Survey(Examiner(eye, cache, looks, library.catalog), start_after_ms=0)


@pytest.fixture
def parts(qtbot: QtBot, tmp_path: Path) -> Iterator[Parts]:
    library = make_library(open_station(tmp_path / "data"), tmp_path / "clips")
    for name in "abcd":
        library.put(f"{name}.mp4")
    library.scan()
    cache, eye = PosterCache(tmp_path / "posters", Prober()), Eye()
    survey = survey_of(library, cache, eye)
    built = Parts(library, cache, eye, survey)
    survey.faulty.connect(lambda video_id: built.told.append(("faulty", video_id)))
    survey.regrouped.connect(lambda videos: built.told.append(("regrouped", videos)))
    yield built
    eye.gate.set()
    survey.close()
    close_station(library.station)


def test_what_comes_next_is_looked_at_before_the_rest_and_nothing_twice(parts: Parts) -> None:
    parts.begin()
    wait_until(lambda: len(parts.eye.asked) == 1, "the first to be asked for")
    first = parts.eye.asked[0]
    later = [name for name in "abcd" if name != first]
    parts.survey.want(parts.ids(later[2]))
    parts.survey.want(parts.ids(later[2], later[1], first))
    assert parts.eye.asked == [first]  # one at a time
    parts.eye.gate.set()
    parts.done()
    assert parts.eye.asked == [first, later[2], later[1], later[0]]
    assert parts.loudness() == dict.fromkeys("abcd", -20.0)
    parts.library.put("new.mp4")
    parts.library.scan()
    parts.survey.fill()
    parts.done(rests=2)
    assert parts.eye.asked[4:] == ["new"]


def test_what_was_kept_is_not_done_again_after_a_restart(parts: Parts) -> None:
    parts.survey.use(parts.library.station.profile)
    parts.eye.gate.set()
    parts.survey.want(parts.ids("b"))
    parts.done()
    assert parts.eye.asked == ["b"]
    parts.survey.close()
    parts.survey = survey_of(parts.library, parts.cache, parts.eye)
    parts.begin()
    parts.done(rests=2)
    assert sorted(parts.eye.asked) == ["a", "b", "c", "d"]


def test_posters_are_made_ahead_while_there_is_room(parts: Parts) -> None:
    def key(name: str) -> str:
        return next(v.content_key for v in parts.library.videos() if v.path.stem == name)

    parts.cache.put(key("b"), b"made before")
    small = PosterCache(parts.cache.path_for("").parent, Prober(), most_bytes=30)
    parts.survey.close()
    parts.survey = survey_of(parts.library, small, parts.eye)
    parts.eye.gate.set()
    parts.begin()
    parts.done()
    assert len(parts.eye.posters) == 2  # after 11 + 8 + 8 bytes no more are made
    assert "b" not in parts.eye.posters
    for name in parts.eye.posters:
        assert parts.cache.path_for(key(name)).read_bytes() == POSTER
    assert parts.cache.path_for(key("b")).read_bytes() == b"made before"


def test_a_cache_that_takes_nothing_keeps_no_video_from_being_looked_at(parts: Parts) -> None:
    folder = parts.cache.path_for("").parent
    folder.write_text("in the way")
    parts.eye.gate.set()
    parts.begin()
    parts.done()
    assert parts.loudness() == dict.fromkeys("abcd", -20.0)
    assert parts.library.catalog.faults(parts.library.station.profile) == []


def test_a_video_without_a_picture_is_listed_dealt_no_more_and_stops_nothing(parts: Parts) -> None:
    (broken,) = parts.ids("b")
    parts.eye.unseen = {"b": PlayerError("damaged")}
    parts.eye.gate.set()
    parts.begin()
    parts.done()
    assert parts.told == [("faulty", broken)]
    (fault,) = parts.library.catalog.faults(parts.library.station.profile)
    assert (fault.path.name, fault.why) == ("b.mp4", "damaged")
    assert parts.loudness() == dict.fromkeys("acd", -20.0)
    parts.begin()
    parts.survey.want([broken])
    parts.library.put("new.mp4")
    parts.library.scan()
    parts.begin()
    wait_until(lambda: "new" in parts.eye.asked, "the newcomer to be looked at")
    assert parts.eye.asked.count("b") == 1


def test_who_could_not_be_read_now_is_tried_once_more_when_the_library_was_read(
    parts: Parts,
) -> None:
    parts.eye.unseen = {"b": PassingPlayerError("too slow")}
    parts.eye.unheard = {"c": PassingPlayerError("too slow"), "d": PlayerError("no such codec")}
    parts.eye.gate.set()
    parts.begin()
    parts.survey.want(parts.ids("b"))
    parts.done()
    assert sorted(parts.eye.asked) == ["a", "b", "c", "d"]
    assert parts.loudness() == {"a": -20.0, "b": None, "c": None, "d": SILENCE_LUFS}
    assert parts.library.catalog.faults(parts.library.station.profile) == []
    parts.eye.unseen.clear()
    parts.eye.unheard.clear()
    parts.survey.fill()
    parts.done(rests=2)
    assert sorted(parts.eye.asked[4:]) == ["b", "c"]
    assert parts.loudness() == {**dict.fromkeys("abc", -20.0), "d": SILENCE_LUFS}


def test_copies_are_told_of_once_both_are_known(parts: Parts) -> None:
    looks_like = bytes([0xF0] * 32 + [128] * 8)
    parts.eye.prints = {"a": looks_like, "c": looks_like}
    parts.eye.gate.set()
    parts.begin()
    parts.done()
    ((word, videos),) = parts.told
    assert word == "regrouped"
    assert isinstance(videos, list)
    assert sorted(video.path.stem for video in videos) == ["a", "c"]
    assert len({video.duplicates for video in videos}) == 1
    assert videos[0].duplicates is not None


def test_a_measurement_is_kept_told_and_outlives_a_scan(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, engine = scripted
    (tmp_path / "clips").mkdir()
    for lufs in (-10.0, -30.0):
        make_clip(tmp_path / "clips" / f"{-lufs:.0f}.mp4", seconds=1.0, tone=tone_of(lufs))
    house.play(tmp_path / "clips")

    def loudness() -> dict[str, float | None]:
        known = house.catalog.videos(house.profile())
        return {video.path.stem: video.loudness_lufs for video in known}

    house.until(lambda: None not in loudness().values(), "both clips to be measured")
    heard = loudness()
    assert heard == {"10": pytest.approx(-10, abs=1), "30": pytest.approx(-30, abs=1)}
    (waiting,) = house.controller.upcoming()
    gain_db = engine.gains[house.pages.slot(1)]
    assert gain_db == pytest.approx(gain_of(Loudness(heard[waiting.path.stem] or 0, -40)), abs=0.1)
    house.play(tmp_path / "clips")
    assert loudness() == heard


def test_a_file_whose_pictures_are_gone_is_found_out_before_it_plays(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, _ = scripted
    clips = tmp_path / "clips"
    clips.mkdir()
    for name in ("good", "better"):
        make_clip(clips / f"{name}.mp4", seconds=0.5, tone=tone_of(-20 if name == "good" else -25))
    hollow = make_clip(clips / "hollow.mp4", seconds=0.5, colours=[(1, 2, 3)])
    content = bytearray(hollow.read_bytes())
    begin, end = content.index(b"mdat") + 4, content.index(b"moov") - 4
    content[begin:end] = bytes(end - begin)  # as a download leaves it that reserved its space
    hollow.write_bytes(content)
    house.play(clips)
    house.until(lambda: house.faulty() == ["hollow.mp4"], "the fault to be listed")
    known = {video.path.stem for video in house.catalog.videos(house.profile())}
    assert known == {"good", "better"}
    house.until(
        lambda: all(v.loudness_lufs is not None for v in house.catalog.videos(house.profile())),
        "the others to be looked at",
    )
