"""What was brought along from another service: a start that own views soon outweigh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.feed import Feed
from ranking.prior import BROUGHT, MEMORY
from ranking.vocabulary import Feature, Group
from ranking.why import A_GUESS, LONGEST_SENTENCE, OF_BEFORE
from storage.records import (
    NO_SHOWINGS,
    EpochId,
    Happening,
    Import,
    Imported,
    ImportId,
    ReactionKind,
    Recollection,
    Said,
    Subject,
    Video,
    VideoId,
    WishKind,
)
from storage.records import ImportedKind as Kind
from tests.ranking.invented import (
    NOW_MS,
    PROFILE,
    a_feed,
    a_library,
    a_view,
    a_wish,
    elsewhere,
)

LIBRARY = a_library(300, seed=4)
TOPIC = "topic3"
OF_TOPIC = [video for video in LIBRARY if TOPIC in video.tags]
LIKED = OF_TOPIC[:10]
UNLIKE = ReactionKind.UNLIKE


def about(kind: Kind, videos: Iterable[Video]) -> list[Imported]:
    return [Imported(kind, video.content_key, NOW_MS, video.id) for video in videos]


def an_import(*facts: Imported) -> Import:
    return Import(ImportId(uuid4()), PROFILE, EpochId(UUID(int=3)), NOW_MS, facts)


def likes(videos: Iterable[Video] = LIKED) -> Import:
    return an_import(*about(Kind.LIKE, videos))


def named(kind: Kind, name: str) -> Import:
    return an_import(Imported(kind, name, None))


def folded(*happenings: Happening, videos: Sequence[Video] = LIBRARY) -> Feed:
    feed = a_feed(videos)
    feed.replay(happenings)
    return feed


def first(feed: Feed, count: int = 20) -> list[Video]:
    by_id = {video.id: video for video in LIBRARY}
    return [by_id[video_id] for video_id in feed.preview(count)]


def of_topic(feed: Feed, count: int = 20) -> int:
    return sum(TOPIC in video.tags for video in first(feed, count))


def means(feed: Feed) -> list[float]:
    situation = feed.situation()
    slots = [situation.library.slot(video.id) for video in LIBRARY]
    found: list[float] = situation.taste.posterior().means(np.array(slots)).tolist()
    return found


def worth(feed: Feed) -> float:
    """How much better the topic's other videos are expected to be than the rest."""
    by_id = dict(zip((video.id for video in LIBRARY), means(feed), strict=True))
    topic = [by_id[video.id] for video in OF_TOPIC[10:]]
    rest = [by_id[video.id] for video in LIBRARY if TOPIC not in video.tags]
    return float(np.mean(topic) - np.mean(rest))


def test_a_topic_liked_elsewhere_comes_first() -> None:
    assert of_topic(folded(likes())) >= 2 * of_topic(folded()) + 3


def test_likes_are_held_against_what_there_is_most_of() -> None:
    common = [replace(video, tags=(*video.tags, "everyday")) for video in LIBRARY]
    feed = folded(likes(common[:60]), videos=common)
    interests = {interest.name: interest.strength for interest in feed.insight.interests(200)}
    assert interests.get("#everyday", interests.get("everyday", 0.0)) < 0.05


def test_a_video_liked_elsewhere_is_not_seen_and_still_comes() -> None:
    dealt = folded(likes()).preview(len(LIBRARY))
    assert {video.id for video in LIKED} <= set(dealt)
    assert len(dealt) == len(LIBRARY)


def test_what_was_only_watched_elsewhere_says_less_than_a_like() -> None:
    cold, liked = worth(folded()), worth(folded(likes()))
    watched = worth(folded(an_import(*about(Kind.WATCH, LIKED))))
    assert cold < watched < cold + (liked - cold) / 2


def test_what_was_watched_adds_nothing_to_enough_likes() -> None:
    liked = about(Kind.LIKE, LIBRARY[:40])
    watched = about(Kind.WATCH, [video for video in LIBRARY if "topic5" in video.tags])
    assert means(folded(an_import(*liked, *watched))) == means(folded(an_import(*liked)))


