"""Everything the program has to do with the desktop around it, built once and wired."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QWindow

from ui.components.background import Background
from ui.desktop.bus import Bus, connect
from ui.desktop.file_manager import show_in_folder
from ui.desktop.inhibition import Inhibition, LoginWay, PortalWay, ScreenSaverWay, Way
from ui.desktop.interruption import Interruption
from ui.desktop.motion import DesktopMotion
from ui.desktop.mpris import Mpris
from ui.desktop.remote import Remote
from ui.desktop.session import LoginSession, ScreenCover
from ui.desktop.sound_output import SoundOutput
from ui.feed.playback import Playback
from ui.settings.settings import Settings
from ui.shell.watching import Watching

SESSION, SYSTEM = QDBusConnection.BusType.SessionBus, QDBusConnection.BusType.SystemBus

Names = tuple[str | None, str | None]
"""Of the connections to the session's and the system's bus, None where there is no such bus."""


def attend(watching: Watching, window: QWindow, stack: ExitStack, *, names: bool = True) -> Desktop:
    """Connect the feed in its window with the desktop; `stack` closes it.

    Without `names` the desktop hears that something plays, and not what.
    """
    background = Background(threads=2)
    stack.callback(background.close)
    remote = Remote(
        watching.controller, watching.playback, watching.poster, background, names=names
    )
    desktop = Desktop(remote, watching.playback, watching.settings, window, background)
    stack.callback(desktop.close)
    watching.overview.showWanted.connect(desktop.show_in_folder)
    watching.rail.passing.showWanted.connect(desktop.show_in_folder)
    return desktop


class Desktop(QObject):
    """Media keys, a screen that stays on, pauses for lock, sleep and lost sound, less motion.

    The buses are connected to on another thread; what needs one begins when it is there, and
    without one never does. Lives on the GUI thread.
    """

    def __init__(
        self,
        remote: Remote,
        playback: Playback,
        settings: Settings,
        window: QWindow,
        background: Background,
    ) -> None:
        super().__init__()
        self._remote, self._playback, self._settings = remote, playback, settings
        self._window = window
        self._interruption = Interruption(playback, self)
        self._inhibition: Inhibition | None = None
        self.sound: SoundOutput | None = None
        self._mpris: Mpris | None = None
        self._session: Bus | None = None
        self._closed = False
        background.run(_connect, self._begin)

    def close(self) -> None:
        """Let the screen go dark again, and be no player any more."""
        self._closed = True
        if self._inhibition is not None:
            self._inhibition.want(False)
        if self.sound is not None:
            self.sound.close()
        if self._mpris is not None:
            self._mpris.close()

    @Slot(object)
    def show_in_folder(self, file: Path) -> None:
        """Show a file where it lies, in the desktop's own file manager."""
        show_in_folder(self._session, file)

    def _begin(self, names: Names) -> None:
        if self._closed:
            return
        session, system = (Bus(name, self) if name is not None else None for name in names)
        ways: list[Way] = []
        self._session = session
        if session is not None:
            ways += [ScreenSaverWay(session), PortalWay(session)]
            self._attend_session(session)
        if system is not None:
            ways.append(LoginWay(system))
            self._attend_system(system)
        self._inhibition = Inhibition(ways, self)
        self._playback.playingChanged.connect(self._keep_awake)
        self._keep_awake()
        self.sound = SoundOutput(self)
        self.sound.lost.connect(self._on_lost_sound)

    def _attend_session(self, bus: Bus) -> None:
        self._mpris = Mpris(bus, self._remote, self._window, self)
        DesktopMotion(bus, self._settings.follow_desktop_motion, self)
        cover = ScreenCover(bus, self)
        cover.changed.connect(self._on_lock)

    def _attend_system(self, bus: Bus) -> None:
        login = LoginSession(bus, self)
        login.locked.connect(self._on_lock)
        login.asleep.connect(self._on_sleep)

    @Slot()
    def _keep_awake(self) -> None:
        if self._inhibition is not None:
            self._inhibition.want(self._playback.property("playing"))

    @Slot(bool)
    def _on_lock(self, locked: bool) -> None:
        self._interruption.follow("lock", locked)

    @Slot(bool)
    def _on_sleep(self, asleep: bool) -> None:
        self._interruption.follow("sleep", asleep)

    @Slot(str)
    def _on_lost_sound(self, output: str) -> None:
        """Stay paused: the viewer took the headphones off, or must choose where sound goes."""
        if self._playback.property("playing") and not self._playback.heard.property("muted"):
            self._remote.pause()
            self._settings.paused.emit(
                self.tr("Paused: the sound output went away"),
                self.tr("It was {0}. Space plays on.").format(output),
            )


def _connect() -> Names:
    return connect(SESSION), connect(SYSTEM)
