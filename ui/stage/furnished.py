"""A demonstration, furnished: what records it, or shows it again."""

from __future__ import annotations

from contextlib import ExitStack

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from ui.components.background import Background
from ui.shell.terminal import tell
from ui.shell.watching import Watching
from ui.stage.recorder import Recorder
from ui.stage.replay import Replay
from ui.stage.running import StageRun


def furnish_stage(
    run: StageRun, window: QQuickWindow, watching: Watching, stack: ExitStack
) -> None:
    """Record what is done at a window, or do it again; `stack` ends it."""
    notice = watching.settings.notice
    translate = QCoreApplication.translate
    if run.into is not None:
        background = Background(threads=1)
        stack.callback(background.close)
        recorder = Recorder(run.begin, run.into, window, watching.controller, background)
        recorder.failed.connect(
            lambda why: notice.emit(translate("Stage", "It could not be recorded"), why)
        )
        stack.callback(recorder.close)
    if run.recording is not None:
        watching.settings.setProperty("autoAdvance", 0)  # it was recorded when the next one came
        replay = Replay(run.recording, window, watching.controller)
        stack.callback(replay.close)

        def say(title: str, detail: str) -> None:
            tell([title])
            notice.emit(title, detail)

        yours = translate("Stage", "It is yours now.")
        replay.over.connect(lambda: say(translate("Stage", "The demonstration is over"), yours))
        replay.taken.connect(
            lambda: say(translate("Stage", "The demonstration was stopped by a touch"), yours)
        )
        replay.strayed.connect(
            lambda: say(
                translate("Stage", "The demonstration was stopped"),
                translate("Stage", "Another video came than was recorded: the clips are others."),
            )
        )
