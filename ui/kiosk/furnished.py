"""A stand, furnished: who receives visitors, and what the window shows."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from storage.tally import Tallies, Tally
from ui.components.background import Background
from ui.kiosk.attraction import MOST, Attraction
from ui.kiosk.corner import Corner
from ui.kiosk.guests import Guests
from ui.kiosk.host import Host
from ui.kiosk.running import KioskRun
from ui.kiosk.sitters import Sitters
from ui.kiosk.stand import Stand
from ui.kiosk.stimuli import Stimuli
from ui.kiosk.visits import Visits
from ui.shell.keeping import Keeping
from ui.shell.watching import Watching
from ui.study.furnished import StudyRoom


@dataclass(frozen=True, slots=True)
class Kiosk:
    """What the window shows."""

    visits: Visits
    attraction: Attraction
    corner: Corner
    stand: Stand
    study: StudyRoom | None

    def shown(self, watching: Watching) -> dict[str, object]:
        """The window's properties and their values."""
        taking_part = {} if self.study is None else {"participant": self.study.participant}
        return {
            **taking_part,
            "controller": watching.controller,
            "captions": watching.captions,
            "stills": watching.stills,
            "settings": watching.settings,
            "thinking": watching.thinking,
            "presenter": watching.presenter,
            "visits": self.visits,
            "attraction": self.attraction,
            "corner": self.corner,
        }


def furnish_kiosk(
    run: KioskRun,
    keeping: Keeping,
    watching: Watching,
    study: StudyRoom | None,
    stack: ExitStack,
    *,
    crashed: bool,
    now: Callable[[], float] = time.monotonic,
) -> Kiosk:
    """Build what runs a stand in the watching room; `stack` closes it.

    Args:
        run: what was asked for.
        keeping: the open database.
        watching: the room.
        study: what visitors take part in, if anything.
        stack: last opened, first closed.
        crashed: whether the program was started again after a fault, which is counted.
        now: the clock of visits, in seconds.
    """
    background = Background(threads=1)
    stack.callback(background.close)
    tallies = Tallies(run.counts)
    stand = Stand(
        watching.controller,
        watching.library,
        watching.catalog,
        watching.settings,
        keeping.writer,
        tallies,
        background,
    )
    host: Host = Guests(run, stand) if study is None else Sitters(study, stand)
    visits = Visits(run, stand, host, now)
    attraction = Attraction(stand, random.Random(run.seed))
    if study is None:
        watching.library.opened.connect(attraction.know)
    else:
        _show_stimuli(study, keeping, watching, attraction, stack)
    if crashed:
        background.run(lambda: tallies.add(Tally(restarts=1)), visits.counted.emit, lambda _: None)
    return Kiosk(visits, attraction, Corner(run.pin, visits, stand, now), stand, study)


def _show_stimuli(
    study: StudyRoom, keeping: Keeping, watching: Watching, attraction: Attraction, stack: ExitStack
) -> None:
    """Let an empty stand show the study's clips, whoever took part before or nobody yet."""
    background = Background(threads=1)
    stack.callback(background.close)
    stimuli = Stimuli(
        study.run.file, keeping.profiles, keeping.catalog, watching.prober, background
    )
    stack.callback(stimuli.stop)
    stimuli.known.connect(attraction.show_some)
    watching.library.opened.connect(stimuli.stop)
    stimuli.read(MOST)