def test_a_like_of_what_was_watched_too_counts_once() -> None:
    both = an_import(*about(Kind.LIKE, LIKED), *about(Kind.SAVE, LIKED), *about(Kind.WATCH, LIKED))
    assert means(folded(both)) == means(folded(likes()))


def test_the_same_import_twice_changes_nothing() -> None:
    once = likes()
    assert means(folded(once, once)) == means(folded(once))


def test_however_many_likes_there_are_few_count_and_those_are_the_latest() -> None:
    many = likes([*(v for v in LIBRARY if TOPIC not in v.tags), *OF_TOPIC] * 12)
    assert len(folded(many).situation().taste.posterior().examples) <= BROUGHT
    late, early = likes([*LIBRARY[:200], *OF_TOPIC]), likes([*OF_TOPIC, *LIBRARY[:200]])
    assert worth(folded(late)) > worth(folded(early))


def test_own_views_are_never_pushed_out() -> None:
    views = [a_view(LIBRARY[at % len(LIBRARY)], 1.0 + at % 2) for at in range(MEMORY + 50)]
    assert means(folded(likes(), *views)) == means(folded(*views))


def test_own_views_outweigh_it_soon() -> None:
    others = [video for video in LIBRARY if "topic5" in video.tags]
    dull = [a_view(video, 0.05) for video in OF_TOPIC[10:]]
    loved = [a_view(video) for video in others]
    mixed = [view for pair in zip(dull, loved, strict=False) for view in pair]
    assert worth(folded(likes())) > 0 > worth(folded(likes(), *mixed))


def test_an_unlike_here_takes_the_like_back_whichever_came_first() -> None:
    unliked = [a_view(video, 1.0, said=[UNLIKE]) for video in LIKED]
    viewed = [a_view(video, 1.0) for video in LIKED]
    after, before, never = (
        folded(*each) for each in ([likes(), *unliked], [*unliked, likes()], viewed)
    )
    assert means(after) == means(before) == means(never)


def test_it_is_the_same_when_the_unlike_is_told_in_short() -> None:
    brought = likes()
    said = tuple(Said(video.id, UNLIKE, NOW_MS) for video in LIKED)
    feed = a_feed(LIBRARY)
    feed.recall(Recollection(NO_SHOWINGS, said, (brought,)))
    assert means(feed) == means(folded())


def test_when_all_is_seen_what_was_liked_elsewhere_comes_again_first() -> None:
    few = LIBRARY[:6]
    feed = a_feed(few)
    feed.replay([likes(few[3:4]), *(a_view(video) for video in few)])
    deal = feed.next()
    assert deal is not None
    assert deal.video_id == few[3].id


def test_a_mute_bars_and_is_taken_back_here() -> None:
    muted = named(Kind.MUTE, TOPIC)
    assert of_topic(folded(muted), 300) == 0
    unmute = a_wish(WishKind.UNMUTE, Subject.WORD, TOPIC)
    assert of_topic(folded(muted, unmute), 300) == len(OF_TOPIC)


def test_a_follow_counts_and_is_withdrawn_here() -> None:
    followed = named(Kind.FOLLOW, "maker31")
    feed = folded(followed)
    assert feed.follows == ("maker31",)
    assert worth(feed) > worth(folded())
    unfollowed = folded(followed, a_wish(WishKind.UNFOLLOW, Subject.CREATOR, "maker31"))
    assert unfollowed.follows == ()
    assert means(unfollowed) == means(folded())


def test_searches_interests_and_hashtags_speak_for_their_topic() -> None:
    for kind, name in (
        (Kind.SEARCH, f"{TOPIC} videos"),
        (Kind.INTEREST, f"{TOPIC.title()} & Drink"),
        (Kind.HASHTAG, TOPIC),
    ):
        assert worth(folded(named(kind, name))) > worth(folded()), kind


def test_an_interest_can_be_taken_back_by_name() -> None:
    back = a_wish(WishKind.TAKE_BACK, Subject.HASHTAG, TOPIC)
    assert means(folded(named(Kind.INTEREST, TOPIC), back)) == means(folded())


