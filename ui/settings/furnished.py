"""Builds what the settings tell of copies, persons and what is erased, around an open database."""

from __future__ import annotations

from contextlib import ExitStack, suppress

from storage.errors import StorageError
from storage.records import Profile
from ui.components.background import Background
from ui.feed.captions import Captions
from ui.feed.playback import Playback
from ui.library.library import Library
from ui.settings.copies import Copies
from ui.settings.erasing import Erasing
from ui.settings.settings import Settings
from ui.settings.sharers import Sharers
from ui.shell.keeping import Keeping


def furnish_copies(keeping: Keeping, stack: ExitStack) -> Copies:
    """Open the copies, which are taken as long as the program runs."""
    copies = Copies(keeping.database, keeping.writer)
    stack.callback(copies.close)
    return copies


def furnish_erasing(keeping: Keeping, stack: ExitStack) -> Erasing:
    """Build what has people erased."""
    erasing = Erasing(keeping.database, keeping.store)
    stack.callback(erasing.close)
    return erasing


def furnish_sharers(
    keeping: Keeping,
    library: Library,
    background: Background,
    *persons: Settings | Playback | Captions,
) -> Sharers:
    """Build what turns from one person to another; `persons` hold settings of whoever watches."""
    catalog = keeping.catalog

    def adopt(newcomer: Profile, of: Profile) -> None:
        for folder in catalog.folders(of):
            with suppress(StorageError):  # it is not there now
                catalog.add_folder(newcomer, folder.root)

    def turn(profile: Profile, values: dict[str, str]) -> None:
        keeping.store.use(profile.id, values)
        for each in persons:
            each.read_anew()
        library.turn_to(profile.name)

    sharers = Sharers(
        keeping.people,
        keeping.viewer,
        lambda profile: keeping.preferences.all(profile.id),
        adopt,
        background,
    )
    sharers.turned.connect(turn)
    library.be(keeping.viewer.name)
    return sharers
