from __future__ import annotations

from uuid import UUID

from ranking.past import Past, Seen
from storage.records import Showings, VideoId

FIRST, SECOND = VideoId(UUID(int=1 << 8)), VideoId(UUID(int=7))


def test_nothing_is_known_of_no_past() -> None:
    past = Past()
    assert past.seen(FIRST) == Seen()
    assert (past.total, len(past.ids), len(past.views), dict(past.dealt_by)) == (0, 0, 0, {})


def test_a_video_of_several_policies_counts_once_for_the_first_of_them() -> None:
    by_id = sorted([(SECOND, "newest", 2, 40), (FIRST, "taste", 3, 90), (FIRST, "random", 1, 10)])
    ids, policies, views, last = zip(*by_id, strict=True)
    past = Past(Showings(b"".join(each.bytes for each in ids), policies, views, last))
    assert past.total == 6
    assert past.seen(FIRST) == Seen(views=4, last=5)
    assert past.seen(SECOND) == Seen(views=2, last=2)
    assert past.seen(VideoId(UUID(int=2))) == Seen()
    assert dict(past.dealt_by) == {"random": 1, "newest": 1}
