"""A feed and the videos it deals, as the dealer's thread has them. No Qt in here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ranking.explanation import Reason
from ranking.feed import Feed
from ranking.phrase import Phrase
from ranking.why import Why
from storage.records import Video, VideoId
from ui.feed.feed_session import Fold, Stock
from ui.feed.listing import Listing, Walk
from ui.feed.shelf import LOOKAHEAD, Dealt

GOING_BACK = 50
"""Rows of a list before the one that was picked that one can go back to."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a video came."""

    why: Why
    reasons: tuple[Reason, ...]
    """One for each term of it, in its order."""
    follows: frozenset[str]
    """Handles of the creators whom the viewer follows."""
    waiting: int
    """How many videos could be dealt next."""


class Table:
    """Where the rows of one sitting are dealt. One thread at a time, but for `leave`."""

    def __init__(self, fold: Fold, stock: Stock, ahead: Sequence[Dealt]) -> None:
        self._stock, self._ahead = stock, ahead
        self._left = False
        self._portions: Iterator[Sequence[Video]] = iter(())
        self._fold = fold
        self._feed: Feed | None = None
        self._walk: Walk | None = None

    @property
    def feed(self) -> Feed:
        """The feed, folded at its first use.

        Raises:
            StorageError: the log cannot be read.
        """
        if self._feed is None:
            self._feed = self._fold(None)
            for row in self._ahead:
                self._feed.expect(row.deal.video_id, row.deal.policy, row.why)
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

    def open_list(self, listing: Listing, place: int) -> tuple[list[Dealt], int]:
        """Deal a list around one of its places.

        Returns:
            The rows, and which of them has that place; none when it cannot be played any more.

        Raises:
            StorageError: the database cannot be read.
        """
        self._walk = Walk(listing, place + 1)
        here = self._listed(listing.ids[place : place + 1], listing.reason)
        if not here:
            return [], 0
        before = self._listed(listing.ids[max(0, place - GOING_BACK) : place], listing.reason)
        return [*before, *here, *self.go_on(LOOKAHEAD)], len(before)

    def go_on(self, count: int) -> list[Dealt]:
        """Deal the next rows of the list that was opened last; fewer at its end.

        Raises:
            StorageError: the database cannot be read.
        """
        rows = list[Dealt]()
        assert self._walk is not None
        while len(rows) < count and (ids := self._walk.take(count - len(rows))):
            rows += self._listed(ids, self._walk.reason)
        return rows

    def _listed(self, ids: Sequence[VideoId], reason: Phrase) -> list[Dealt]:
        by_id = {video.id: video for video in self._stock.find(ids)}
        deals = [self.feed.listed(one, reason) for one in ids if one in by_id]
        return [
            Dealt(by_id[deal.video_id], deal, self.feed.why(deal.video_id))
            for deal in deals
            if deal is not None
        ]

    def explain(self, video_id: VideoId) -> Explained | None:
        """Say why a video came, in all its terms; None when the feed does not know it."""
        feed = self.feed
        try:
            why = feed.why(video_id)
        except KeyError:
            return None
        return Explained(why, feed.reasons(video_id), frozenset(feed.follows), feed.waiting)

    def preview(self, count: int, fold: Fold | None = None) -> list[Video]:
        """Return what the next deals would be, of this feed or of another over its videos."""
        feed = self.feed if fold is None else fold(self.feed)
        ids = feed.preview(count)
        return self.find(ids)

    def foresee(self, count: int) -> list[Dealt]:
        """Return what the next deals would be if nothing more were learned, and why each.

        Raises:
            StorageError: the database cannot be read.
        """
        ahead = self.feed.foresee(count)
        found = {
            video.id: video for video in self._stock.find([deal.video_id for deal, _ in ahead])
        }
        return [
            Dealt(found[deal.video_id], deal, why) for deal, why in ahead if deal.video_id in found
        ]

    def find(self, ids: Sequence[VideoId]) -> list[Video]:
        """Return those of some videos that can be played now, in their order.

        Raises:
            StorageError: the database cannot be read.
        """
        by_id = {video.id: video for video in self._stock.find(ids)}
        return [by_id[video_id] for video_id in ids if video_id in by_id]
