"""What the viewer picks himself counts as shown, and chance goes on as if nothing had been."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from ranking.feed import PICKED, Feed
from storage.records import VideoId, View
from tests.ranking.invented import a_feed, a_library, a_video, a_view
from tests.ranking.viewer import swipe

LIBRARY = a_library(40)


def _picked(view: View) -> View:
    return replace(view, impression=replace(view.impression, policy=PICKED))


def _next(feed: Feed, count: int) -> list[tuple[VideoId, float]]:
    deals = [feed.next() for _ in range(count)]
    return [(deal.video_id, deal.propensity) for deal in deals if deal is not None]


def test_a_feed_rebuilt_from_the_log_goes_on_after_a_pick_as_the_old_one() -> None:
    old = a_feed(LIBRARY)
    log = [view for _, view in swipe(old, LIBRARY, 5)]
    seen = {view.impression.video_id for view in log}
    wanted = next(video for video in LIBRARY if video.id not in seen)
    deal = old.pick(wanted.id)
    assert deal is not None
    assert (deal.policy, deal.propensity, deal.candidates) == (PICKED, 1.0, 1)
    log.append(_picked(a_view(wanted)))
    old.learn(log[-1])
    rebuilt = a_feed(LIBRARY)
    rebuilt.replay(log)
    assert _next(old, 8) == _next(rebuilt, 8)


def test_what_is_picked_is_not_dealt_while_it_is_on_its_way() -> None:
    feed = a_feed(LIBRARY[:3])
    assert feed.pick(LIBRARY[1].id) is not None
    dealt = {deal.video_id for deal in (feed.next(), feed.next()) if deal is not None}
    assert dealt == {LIBRARY[0].id, LIBRARY[2].id}
    assert feed.next() is None


def test_what_is_unknown_or_gone_cannot_be_picked() -> None:
    feed = a_feed(LIBRARY)
    feed.discard(LIBRARY[0].id)
    assert feed.pick(LIBRARY[0].id) is None
    assert feed.pick(VideoId(uuid4())) is None
    assert feed.pick(a_video("unknown").id) is None
