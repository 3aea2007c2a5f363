"""`main.py demo --headless`: scripted swipes of the sample clips, told line by line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from ranking.feed import Lesson
from storage.records import View
from ui.feed.shelf import Dealt
from ui.shell.fault import Fault
from ui.shell.leaving import leave
from ui.shell.terminal import tell
from ui.shell.wiring import App

LIKING = "ocean"
"""A tag the scripted viewer stays for; everything else is left early."""
STAY_MS, LEAVE_MS = 2_600, 900
NARROW, WIDE = (540, 960), (1280, 800)
PICTURES = {4: ("feed-narrow.png", NARROW), 8: ("feed.png", WIDE), 20: ("last.png", WIDE)}
"""At the end of which view which picture is taken, and how large the window is by then."""
GIVE_UP_MS = 180_000


@dataclass(frozen=True, slots=True)
class Line:
    """One swipe of the script, as the summary keeps it."""

    swipe: int
    title: str
    creator: str | None
    tags: tuple[str, ...]
    why: str
    policy: str
    score: float
    propensity: float
    candidates: int
    watched_ms: int
    watch_ratio: float
    liked: bool
    reward: float | None
    learned: tuple[str, ...]

    def told(self) -> str:
        """Return the line a person reads."""
        seen = f"watched {self.watched_ms / 1000:.1f} s ({self.watch_ratio:.0%})"
        learned = ", ".join(self.learned) or "nothing"
        return (
            f"{self.swipe:>2}  {self.title}  [{' '.join('#' + tag for tag in self.tags[:3])}]\n"
            f"    why: {self.why} (score {self.score:+.3f}, 1 of {self.candidates}, "
            f"p {self.propensity:.3f})\n"
            f"    {seen}{', liked' if self.liked else ''}; learned: {learned}"
        )


class Script(QObject):
    """Plays a viewer with one taste: real key events into the real window."""

    def __init__(self, app: App, out: Path, swipes: int) -> None:
        super().__init__()
        self._app, self._out, self._swipes = app, out, swipes
        self._dealt: Dealt | None = None
        self.lines: list[Line] = []
        app.dealer.learned.connect(self._note)
        app.library.readingEnded.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        """Start when the whole library is known, so that the same seed gives the same order."""
        self._app.library.readingEnded.disconnect(self._begin)
        if self._app.controller.on_screen() is None and self._app.library.property("count"):
            once = Qt.ConnectionType.SingleShotConnection
            self._app.dealer.dealt.connect(self._watch, once)  # the first row is on its way
        else:
            self._watch()

    @Slot()
    def _watch(self) -> None:
        self._dealt = self._app.controller.on_screen()
        if self._dealt is None:
            leave()  # nothing to play: the summary says how far it came
            return
        if len(self.lines) + 1 in PICTURES:
            self._app.window.resize(*PICTURES[len(self.lines) + 1][1])
        interested = self._interested(self._dealt)
        if interested:
            self._press(Qt.Key.Key_L)
        QTimer.singleShot(STAY_MS if interested else LEAVE_MS, self._swipe)

    def _swipe(self) -> None:
        number = len(self.lines) + 1
        if number in PICTURES:
            self._app.window.grabWindow().save(str(self._out / PICTURES[number][0]))
        self._press(Qt.Key.Key_Down)

    @Slot(object, object)
    def _note(self, view: View, lesson: Lesson | None) -> None:
        dealt = self._dealt
        if dealt is None or len(self.lines) >= self._swipes:
            return
        line = _line(len(self.lines) + 1, dealt, view, lesson)
        self.lines.append(line)
        tell([line.told()])
        if len(self.lines) < self._swipes:
            QTimer.singleShot(0, self._watch)
        else:
            QTimer.singleShot(0, self._show_reset)

    def _show_reset(self) -> None:
        self._press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        QTimer.singleShot(1_500, self._finish)

    def _finish(self) -> None:
        self._app.window.grabWindow().save(str(self._out / "reset.png"))
        leave()

    def _interested(self, dealt: Dealt) -> bool:
        return LIKING in dealt.video.tags

    def _press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._app.application.postEvent(self._app.window, QKeyEvent(kind, key, modifiers))


def run_demo(app: App, out: Path, swipes: int) -> int:
    """Play the script; write the pictures and `summary.json` to `out`; return the exit code."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(f"The folder {out} cannot be made: {error.strerror}.") from error
    script = Script(app, out, swipes)
    QTimer.singleShot(GIVE_UP_MS, app.application.quit)
    app.library.dismissBanner()
    app.run([], demo=True, whole=True)
    liked = sum(line.liked for line in script.lines)
    half = len(script.lines) // 2
    summary: dict[str, Any] = {
        "swipes": len(script.lines),
        "liked": liked,
        "liked_first_half": sum(line.liked for line in script.lines[:half]),
        "liked_second_half": sum(line.liked for line in script.lines[half:]),
        "watched_ms": sum(line.watched_ms for line in script.lines),
        "lines": [
            {name: getattr(line, name) for name in line.__dataclass_fields__}
            for line in script.lines
        ],
    }
    (out / "summary.json").write_text(json.dumps(summary, indent=2, ensure_ascii=False), "utf-8")
    tell([f"{len(script.lines)} swipes, {liked} liked; pictures and summary in {out}"])
    return 0 if len(script.lines) == swipes else 1


def _line(number: int, dealt: Dealt, view: View, lesson: Lesson | None) -> Line:
    changes = lesson.changes if lesson is not None else ()
    return Line(
        swipe=number,
        title=dealt.video.title,
        creator=dealt.video.creator,
        tags=dealt.video.tags,
        why=dealt.why.sentence,
        policy=dealt.deal.policy,
        score=dealt.deal.score,
        propensity=dealt.deal.propensity,
        candidates=dealt.deal.candidates,
        watched_ms=view.impression.watched_ms,
        watch_ratio=view.impression.watch_ratio,
        liked=view.liked,
        reward=lesson.reward if lesson is not None else None,
        learned=tuple(f"{change.label} {change.value:+.3f}" for change in changes),
    )
