from __future__ import annotations

from storage.records import Deal, Video
from tests.ranking.invented import a_feed, a_library, a_view


def dealt(deal: Deal | None) -> Deal:
    assert deal is not None
    return deal


def test_no_video_is_dealt_twice_before_all_were_shown() -> None:
    videos = a_library(40)
    by_id: dict[object, Video] = {video.id: video for video in videos}
    feed = a_feed(videos)
    order = []
    for _ in videos:
        deal = dealt(feed.next())
        order.append(deal.video_id)
        feed.learn(a_view(by_id[deal.video_id], ratio=0.5))
    assert len(set(order)) == 40