def test_what_was_forgotten_here_is_forgotten_of_an_import_too() -> None:
    forget = a_wish(WishKind.FORGET, Subject.HASHTAG, TOPIC)
    feed = folded(likes(), forget)
    situation = feed.situation()
    column = situation.library.column(Feature(Group.HASHTAG, TOPIC))
    assert column is not None
    assert situation.taste.posterior().weights[column] == 0
    assert worth(feed) < worth(folded(likes()))


def test_it_counts_as_no_view_of_ones_own() -> None:
    taste = folded(likes()).situation().taste
    assert not taste.events()
    assert not taste.evidence().views.any()
    assert len(taste.observed()[0]) == 0


def test_another_machine_deals_the_same() -> None:
    other = elsewhere(LIBRARY)
    keys = {video.id: video.content_key for video in other}
    ids = {video.content_key: video for video in other}
    there = a_feed(other)
    there.replay([likes([ids[video.content_key] for video in LIKED])])
    here = [video.content_key for video in first(folded(likes()), 30)]
    assert [keys[video_id] for video_id in there.preview(30)] == here


def test_a_video_that_comes_later_is_known_as_liked() -> None:
    late = a_feed([video for video in LIBRARY if video not in LIKED])
    late.replay([likes()])
    late.add(LIKED)
    slots = [late.situation().library.slot(video.id) for video in LIBRARY]
    assert np.allclose(
        late.situation().taste.posterior().means(np.array(slots)), means(folded(likes()))
    )


kinds = st.sampled_from(sorted({*Kind} - {Kind.MUTE}))
facts = st.builds(
    lambda kind, video: Imported(
        kind,
        "maker31" if kind is Kind.FOLLOW else TOPIC,
        None,
        video.id if kind in (Kind.LIKE, Kind.SAVE, Kind.WATCH) else None,
    ),
    kinds,
    st.sampled_from(LIBRARY),
)
views = st.builds(a_view, st.sampled_from(LIBRARY), st.floats(0, 3))


@settings(max_examples=30)
@given(st.lists(facts, max_size=15), st.lists(views, max_size=5), st.sampled_from(LIBRARY))
def test_the_reasons_still_add_up(
    brought: list[Imported], watched: list[Happening], video: Video
) -> None:
    feed = folded(an_import(*brought), *watched)
    why, reasons = feed.why(video.id), feed.reasons(video.id)
    assert abs(sum(reason.value for reason in reasons) - why.score) < 1e-9
    assert len(why.sentence) <= LONGEST_SENTENCE


def sentence(feed: Feed) -> str:
    return feed.why(first(feed, 1)[0].id).sentence


def test_the_sentence_names_the_service_until_the_topic_is_watched_here() -> None:
    feed = folded(likes(OF_TOPIC[:25]))
    told = [feed.why(video.id).sentence for video in OF_TOPIC[25:]]
    assert any(each.startswith("You liked ") and each.endswith(" on TikTok") for each in told)
    assert not any("TikTok" in feed.why(v.id).sentence for v in LIBRARY if TOPIC not in v.tags)
    feed.replay([a_view(video) for video in OF_TOPIC[:8]])
    named_here = [feed.why(v.id).sentence for v in OF_TOPIC[25:]]
    assert any(each.startswith("You stay for topic3") for each in named_here)


def test_nobody_is_said_to_stay_for_what_was_only_watched_elsewhere() -> None:
    feed = folded(an_import(*about(Kind.WATCH, LIKED)))
    assert feed.why(OF_TOPIC[20].id).sentence in (OF_BEFORE, A_GUESS)
    assert not any("stay for" in feed.why(video.id).sentence for video in LIBRARY)


def test_a_reason_says_how_many_were_liked_elsewhere() -> None:
    feed = folded(likes())
    words = [reason.words for reason in feed.reasons(OF_TOPIC[20].id)]
    assert "you liked or saved 10 #topic3 videos on TikTok" in words
    of_itself = [reason.words for reason in feed.reasons(LIKED[0].id)]
    assert "you liked or saved 9 #topic3 videos on TikTok" in of_itself


def test_what_the_library_does_not_hold_changes_nothing() -> None:
    unknown = Imported(Kind.LIKE, "7", NOW_MS, VideoId(uuid4()))
    assert means(folded(an_import(unknown))) == means(folded())
