"""Every term of a score is told, and nothing else is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.records import ReactionKind, Subject, Video, View, Wish, WishKind
from tests.ranking.invented import a_feed, a_library, a_video, a_view, a_wish

LIBRARY = a_library(30, seed=8)
WOOD, MORE_WOOD = (a_video(key, ["woodwork"], creator="carver") for key in ("wood", "more wood"))

videos = st.sampled_from(LIBRARY)
views = st.builds(
    a_view, videos, st.floats(0, 3), said=st.lists(st.sampled_from(ReactionKind), max_size=2)
)
wishes = st.builds(
    a_wish,
    st.sampled_from(WishKind).filter(lambda kind: kind not in (WishKind.HIDE, WishKind.UNHIDE)),
    st.just(Subject.HASHTAG),
    st.sampled_from(["topic1", "topic2", "mood3", "nowhere"]),
)


@settings(max_examples=30)
@given(st.lists(st.one_of(views, wishes), max_size=20), videos)
def test_the_reasons_add_up_to_the_score_whatever_happened(
    happenings: list[View | Wish], video: Video
) -> None:
    feed = a_feed(LIBRARY)
    feed.replay(happenings)
    why, reasons = feed.why(video.id), feed.reasons(video.id)
    assert abs(sum(reason.value for reason in reasons) - why.score) < 1e-9
    sizes = [abs(reason.value) for reason in reasons]
    assert sizes == sorted(sizes, reverse=True)
    assert len({reason.words for reason in reasons}) == len(reasons)


def words_for(video: Video, *happenings: View | Wish) -> list[str]:
    feed = a_feed([*LIBRARY, WOOD, MORE_WOOD])
    feed.replay(happenings)
    return [reason.words for reason in feed.reasons(video.id)]


def of_topic(topic: str) -> list[Video]:
    return [video for video in LIBRARY if topic in video.tags]


def test_a_like_of_a_topic_is_told_by_what_was_watched() -> None:
    liked, others = of_topic("topic2"), of_topic("topic5")
    seen = [*(a_view(v) for v in liked[:-1]), *(a_view(v, 0.05) for v in others[:-1])]
    count = len(liked) - 1
    videos = "video" if count == 1 else "videos"
    assert f"you watched {count} #topic2 {videos} to the end" in words_for(liked[-1], *seen)
    count = len(others) - 1
    videos = "video" if count == 1 else "videos"
    assert f"you left {count} #topic5 {videos} before the end" in words_for(others[-1], *seen)


def test_a_video_does_not_count_among_its_own_reasons() -> None:
    (first, second, *_) = of_topic("topic2")
    words = words_for(first, a_view(first), a_view(second))
    assert "you watched 1 #topic2 video to the end" in words


def test_a_creator_is_told_with_what_they_are_worth() -> None:
    follow = a_wish(WishKind.FOLLOW, Subject.CREATOR, "carver")
    (told,) = [each for each in words_for(WOOD, follow) if each.startswith("creator")]
    assert told == "creator @carver, +0.02"


def test_what_is_new_is_named() -> None:
    new = "trying something new: little is known of #woodwork"
    assert new in words_for(WOOD, *(a_view(video) for video in LIBRARY[:5]))


def test_a_topic_the_viewer_asked_for_is_told_without_made_up_views() -> None:
    more = a_wish(WishKind.MORE, Subject.HASHTAG, "woodwork")
    (told,) = [each for each in words_for(WOOD, more) if each.startswith("#woodwork")]
    assert told.startswith("#woodwork, +0.")
