"""The feed on a thread of its own: what was watched goes in, rows of the shelf come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ranking.feed import Lesson
from ranking.why import Why
from storage.records import Reaction, Video, VideoId, View, Wish
from ui.components.background import Background
from ui.feed.feed_session import Fold, Stock
from ui.feed.listing import Listing
from ui.feed.shelf import LOOKAHEAD, Dealt, Shelf
from ui.feed.table import Explained, Table

T = TypeVar("T")


class Dealer(QObject):
    """Learns and deals in the order it was told to, and never while the viewer waits.

    With a full history a lesson and a deal take 20 ms together, more than a frame of the
    display. So both happen on one worker thread, which alone touches the feed; every method
    here is called on the GUI thread, returns at once, and its result comes back there. As the
    orders keep their order, the same actions still give the same rows.
    """

    dealt = Signal()
    """Rows were put behind the last one."""
    replaced = Signal(int)
    """Another video stands in that row now."""
    exhausted = Signal(int)
    """Nothing was left to put in that row."""
    explained = Signal(object)
    """After a restart: the Why of the video on screen."""
    unwanted = Signal(object)
    """Videos that were dealt and would not be any more: a copy of them was, or the viewer said so.
    """
    stocked = Signal()
    """There is something to deal, or more than there was."""
    failed = Signal(str)
    """The library or the log cannot be read: the sentence to show."""
    learned = Signal(object, object)
    """A View that ended and the Lesson the feed took from it (None: not of its epochs)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf()
        self.size = 0
        """How many videos can be dealt, as far as they were read."""
        self._table: Table | None = None
        self._worker = Background(threads=1)
        self._round = 0
        self._orders = 0
        self._listing: Listing | None = None
        self._asked: Counter[Listing | None] = Counter()
        self._leaving: list[Dealt] = []

    @property
    def idle(self) -> bool:
        """Whether every order was carried out and its result is here."""
        return self._orders == 0

    def start(self, fold: Fold, stock: Stock, ahead: Sequence[Dealt] = ()) -> None:
        """Deal into an empty shelf from a feed that is folded now.

        Rows that were dealt before come first, as they are. Without any, what is asked for until
        the first videos are read is dealt of those, for all of a large library takes seconds to
        read; whatever is asked for later is dealt of all. So no row depends on how fast the disk
        is.
        """
        self.stop()
        self._table = Table(fold, stock, ahead)
        if not ahead:
            self._tell(Table.open, self._on_open)
            return
        self._tell(Table.open)
        self._tell(Table.fill, self._stocked)
        for row in ahead:
            self.shelf.append(row)
        self.dealt.emit()

    def stop(self) -> None:
        """Forget the feed; what it still deals comes too late."""
        if self._table is not None:
            self._table.leave()
        self.shelf, self._table, self.size = Shelf(), None, 0
        self._listing = None
        self._turn_over()

    def close(self) -> None:
        """End the thread; waits for the order in hand."""
        self.stop()
        self._worker.close()

    def add(self, videos: Sequence[Video]) -> None:
        """Let the feed deal these too, also those it had to discard."""
        self.shelf.welcome([video.id for video in videos])

        def add(table: Table) -> int:
            table.feed.add(videos)
            table.feed.take_back(video.id for video in videos)
            return table.feed.size

        self._tell(add, self._stocked)

    def regroup(self, videos: Sequence[Video]) -> None:
        """Let the feed know of these which others they show the same as."""
        ids = {video.id for video in videos}

        def regroup(table: Table) -> list[VideoId]:
            table.feed.add(videos)
            return [one for one in table.feed.no_longer_wanted() if one in ids]

        self._tell(regroup, self.unwanted.emit)

    def discard(self, videos: Collection[VideoId]) -> None:
        """Deal these no more; rows that hold one already stay."""
        self.shelf.discard(videos)

        def discard(table: Table) -> int:
            for video_id in videos:
                table.feed.discard(video_id)
            return table.feed.size

        self._tell(discard, self._note)

    def count(self, then: Callable[[int], object]) -> None:
        """Hand over how many videos can be dealt, once all that came before this was taken in."""
        self._tell(lambda table: table.feed.size, then)

    def learn(self, view: View, recalled: View | None) -> None:
        """Take in what was watched; `learned` tells what it taught.

        Args:
            view: what ended.
            recalled: what the feed's epoch remembers of it, None for nothing.
        """

        def lesson(table: Table) -> Lesson | None:
            return table.feed.learn(recalled) if recalled is not None else None

        self._order(lesson, lambda lesson: self.learned.emit(view, lesson))
        if view.reactions:
            self._tell(lambda table: table.feed.no_longer_wanted(), self.unwanted.emit)

    def refill(self, current: int) -> None:
        """Deal until LOOKAHEAD rows wait behind `current`, or nothing is left to deal."""
        missing = current + 1 + LOOKAHEAD - len(self.shelf) - self._asked[self._listing]
        if missing > 0 and self._table is not None:
            self._ask(missing)

    def vary(self, variety: float) -> None:
        """Deal from now on what is more or less surprising; variety is in [0, 1]."""
        self._tell(lambda table: table.feed.vary(variety))

    def replace(self, row: int) -> None:
        """Deal another video in the place of one that would not play, never to deal it again."""
        bad = self.shelf[row]
        if bad in self._leaving:
            return
        if self._listing is not None:
            self.discard([bad.video.id])
            self.exhausted.emit(row)
            return
        self._leaving.append(bad)
        self.shelf.discard([bad.video.id])

        def instead(table: Table) -> list[Dealt]:
            table.feed.discard(bad.video.id)
            return table.deal(1)

        self._tell(instead, partial(self._put, bad))

    def exchange(self, row: int, is_ahead: Callable[[int], bool]) -> None:
        """Deal another video in the place of one that can wait, unless the viewer is there first.

        Args:
            row: where it is.
            is_ahead: whether the viewer has not come to a row yet.
        """
        held = self.shelf[row]

        def instead(table: Table) -> list[Dealt]:
            table.feed.undeal([held.video.id])
            return table.deal(1)

        def put(deals: list[Dealt]) -> None:
            place = self.shelf.row_of(held)
            if place is not None and is_ahead(place):
                self._put(held, deals)
            else:
                self._leaving.remove(held)
                self._tell(lambda table: table.feed.undeal([one.video.id for one in deals]))

        if held in self._leaving:
            return
        self._leaving.append(held)
        self._tell(instead, put)

    def pick(self, video_id: VideoId, then: Callable[[Dealt | None], object]) -> None:
        """Hand over what the viewer chose himself as a row, None when it cannot be played."""
        self._tell(lambda table: table.pick(video_id), then)

    @property
    def listing(self) -> Listing | None:
        """The list whose rows are on the shelf, None for the feed's own."""
        return self._listing

    def read_list(
        self, listing: Listing, place: int, then: Callable[[Sequence[Dealt], int], object]
    ) -> None:
        """Hand over rows around a place of a list, and which is at that place; none if it is gone.

        `failed` tells when they cannot be read.
        """
        self._tell(lambda table: table.open_list(listing, place), lambda read: then(*read))

    def open_list(self, listing: Listing, rows: Sequence[Dealt]) -> None:
        """Put the rows of a list on the shelf, and go on with it, until `close_list`."""
        self._listing = listing
        self.shelf.open_list(rows)

    def close_list(self, current: int) -> None:
        """Go on with what the feed dealt, of which `current` was on screen last."""
        self._listing = None
        self.shelf.close_list(current)
        self._tell(lambda table: table.feed.no_longer_wanted(), self.unwanted.emit)

    def explain(self, video_id: VideoId, then: Callable[[Explained | None], object]) -> None:
        """Hand over why a video came; None when the feed does not know it."""
        self._tell(lambda table: table.explain(video_id), then)

    def wish(self, wish: Wish) -> None:
        """Let the feed carry out what the viewer asks; `unwanted` names rows that it bars."""

        def carry_out(table: Table) -> tuple[VideoId, ...]:
            table.feed.wish(wish)
            return table.feed.no_longer_wanted()

        self._tell(carry_out, self.unwanted.emit)

    def ask(self, question: Callable[[Table], T], then: Callable[[T], object]) -> None:
        """Hand over what is read off the feed; the answer must be a value that nothing changes.

        It is that of the feed after all that was ordered before.
        """
        self._order(question, then)

    def follows(self, then: Callable[[tuple[str, ...]], object]) -> None:
        """Hand over the handles of the creators followed, once all asked before is done."""
        self._tell(lambda table: table.feed.follows, then)

    def hear(self, reaction: Reaction) -> None:
        """Let the feed know what is said of a video whose view it learned before."""

        def hear(table: Table) -> tuple[VideoId, ...]:
            table.feed.hear(reaction)
            return table.feed.no_longer_wanted()

        self._tell(hear, self.unwanted.emit)

    def restart(self, fold: Fold, current: int) -> None:
        """Take another feed (a reset, or its undo) and re-deal what the viewer has not reached.

        The feed does not know what is on screen, which must not follow itself.
        """
        self.shelf.cut(current)
        self._turn_over()
        self._asked[None] = LOOKAHEAD
        on_screen = [self.shelf[current].video.id] if current >= 0 else []

        def deal_anew(table: Table) -> tuple[list[Dealt], list[Why]]:
            feed = table.turn_to(fold)
            return table.deal(LOOKAHEAD, on_screen), [feed.why(one) for one in on_screen]

        self._tell(deal_anew, self._on_dealt_anew)

    def preview(
        self, count: int, then: Callable[[list[Video]], object], fold: Fold | None = None
    ) -> None:
        """Hand over what the next deals would be if nothing more were learned.

        Args:
            count: how many.
            then: hears of them.
            fold: makes the feed that would deal them; None for the one that deals.
        """
        self._tell(lambda table: table.preview(count, fold), then)

    def _tell(
        self, order: Callable[[Table], T], then: Callable[[T], object] = lambda _: None
    ) -> None:
        """Have the worker do something at the table; `then` only if it is the same round still."""
        of_round = self._round

        def hand_back(result: T) -> None:
            if of_round == self._round:
                then(result)

        self._order(order, hand_back)

    def _order(self, order: Callable[[Table], T], then: Callable[[T], object]) -> None:
        table = self._table
        if table is None:
            return
        self._orders += 1

        def carried_out(result: T) -> None:
            self._orders -= 1
            then(result)

        def failed(why: str) -> None:
            self._orders -= 1
            self.failed.emit(why)

        self._worker.run(lambda: order(table), carried_out, failed)

    def _on_open(self, size: int) -> None:
        self._stocked(size)
        self._tell(Table.fill, self._stocked)

    def _stocked(self, size: int) -> None:
        self._note(size)
        self.stocked.emit()

    def _note(self, size: int) -> None:
        self.size = size

    def _turn_over(self) -> None:
        self._round += 1
        self._asked.clear()
        self._leaving.clear()

    def _ask(self, count: int) -> None:
        listing = self._listing
        self._asked[listing] += count
        self._tell(
            lambda table: table.deal(count) if listing is None else table.go_on(count),
            partial(self._append, listing, count),
        )

    def _append(self, listing: Listing | None, asked: int, deals: Sequence[Dealt]) -> None:
        self._asked[listing] -= asked
        rows = [row for row in deals if self.shelf.takes(row)]
        if listing is not self._listing:  # a list was opened or closed meanwhile
            if listing is None:
                self.shelf.append_aside(rows)
            return
        for row in rows:
            self.shelf.append(row)
        if rows:
            self.dealt.emit()
        if len(rows) < len(deals):  # some went away: without others the feed would end here
            self._ask(len(deals) - len(rows))

    def _put(self, bad: Dealt, deals: Sequence[Dealt]) -> None:
        instead = next(iter(deals), None)
        if instead is not None and not self.shelf.takes(instead):  # it went away too
            self._tell(lambda table: table.deal(1), partial(self._put, bad))
            return
        self._leaving.remove(bad)
        row = self.shelf.row_of(bad)
        if row is None:
            return
        if instead is None:
            self.exhausted.emit(row)
        else:
            self.shelf.replace(row, instead)
            self.replaced.emit(row)

    def _on_dealt_anew(self, result: tuple[Sequence[Dealt], Sequence[Why]]) -> None:
        deals, whys = result
        self._append(None, LOOKAHEAD, deals)
        for why in whys:
            self.explained.emit(why)
