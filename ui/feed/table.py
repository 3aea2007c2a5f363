"""A feed and the videos it deals, as the dealer's thread has them. No Qt in here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ranking.feed import Feed
from storage.records import Video, VideoId
from ui.feed.feed_session import Fold, Stock
from ui.feed.shelf import Dealt


class Table:
    """Where the rows of one sitting are dealt. One thread at a time, but for `leave`."""

    def __init__(self, fold: Fold, stock: Stock, ahead: Sequence[Dealt]) -> None:
        self._stock, self._ahead = stock, ahead
        self._left = False
        self._portions: Iterator[Sequence[Video]] = iter(())
        self._fold = fold
        self._feed: Feed | None = None

    @property
    def feed(self) -> Feed:
        """The feed, folded at its first use.

        Raises:
            StorageError: the log cannot be read.
        """
        if self._feed is None:
            self._feed = self._fold(None)
            for row in self._ahead:
                self._feed.expect(row.deal.video_id, row.deal.policy)
            self._portions = iter(self._stock.all())
        return self._feed

    def leave(self) -> None:
        """Have a `fill` that is under way end early. Any thread."""
        self._left = True

    def open(self) -> int:
        """Take the first videos and all copies of them; return how many there are then.

        Raises:
            StorageError: the database cannot be read.
        """
        feed = self.feed
        first = next(self._portions, ())
        feed.add(first)
        copies = {copy for video in first for copy in video.copies} - {video.id for video in first}
        if copies:
            feed.add(self._stock.find(sorted(copies)))  # one of them may be better
        return feed.size

    def fill(self) -> int:
        """Take all other videos; return how many there are then.

        Raises:
            StorageError: the database cannot be read.
        """
        feed = self.feed
        for portion in self._portions:
            feed.add(portion)
            if self._left:
                break
        self._portions = iter(())
        return feed.size

    def turn_to(self, fold: Fold) -> Feed:
        """Go on with another feed over the same videos.

        Raises:
            StorageError: the log cannot be read.
        """
        self._feed = fold(self.feed)
        return self._feed

    def deal(self, count: int, besides: Collection[VideoId] = ()) -> list[Dealt]:
        """Deal some rows; fewer when nothing is left.

        Args:
            count: how many.
            besides: none of these, which stay as undealt as they were.
        """
        feed, rows = self.feed, list[Dealt]()
        while len(rows) < count and (deal := feed.next(besides)) is not None:
            found = next(iter(self._stock.find([deal.video_id])), None)
            if found is None:
                feed.discard(deal.video_id)
            else:
                rows.append(Dealt(found, deal, feed.why(deal.video_id)))
        if besides:
            feed.undeal(besides)
        return rows

    def pick(self, video_id: VideoId) -> Dealt | None:
        """Deal what the viewer chose himself; None when it cannot be played any more."""
        found = next(iter(self._stock.find([video_id])), None)
        deal = self.feed.pick(video_id) if found is not None else None
        if found is None or deal is None:
            return None
        return Dealt(found, deal, self.feed.why(video_id))

    def preview(self, count: int, fold: Fold | None = None) -> list[Video]:
        """Return what the next deals would be, of this feed or of another over its videos."""
        feed = self.feed if fold is None else fold(self.feed)
        ids = feed.preview(count)
        by_id = {video.id: video for video in self._stock.find(ids)}
        return [by_id[video_id] for video_id in ids if video_id in by_id]
