"""Why a file does not play or something cannot be kept, in the viewer's language.

Player, scan and storage say it in English, and the library keeps that: the same file may be looked
at in another language tomorrow.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication


def in_words(fault: str) -> str:
    """Translate a fault of the world; what is not known here stays as it is."""
    for words, pattern in _AROUND_A_NAME:
        found = pattern.fullmatch(fault)
        if found is not None:
            return _own(words).replace("%1", _own(found[1]))
    return _own(fault)


def _own(words: str) -> str:
    return QCoreApplication.translate("Faults", words)


def _known() -> tuple[str, ...]:
    """Name what Qt Linguist is to find; `in_words` looks it up by the English sentence."""
    translate = QCoreApplication.translate
    return (
        translate("Faults", "This file cannot be read: %1."),
        translate("Faults", "Permission denied"),
        translate("Faults", "Input/output error"),
        translate("Faults", "No such file or directory"),
        translate("Faults", "The disk is full, so %1 can keep nothing more: free some space."),
        translate("Faults", "%1 cannot be written to: its file or its disk is read-only."),
        translate("Faults", "You have no right to use %1."),
        translate("Faults", "%1 cannot be opened."),
        translate("Faults", "%1 cannot be used."),
        translate("Faults", "Another program keeps %1 busy: close it and try again."),
        translate("Faults", "The disk that holds %1 does not answer as it should."),
        translate("Faults", "%1 is damaged: close Homefeed and start it again to repair it."),
        translate("Faults", "%1 is gone: its folder or its drive was taken."),
        translate("Faults", "This file has changed since it was read. It is read again."),
        translate("Faults", "This video is damaged, or in a format that cannot be read."),
        translate("Faults", "This file holds sound but no picture."),
        translate("Faults", "This file holds no picture that can be shown."),
        translate("Faults", "This video needs more memory than it may have."),
        translate("Faults", "This video is in a codec that cannot be read."),
        translate("Faults", "This video took too long to read."),
        translate("Faults", "The process that reads videos was ended from outside."),
        translate("Faults", "This video makes its reader crash; it is damaged."),
        translate(
            "Faults",
            "No picture could be read from this file. It may be damaged or not be a video.",
        ),
        translate("Faults", "This video broke off and could not be played on."),
        translate("Faults", "This file took too long to show a picture."),
        translate("Faults", "This video came to a standstill. Its disk may not answer."),
        translate("Faults", "This file is in no video format that Homefeed plays."),
        translate("Faults", "This is a text file, not a video."),
        translate("Faults", "This file holds nothing but zeros: a download that never finished."),
        translate("Faults", "This file is empty."),
        translate("Faults", "This is a playlist, not a video."),
        translate("Faults", "This is a web page, not a video."),
        translate("Faults", "This is not a file."),
        translate("Faults", "This file is no longer there."),
        translate("Faults", "This file holds no picture at that place."),
        translate("Faults", "The player crashed on it."),
        translate("Faults", "This is too large to be captions."),
        translate("Faults", "The sound of this video is in a codec that cannot be read."),
    )


_AROUND_A_NAME: Final = tuple(
    (words, re.compile(re.escape(words).replace("%1", "(.+)")))
    for words in _known()
    if "%1" in words
)
"""Sentences around the name of a file or what the system says: each, and what matches it."""
