"""What the viewer is told of a start that had something to mend first."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLocale

from storage.blame import blame
from storage.rescue.repair import Repair
from ui.components.moments import written
from ui.shell.keeping import Keeping
from ui.shell.supervisor import Crash

_log = logging.getLogger(__name__)

Notice = tuple[str, str]
"""Title and detail."""


def of_repair(repair: Repair) -> Notice:
    """Say what was done about a damaged database, and what may be missing."""
    translate = QCoreApplication.translate
    if repair.behind:
        title = translate("Aftermath", "What you did last may be missing")
        detail = translate(
            "Aftermath",
            "The database ends before what Homefeed wrote last: the power failed, or a file was "
            "taken from beside it. What is left is sound; the Settings list copies of it.",
        )
        if repair.copied_at is None or not repair.salvaged.merged:
            return title, detail
        fetched = translate("Aftermath", "Entries fetched from the copy of %1: %2.")
        when = written(repair.copied_at.timestamp() * 1000)
        merged = QLocale().toString(repair.salvaged.merged)
        return title, f"{detail} {fetched.replace('%1', when).replace('%2', merged)}"
    if repair.asked and repair.copied_at is not None:
        when = written(repair.copied_at.timestamp() * 1000)
        title = translate("Aftermath", "Back at the copy of %1").replace("%1", when)
        return title, translate("Aftermath", "What was there is among the copies now.")
    said = [translate("Aftermath", "Homefeed began anew, with what could be read.")]
    if repair.copied_at is not None:
        when = written(repair.copied_at.timestamp() * 1000)
        said = [translate("Aftermath", "Homefeed went back to the copy of %1.").replace("%1", when)]
    if repair.salvaged.merged:
        merged = QLocale().toString(repair.salvaged.merged)
        saved = translate("Aftermath", "Entries saved from the damaged file: %1.")
        said.append(saved.replace("%1", merged))
    lost = repair.salvaged.unreadable + repair.salvaged.unfitting
    if lost:
        count = QLocale().toString(lost)
        said.append(
            translate("Aftermath", "Entries that could not be read: %1.").replace("%1", count)
        )
    if repair.set_aside is not None:
        kept = translate("Aftermath", "The damaged file is kept in %1.")
        said.append(kept.replace("%1", str(repair.set_aside)))
    title = (
        translate("Aftermath", "What Homefeed knew was damaged")
        if repair.set_aside is not None
        else translate("Aftermath", "What Homefeed knew was gone")
    )
    return title, " ".join(said)


def of_erasing(fault: str) -> Notice:
    """Say that what was to be erased is gone, or with a fault why it is not."""
    translate = QCoreApplication.translate
    if fault:
        return translate("Aftermath", "Not everything was erased"), fault
    detail = translate("Aftermath", "Nothing of it is left on this computer but the videos.")
    return translate("Aftermath", "Erased"), detail


def of_crash(crash: Crash, keeping: Keeping) -> Notice:
    """Set the video aside that the player crashed on, and say so.

    Call it before the sitting that crashed is closed.
    """
    path = blame(keeping.writer, keeping.viewer.id, crash.opened).result()
    _log.error("the player crashed%s", "" if path is None else " on a video, now set aside")
    translate = QCoreApplication.translate
    detail = translate("Aftermath", "Homefeed goes on with the next video.")
    if path is not None:
        aside = translate("Aftermath", "%1 is set aside; the Library lists it.")
        detail = aside.replace("%1", path.name)
    return translate("Aftermath", "The player crashed and was started again"), detail
