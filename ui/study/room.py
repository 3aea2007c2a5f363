"""What a study is conducted with."""

from __future__ import annotations

from dataclasses import dataclass

from storage.profiles import Profiles
from storage.study.record import StudyRecord
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.opening import Opening
from ui.library.library import Library
from ui.study.observer import Observer


@dataclass(frozen=True, slots=True)
class Room:
    """The watching room, and the record that is kept in it."""

    controller: FeedController
    opening: Opening
    library: Library
    profiles: Profiles
    record: StudyRecord
    background: Background
    observer: Observer
