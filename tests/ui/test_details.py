"""What is known of one video, in words for a card."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from storage.details import Details
from storage.errors import StorageError
from storage.records import ProfileId, VideoId
from storage.sidecars.description import Origin
from tests.ui.facts import invent_video
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, value_of
from ui.components.background import Background
from ui.feed.details import VideoDetails, clock

Playing = tuple[House, ScriptedEngine]
WORDS = {
    Origin.NAME: "Its file name alone says what it is",
    Origin.EMBEDDED: "Described in the file itself",
    Origin.NFO: "Described in a file beside it",
}
Look = Callable[[ProfileId, VideoId], Details | None]


def shown_by(house: House) -> dict[str, str]:
    """The card of the video on screen."""
    card = house.watching.details
    opened: list[bool] = []
    card.opened.connect(lambda: opened.append(True))
    dealt = house.controller.on_screen()
    assert dealt is not None
    card.open(dealt.video)
    house.until(lambda: opened, "the details")
    return dict(card.property("facts"))


def told(house: House, look: Look) -> dict[str, str]:
    """The card of an invented video of which the library knows this."""
    background = Background()
    card = VideoDetails(house.controller, look, background)
    opened: list[bool] = []
    card.opened.connect(lambda: opened.append(True))
    card.open(invent_video())
    house.until(lambda: opened, "the details")
    background.close()
    return dict(card.property("facts"))


def said_by(origin: Origin) -> Look:
    """A library that knows a video whose words come from there."""
    known = Details("vp9", None, None, None, 9, origin, None, None, 2, 1, 61_000)
    return lambda profile_id, video_id: known


def test_the_card_says_what_the_library_knows(
    scripted: Playing, clips: Path, tmp_path: Path
) -> None:
    house, _ = scripted
    place = tmp_path / "posted"
    place.mkdir()
    shutil.copy(next(iter(sorted(clips.rglob("*.mp4")))), place / "<b>a.mp4")
    (place / "<b>a.info.json").write_text(
        json.dumps({"title": "Rain", "extractor_key": "TikTok", "id": "74", "uploader": "Nora"})
    )
    house.play(place)
    facts = shown_by(house)
    assert (facts["File"], facts["Folder"]) == ("<b>a.mp4", str(place))
    assert (facts["Length"], facts["Creator"], facts["From"]) == ("0:02", "Nora", "TikTok, 74")
    assert facts["Codecs"].startswith("h264")
    assert facts["Frames"].endswith(" fps")
    assert facts["Resolution"].count("\N{MULTIPLICATION SIGN}") == 1
    assert "Added" in facts
    assert "Published" not in facts, "what is not known has no row"
    assert facts["Here"].startswith("0 ")
    house.watching.details.copy()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "File: <b>a.mp4"
    assert len(copied) == len(facts)


def test_the_card_shows_what_is_known_and_says_when_that_cannot_be_read(
    scripted: Playing, clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    for origin, words in WORDS.items():
        facts = told(house, said_by(origin))
        assert (facts["From"], facts["Codecs"]) == (words, "vp9")
        assert "Frames" not in facts
        assert facts["Here"].endswith("1:01 watched")
    gone = told(house, lambda profile_id, video_id: None)
    assert "File" in gone
    assert "Codecs" not in gone, "a video that left the library"

    def locked(profile_id: ProfileId, video_id: VideoId) -> Details:
        raise StorageError("locked")

    background = Background()
    card = VideoDetails(house.controller, locked, background)
    failed: list[str] = []
    card.failed.connect(lambda title, why: failed.append(why))
    card.open(invent_video())
    house.until(lambda: failed, "the fault")
    assert failed == ["locked"]
    assert value_of(card, "facts") == []
    background.close()


def test_a_value_is_marked_by_tab_and_copied(shown: Shown) -> None:
    dealt = shown.house.controller.on_screen()
    assert dealt is not None
    shown.house.watching.details.open(dealt.video)
    card: QObject = shown.named("detailsCard")
    shown.until(lambda: value_of(card, "opened"), "the card")
    shown.key(Qt.Key.Key_Tab)  # from Close on to the first value
    shown.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == dealt.video.path.name
    shown.key(Qt.Key.Key_Tab)
    shown.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == str(dealt.video.path.parent)


def test_a_clock_shows_hours_only_where_there_are_any() -> None:
    assert (clock(7_400), clock(59_600), clock(3_723_000)) == ("0:07", "1:00", "1:02:03")
