"""A viewer made up for the tests: watches by a rule, two videos ahead, as the program does."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ranking.feed import Feed
from storage.records import Deal, Video, View
from tests.ranking.invented import a_view

Rule = Callable[[Video], View]
LOOKAHEAD = 2


def likes_topic_two(video: Video) -> View:
    return a_view(video, 1.0 if "topic2" in video.tags else 0.05)


def swipe(
    feed: Feed, videos: Iterable[Video], count: int, rule: Rule = likes_topic_two
) -> list[tuple[Deal, View]]:
    """Swipe through `count` videos; what was dealt ahead at the end is put back."""
    by_id = {video.id: video for video in videos}
    ahead: list[Deal] = []
    watched = []
    for _ in range(count):
        while len(ahead) <= LOOKAHEAD and (deal := feed.next()) is not None:
            ahead.append(deal)
        deal = ahead.pop(0)
        view = rule(by_id[deal.video_id])
        feed.learn(view)
        watched.append((deal, view))
    feed.undeal(deal.video_id for deal in ahead)
    return watched


def keys(watched: Iterable[tuple[Deal, View]], videos: Iterable[Video]) -> list[str]:
    """Name what was dealt by content, the same on every machine."""
    by_id = {video.id: video.content_key for video in videos}
    return [by_id[deal.video_id] for deal, _ in watched]
