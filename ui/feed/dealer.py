"""The feed on a thread of its own: what was watched goes in, rows of the shelf come out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from ranking.feed import Feed, Lesson
from ranking.why import Why
from storage.records import Deal, Video, VideoId, View
from ui.components.background import Background
from ui.feed.shelf import LOOKAHEAD, Dealt, Shelf

Deals = Sequence[tuple[Deal, Why]]


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
    learned = Signal(object, object)
    """A View that ended and the Lesson the feed took from it (None: not of its epochs)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf()
        self._feed: Feed | None = None
        self._worker = Background(threads=1)
        self._round = 0
        self._orders = 0
        self._asked = 0
        self._leaving: list[Dealt] = []

    @property
    def idle(self) -> bool:
        """Whether every order was carried out and its result is here."""
        return self._orders == 0

    def start(self, feed: Feed) -> None:
        """Deal from this feed into an empty shelf."""
        self.stop()
        self._feed = feed

    def stop(self) -> None:
        """Forget the feed; what it still deals comes too late."""
        self.shelf, self._feed = Shelf(), None
        self._turn_over()

    def close(self) -> None:
        """End the thread; waits for the deal in hand."""
        self._worker.close()

    def add(self, videos: Sequence[Video]) -> None:
        """Let the feed deal these too."""
        self.shelf.add(videos)
        self._tell(lambda feed: feed.add(videos))

    def discard(self, videos: Collection[VideoId]) -> None:
        """Deal these no more; rows that hold one already stay."""
        self.shelf.discard(videos)
        self._tell(lambda feed: _discard(feed, videos))

    def learn(self, view: View, recalled: View | None) -> None:
        """Take in what was watched; `learned` tells what it taught.

        Args:
            view: what ended.
            recalled: what the feed's epoch remembers of it, None for nothing.
        """

        def lesson(feed: Feed) -> Lesson | None:
            return feed.learn(recalled) if recalled is not None else None

        self._order(lesson, lambda lesson: self.learned.emit(view, lesson))

    def refill(self, current: int) -> None:
        """Deal until LOOKAHEAD rows wait behind `current`, or nothing is left to deal."""
        missing = current + 1 + LOOKAHEAD - len(self.shelf) - self._asked
        if missing > 0 and self._feed is not None:
            self._ask(missing)

    def vary(self, variety: float) -> None:
        """Deal from now on what is more or less surprising; variety is in [0, 1]."""
        self._tell(lambda feed: feed.vary(variety))

    def replace(self, row: int) -> None:
        """Deal another video in the place of one that would not play, never to deal it again."""
        bad = self.shelf[row]
        if bad in self._leaving:
            return
        self._leaving.append(bad)
        self.shelf.discard([bad.video.id])

        def instead(feed: Feed) -> Deals:
            feed.discard(bad.video.id)
            return _deal(feed, 1)

        self._tell(instead, partial(self._put, bad))

    def restart(self, feed: Feed, current: int) -> None:
        """Take another feed (a reset, or its undo) and re-deal what the viewer has not reached.

        The feed does not know what is on screen, which must not follow itself.
        """
        self.shelf.cut(current)
        self._feed = feed
        self._turn_over()
        self._asked = LOOKAHEAD
        videos = self.shelf.videos()
        on_screen = [self.shelf[current].video.id] if current >= 0 else []

        def deal_anew(feed: Feed) -> tuple[Deals, Sequence[Why]]:
            feed.add(videos)
            return _deal_besides(feed, LOOKAHEAD, on_screen), [feed.why(one) for one in on_screen]

        self._tell(deal_anew, self._on_dealt_anew)

    def preview(self, count: int, then: Callable[[list[Video]], object]) -> None:
        """Hand over what the next deals would be if nothing more were learned."""
        shelf = self.shelf
        self._tell(
            lambda feed: feed.preview(count),
            lambda ids: then([video for one in ids if (video := shelf.video(one)) is not None]),
        )

    def _tell(
        self, order: Callable[[Feed], object], then: Callable[..., object] | None = None
    ) -> None:
        """Have the worker do something with the feed; `then` only if it is the same one still."""
        of_round = self._round

        def hand_back(result: object) -> None:
            if then is not None and of_round == self._round:
                then(result)

        self._order(order, hand_back)

    def _order(self, order: Callable[[Feed], object], then: Callable[..., object]) -> None:
        feed = self._feed
        if feed is None:
            return
        self._orders += 1

        def carried_out(result: object) -> None:
            self._orders -= 1
            then(result)

        self._worker.run(lambda: order(feed), carried_out)

    def _turn_over(self) -> None:
        self._round += 1
        self._asked = 0
        self._leaving.clear()

    def _ask(self, count: int) -> None:
        self._asked += count
        self._tell(lambda feed: _deal(feed, count), partial(self._append, count))

    def _append(self, asked: int, deals: Deals) -> None:
        self._asked -= asked
        rows = [row for deal in deals if (row := self._row(*deal)) is not None]
        for row in rows:
            self.shelf.append(row)
        if rows:
            self.dealt.emit()
        if len(rows) < len(deals):  # some went away: without others the feed would end here
            self._ask(len(deals) - len(rows))

    def _put(self, bad: Dealt, deals: Deals) -> None:
        instead = self._row(*deals[0]) if deals else None
        if deals and instead is None:  # it went away too
            self._tell(lambda feed: _deal(feed, 1), partial(self._put, bad))
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

    def _on_dealt_anew(self, result: tuple[Deals, Sequence[Why]]) -> None:
        deals, whys = result
        self._append(LOOKAHEAD, deals)
        for why in whys:
            self.explained.emit(why)

    def _row(self, deal: Deal, why: Why) -> Dealt | None:
        """Make a row of a deal, unless the video went away in the meantime."""
        video = self.shelf.video(deal.video_id)
        return Dealt(video, deal, why) if video is not None else None


def _discard(feed: Feed, videos: Iterable[VideoId]) -> None:
    for video_id in videos:
        feed.discard(video_id)


def _deal(feed: Feed, count: int) -> Deals:
    return _deal_besides(feed, count, ())


def _deal_besides(feed: Feed, count: int, others: Collection[VideoId]) -> Deals:
    """Deal some videos, none of `others`, which stay as undealt as they were."""
    deals: list[tuple[Deal, Why]] = []
    while len(deals) < count and (deal := feed.next(others)) is not None:
        deals.append((deal, feed.why(deal.video_id)))
    if others:
        feed.undeal(others)
    return deals
