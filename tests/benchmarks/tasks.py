"""Ten things a viewer does every day, done by real events in our window and in the rival's page.

What is counted are presses of keys and of the mouse's button until the effect is seen. Letters of
a name that is typed are left out: they are the same in both.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks import tasks_ours, tasks_theirs, tiklocal
from tests.benchmarks.counts import require_rival
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import scratch
from tests.clips import make_clip

TASKS = {
    "first": "see a first video, from the start of the program",
    "next": "see the next one",
    "like": "like it",
    "liked": "see what is liked, from the feed",
    "find": "find a clip by its name and play it, from the feed",
    "creator": "see the clips of one creator, whose folder bears the name",
    "pause": "pause",
    "jump": "jump to the middle",
    "save": "save it to a collection that there is",
    "unwanted": "say that it does not interest, and keep the file",
}
NAMES = tuple(f"tasks.{name}" for name in TASKS)
CREATORS = ("Ada Rail", "Nora Bakes", "Cliff Hanger")
CLIPS, SECONDS = 9, 12.0


def measure() -> list[Figure]:
    """Do each task in both; what the rival has no way to do has no figure, and is said.

    Raises:
        NotAskedError: without --rival.
        CannotMeasureError: there is no browser, or a task had no effect.
    """
    require_rival()
    place = tiklocal.environment()
    rival = f"TikLocal {tiklocal.version(place)}"
    with scratch() as folder:
        clips = _fill(folder / "clips")
        try:
            ours = tasks_ours.presses(clips, folder / "ours")
        except AssertionError as error:
            raise CannotMeasureError(f"a task had no effect: {error}") from error
        theirs = tasks_theirs.presses(place, clips, folder / "theirs")
    for name, words in TASKS.items():
        their = theirs.get(name, f"not possible in {rival}")
        sys.stderr.write(f"  {name}: {words}: {ours[name]}, {their}\n")
    return [
        figure(f"tasks.{name}", ours[name], "presses", rival=rival, rival_value=theirs.get(name))
        for name in TASKS
    ]


def _fill(folder: Path) -> Path:
    """Make different clips, each in its creator's folder."""
    for number in range(CLIPS):
        creator = CREATORS[number % len(CREATORS)]
        place = folder / creator
        place.mkdir(parents=True, exist_ok=True)
        clip = make_clip(
            place / f"clip {number}.mp4",
            seconds=SECONDS,
            colours=((200, 20 * number, 40), (40, 200, 20 * number)),
        )
        clip.with_suffix(".info.json").write_text(
            f'{{"title": "Clip {number}", "uploader": "{creator}"}}', "utf-8"
        )
    return folder
