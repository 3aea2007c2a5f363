"""Media keys and the desktop's media controls, as another program on the bus sees them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from xml.etree import ElementTree

import pytest
from PySide6.QtDBus import QDBusObjectPath

from tests.ui.desktop.conftest import PROPERTIES, Room
from tests.ui.desktop.controls import Controls
from ui.desktop.desktop import attend
from ui.desktop.mpris import NAME, PATH
from ui.desktop.mpris_player import PLAYER
from ui.desktop.remote import POSTER_AFTER_MS

ROOT = "org.mpris.MediaPlayer2"
US_PER_MS = 1000

SIGNATURES = {
    ROOT: {
        "Raise": "", "Quit": "", "CanRaise": "b", "CanQuit": "b", "HasTrackList": "b",
        "Identity": "s", "DesktopEntry": "s",
        "SupportedUriSchemes": "as", "SupportedMimeTypes": "as",
    },
    PLAYER: {
        "Play": "", "Pause": "", "PlayPause": "", "Stop": "", "Next": "", "Previous": "",
        "Seek": "x", "SetPosition": "ox", "Seeked": "x",
        "PlaybackStatus": "s", "Metadata": "a{sv}", "Volume": "d", "Position": "x",
        "Rate": "d", "MinimumRate": "d", "MaximumRate": "d",
        "CanGoNext": "b", "CanGoPrevious": "b", "CanPlay": "b", "CanPause": "b",
        "CanSeek": "b", "CanControl": "b",
    },
}  # fmt: skip
"""Of the specification, version 2.2."""

Attended = Callable[[], Room]


@pytest.fixture
def controls(attended: Attended) -> Controls:
    return Controls(attended())


def shown(room: Room, daemon: str, name: str = NAME) -> str:
    """All properties of the player as dbus-send prints them, with their types, in one line."""
    ask = [f"--dest={name}", PATH, f"{PROPERTIES}.GetAll", f"string:{PLAYER}"]
    with subprocess.Popen(
        ["dbus-send", f"--bus={daemon}", "--print-reply", *ask], stdout=subprocess.PIPE, text=True
    ) as process:
        room.until(lambda: process.poll() is not None, "dbus-send to end")
        assert process.stdout is not None
        return " ".join(process.stdout.read().split())


def test_methods_signals_and_properties_have_the_types_of_the_specification(
    controls: Controls,
) -> None:
    (xml,) = controls.call("Introspect", interface="org.freedesktop.DBus.Introspectable")
    found: dict[str, dict[str, str]] = {}
    for interface in ElementTree.fromstring(xml).iter("interface"):
        members = found.setdefault(interface.attrib["name"], {})
        for member in interface:
            arguments = "".join(part.attrib["type"] for part in member.iter("arg"))
            members[member.attrib["name"]] = member.get("type", arguments)
    for name, members in SIGNATURES.items():
        assert found[name] == members


def test_every_value_of_the_metadata_has_its_type(controls: Controls, daemon: str) -> None:
    room = controls.room
    video = room.video()
    told = shown(room, daemon)
    assert f'"mpris:length" variant int64 {video.duration_ms * US_PER_MS}' in told
    assert f'"mpris:trackid" variant object path "/io/homefeed/video/{video.id.hex}"' in told
    assert f'"xesam:artist" variant array [ string "{video.creator_name}" ]' in told
    assert '"xesam:title" variant string "Number' in told
    assert '"Position" variant int64 ' in told
    assert '"PlaybackStatus" variant string "Playing"' in told


def test_the_poster_is_named_once_it_lies_there(controls: Controls, daemon: str) -> None:
    room = controls.room

    def is_shown(url: str) -> bool:
        return url in shown(room, daemon)

    for _ in range(2):
        poster = room.house.watching.posters.path_for(room.video().content_key)
        url = f'"mpris:artUrl" variant string "file://{poster}"'
        room.until(partial(is_shown, url), "the poster")
        assert poster.exists()
        controls.call("Next")


def test_the_transport_obeys(controls: Controls) -> None:
    room = controls.room
    for method, status in [
        ("Pause", "Paused"), ("Pause", "Paused"), ("PlayPause", "Playing"), ("Stop", "Paused"),
        ("Play", "Playing"), ("Play", "Playing"), ("PlayPause", "Paused"),
    ]:  # fmt: skip
        controls.call(method)
        assert controls.read("PlaybackStatus") == status
        assert room.plays == (status == "Playing")


def test_a_swipe_by_media_key_is_logged_as_one(controls: Controls) -> None:
    room = controls.room
    assert (controls.read("CanGoPrevious"), controls.read("CanGoNext")) == (False, True)
    controls.call("Previous")
    assert room.house.row() == 0
    controls.call("Next")
    assert room.house.row() == 1
    assert controls.read("CanGoPrevious") is True
    controls.call("Previous")
    assert room.house.row() == 0
    room.house.swipe()
    room.until(lambda: len(room.house.views) == 3, "three views")
    assert [view.impression.input for view in room.house.views] == ["auto", "media", "media"]


def test_a_place_is_sought_only_in_the_video_that_was_meant(controls: Controls) -> None:
    room = controls.room
    controls.call("Pause")
    video = room.video()
    track = QDBusObjectPath(f"/io/homefeed/video/{video.id.hex}")
    exact = room.observer.exact
    controls.call("SetPosition", track, exact.int64(700 * US_PER_MS))
    assert controls.read("Position") == 700 * US_PER_MS
    controls.call("SetPosition", QDBusObjectPath("/io/homefeed/video/other"), exact.int64(0))
    controls.call("SetPosition", track, exact.int64(-1))
    controls.call("SetPosition", track, exact.int64((video.duration_ms + 1) * US_PER_MS))
    assert controls.read("Position") == 700 * US_PER_MS
    controls.call("Seek", exact.int64(-200 * US_PER_MS))
    assert controls.read("Position") == 500 * US_PER_MS
    controls.call("Seek", exact.int64(-900 * US_PER_MS))
    assert controls.read("Position") == 0
    controls.call("Seek", exact.int64(60_000 * US_PER_MS))
    assert room.house.row() == 1, "behind the end is the next video"


def test_volume_goes_both_ways(controls: Controls) -> None:
    room = controls.room
    controls.write("Volume", 0.25)
    assert room.house.playback.heard.property("volume") == 0.25
    room.house.playback.heard.setVolume(0.5)
    assert controls.read("Volume") == 0.5


def test_speed_goes_both_ways_and_none_is_a_pause(controls: Controls) -> None:
    room = controls.room
    assert (controls.read("MinimumRate"), controls.read("MaximumRate")) == (0.5, 2.0)
    controls.write("Rate", 1.6)
    assert room.house.playback.pace.current == 1.5
    room.house.playback.pace.shift(-1)
    assert controls.read("Rate") == 1.25
    controls.write("Rate", 0.0)
    assert controls.read("PlaybackStatus") == "Paused"
    assert controls.read("Rate") == 1.25


def test_changes_are_told_once_a_turn_and_seeks_and_loops_as_jumps(controls: Controls) -> None:
    room = controls.room
    room.heard()
    controls.told.clear()
    room.house.swipe()
    room.until(lambda: controls.told, "the change")
    room.heard()
    assert controls.told == ["sa{sv}as"] * len(controls.told)
    assert len(controls.told) <= 2, "a swipe, and its poster"
    room.pass_time(0.3)
    room.house.playback.seek(1500)
    room.until(lambda: 1500 * US_PER_MS in controls.places_us, "the jump")
    controls.places_us.clear()
    room.pass_time(1.0)
    room.until(lambda: controls.places_us, "the loop's jump")
    assert controls.places_us[0] < 1000 * US_PER_MS


def test_a_second_program_takes_a_name_of_its_own(controls: Controls) -> None:
    room = controls.room
    with ExitStack() as stack:
        attend(room.house.watching, room.window, stack)
        second = f"{NAME}.instance{os.getpid()}"
        room.until(lambda: second in room.observer.names(), "its name")
        assert Controls(room, second).read("PlaybackStatus") == "Playing"


def test_a_private_sitting_says_that_something_plays_and_not_what(
    controls: Controls, daemon: str
) -> None:
    room = controls.room
    with ExitStack() as stack:
        attend(room.house.watching, room.window, stack, names=False)
        second = f"{NAME}.instance{os.getpid()}"
        room.until(lambda: second in room.observer.names(), "its name")
        room.pass_time(POSTER_AFTER_MS / 1000 + 1)
        told = shown(room, daemon, second)
        assert '"xesam:title" variant string "Homefeed"' in told
        assert "xesam:artist" not in told
        assert "mpris:artUrl" not in told


def test_quit_closes_the_window(controls: Controls) -> None:
    controls.room.window.show()
    controls.call("Quit", interface=ROOT)
    assert not controls.room.window.isVisible()
