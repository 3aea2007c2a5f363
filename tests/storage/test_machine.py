"""Any order of watching, saying, resetting, copying, restoring and crashing loses nothing kept."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import Connection, select

from storage.database import FILE_NAME
from storage.epoch_rows import epochs_of
from storage.finding.rebuild import rebuild
from storage.finding.tables import listing
from storage.records import EndedBy, Epoch, Impression, ReactionKind, VideoId
from storage.rescue.backups import Backups, Occasion
from storage.rescue.repair import mend, restore
from storage.rescue.soundness import found_fault
from tests.storage.invented import Station, close_station, open_station, put_video

FULL = os.environ.get("HOMEFEED_FULL") == "1"
VIDEOS = 3
SUMS = ("views", "finished", "watched_ms", "liked", "saved", "trend")
UNDOING = {ReactionKind.LIKE: ReactionKind.UNLIKE, ReactionKind.SAVE: ReactionKind.UNSAVE}


@dataclass
class Believed:
    """What a viewer may count on: a plain copy of what was acknowledged."""

    views: list[str] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    epochs: list[tuple[int, int | None]] = field(default_factory=lambda: [(1, None)])
    """Number, and that of the one it goes on from."""

    def copy(self) -> Believed:
        return Believed(list(self.views), list(self.words), list(self.epochs))


class Storage(RuleBasedStateMachine):
    """The real database beside a belief of what is in it."""

    copies = Bundle("copies")

    @initialize()
    def move_in(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.data = self.root / "data"
        self.station: Station = open_station(self.data)
        self.station.epoch()
        self.videos: list[VideoId] = [
            put_video(self.station.writer, f"clip {n}") for n in range(VIDEOS)
        ]
        self.believed = Believed()
        self.running: Impression | None = None
        self.kept: dict[str, tuple[Believed, Impression | None]] = {}

    def teardown(self) -> None:
        close_station(self.station)
        shutil.rmtree(self.root)

    @rule(video=st.integers(0, VIDEOS - 1), watched_ms=st.integers(0, 9_000))
    def watch(self, video: int, watched_ms: int) -> None:
        view = self.station.watched(self.videos[video], watched_ms=watched_ms)
        self.station.log.append(view).result()
        self.believed.views.append(view.id.hex)
        self.running = None

    @rule(video=st.integers(0, VIDEOS - 1), watched_ms=st.integers(1, 9_000))
    def watch_on(self, video: int, watched_ms: int) -> None:
        """A view that runs, of which the last heartbeat is kept."""
        self.running = self.station.watched(self.videos[video], watched_ms=watched_ms)
        self.station.log.heartbeat(self.running).result()

    @rule(
        video=st.integers(0, VIDEOS - 1),
        kind=st.sampled_from([*UNDOING, *UNDOING.values(), ReactionKind.NOT_INTERESTED]),
    )
    def say(self, video: int, kind: ReactionKind) -> None:
        reaction = self.station.reaction(self.station.watched(self.videos[video]), kind)
        self.station.log.react(reaction).result()
        self.believed.words.append((reaction.id.hex, kind))

    @rule()
    def start_over(self) -> None:
        self.station.profiles.reset(self.station.profile).result()
        self.believed.epochs.append((len(self.believed.epochs) + 1, None))

    @precondition(lambda self: self._undoable() is not None)
    @rule()
    def take_the_reset_back(self) -> None:
        wanted = self._undoable()
        epoch = self.station.profiles.undo(self.station.profile).result()
        self.believed.epochs.append((epoch.number, wanted))

    @rule(target=copies)
    def copy(self) -> str:
        backup = Backups(self.data).take(self.station.database, Occasion.ASKED)
        self.kept[backup.name] = self.believed.copy(), self.running
        return backup.name

    @rule(name=copies)
    def go_back(self, name: str) -> None:
        backup = Backups(self.data).named(name)
        if backup is None:
            return  # thinned out meanwhile
        close_station(self.station)
        restore(self.data, backup)
        believed, self.running = self.kept[name]
        self.believed = believed.copy()
        self._open()

    @rule()
    def crash(self) -> None:
        """What lies on the disk at this moment is what the next start finds."""
        left = self.root / "left"
        shutil.copytree(self.data, left, ignore=shutil.ignore_patterns("*-shm"))
        close_station(self.station)
        shutil.rmtree(self.data)
        left.rename(self.data)
        self._open()

    @rule()
    def close_and_open(self) -> None:
        close_station(self.station)
        self._open()

    @rule(damage=st.sampled_from(["cut", "zeros"]))
    def break_it(self, damage: str) -> None:
        """A damaged file may cost what the copy lacks, and never what the copy has."""
        Backups(self.data).take(self.station.database, Occasion.TIME)
        path = self.data / FILE_NAME
        close_station(self.station)
        if damage == "cut":
            os.truncate(path, 4096 * 3)
        elif damage == "zeros":
            path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
        mend(self.data)
        self._open()

    @invariant()
    def nothing_is_lost_or_made_up(self) -> None:
        if not hasattr(self, "station"):
            return
        with self.station.database.reading() as connection:
            shown = connection.exec_driver_sql("SELECT id FROM impression ORDER BY sequence")
            assert [row[0] for row in shown] == self.believed.views
            said = connection.exec_driver_sql("SELECT id, kind FROM reaction ORDER BY sequence")
            assert [tuple(row) for row in said] == self.believed.words
        epochs = self._epochs()
        numbers = {each.id: each.number for each in epochs}
        assert [
            (each.number, numbers[each.restores] if each.restores else None) for each in epochs
        ] == self.believed.epochs

    @invariant()
    def sums_are_those_of_the_log(self) -> None:
        if not hasattr(self, "station"):
            return

        def tell_again(connection: Connection) -> None:
            before = _sums(connection)
            rebuild(connection)
            assert _sums(connection) == before
            raise _NotKeptError

        future = self.station.writer.submit(tell_again)
        assert isinstance(future.exception(), _NotKeptError), future.exception()

    def _open(self) -> None:
        """Start as the program does: what ran when it ended is closed first."""
        assert found_fault(self.data / FILE_NAME) == ""
        self.station = open_station(self.data)
        crashed = self.station.log.close_crashed(self.station.profile.id).result()
        ran = [self.running] if self.running is not None else []
        assert crashed == [replace(view, ended_by=EndedBy.CRASH) for view in ran]
        self.believed.views += [view.id.hex for view in crashed]
        self.running = None

    def _epochs(self) -> list[Epoch]:
        with self.station.database.reading() as connection:
            return epochs_of(connection, self.station.profile.id)

    def _undoable(self) -> int | None:
        """Return the number of the epoch that an undo goes back to."""
        left = self.station.profiles.undoable(self.station.profile)
        return left.number if left is not None else None


class _NotKeptError(Exception):
    """Rolls back a transaction that was only to look."""


def _sums(connection: Connection) -> list[tuple[object, ...]]:
    columns = (listing.c[name] for name in SUMS)
    rows = connection.execute(select(listing.c.video_id, *columns).order_by(listing.c.video_id))
    return [tuple(row) for row in rows]


Storage.TestCase.settings = settings(
    max_examples=100 if FULL else 8,
    stateful_step_count=40 if FULL else 25,
    deadline=None,
    phases=(Phase.generate,),  # each try opens databases: to look for a shorter one takes minutes
    suppress_health_check=[HealthCheck.too_slow],
)
TestStorage = Storage.TestCase
