"""The viewer asks, and the feed obeys."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.cooling import COOLING_MS
from ranking.feed import Feed
from storage.records import ReactionKind, Subject, Video, VideoId, View, Wish, WishKind
from tests.ranking.invented import NOW_MS, a_feed, a_library, a_video, a_view, a_wish
from tests.ranking.viewer import likes_topic_two

LIBRARY = a_library(60)
FOLLOW = a_wish(WishKind.FOLLOW, Subject.CREATOR, "maker20")
BARS = (
    (Subject.HASHTAG, "topic2"),
    (Subject.CREATOR, "maker31"),
    (Subject.SOUND, "song7"),
    (Subject.WORD, "topic4 number"),
    (Subject.VIDEO, str(LIBRARY[5].id)),
)


def breaks(video: Video, subject: Subject, name: str) -> bool:
    return {
        Subject.HASHTAG: name in video.tags,
        Subject.CREATOR: name == video.creator,
        Subject.SOUND: name == video.sound,
        Subject.WORD: name in video.caption,
        Subject.VIDEO: name == str(video.id),
    }[subject]


def deal_all(feed: Feed) -> list[VideoId]:
    """Deal until nothing is left that could be dealt."""
    dealt = []
    while (deal := feed.next()) is not None:
        dealt.append(deal.video_id)
    return dealt


def worth(feed: Feed, video: Video) -> dict[str, float]:
    return {term.label: term.value for term in feed.why(video.id).terms}


def after(*happenings: View | Wish, videos: list[Video] = LIBRARY) -> Feed:
    feed = a_feed(videos)
    feed.replay(happenings)
    return feed


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(BARS), st.booleans(), st.booleans()), max_size=8))
def test_what_is_muted_or_hidden_is_never_dealt_and_all_the_rest_is(
    said: list[tuple[tuple[Subject, str], bool, bool]],
) -> None:
    feed, stands = a_feed(LIBRARY[:30]), {}
    for (subject, name), holds, watch in said:
        bar, unbar = (
            (WishKind.HIDE, WishKind.UNHIDE)
            if subject is Subject.VIDEO
            else (WishKind.MUTE, WishKind.UNMUTE)
        )
        feed.wish(a_wish(bar if holds else unbar, subject, name))
        stands[subject, name] = holds
        if watch and (deal := feed.next()) is not None:
            feed.learn(a_view(next(v for v in LIBRARY if v.id == deal.video_id)))
    feed.add(LIBRARY[30:])
    wanted = {v.id for v in LIBRARY if not any(breaks(v, *bar) for bar in stands if stands[bar])}
    assert set(deal_all(feed)) == wanted


@pytest.mark.parametrize(
    ("muted", "caption"),
    [
        ("of", "A Book OF spiders"),
        ("Spider", "no #spider here"),
        ("star wars", "Star   Wars, again"),
        ("ﬁsh", "fish and chips"),
        ("straße", "in der STRASSE"),
        ("蜘蛛", "大きな蜘蛛がいる"),
        ("#spider", "spider"),
    ],
)
def test_a_muted_word_is_found_however_it_is_spelt(muted: str, caption: str) -> None:
    feed = after(
        a_wish(WishKind.MUTE, Subject.WORD, muted),
        videos=[a_video("has", caption=caption), a_video("not", caption="birds")],
    )
    assert len(deal_all(feed)) == 1


@pytest.mark.parametrize("caption", ["artful", "smart", "st art", ""])
def test_a_muted_word_is_no_part_of_another(caption: str) -> None:
    muted = a_wish(WishKind.MUTE, Subject.WORD, "art" if caption != "st art" else "start")
    assert len(deal_all(after(muted, videos=[a_video("it", caption=caption)]))) == 1


def test_a_muted_word_is_looked_for_in_each_hashtag_too() -> None:
    muted = a_wish(WishKind.MUTE, Subject.WORD, "star wars")
    assert deal_all(after(muted, videos=[a_video("it", ["star_wars"])])) == []
    assert len(deal_all(after(muted, videos=[a_video("it", ["star", "wars"])]))) == 1


def test_what_is_reported_never_comes_again_unless_that_is_taken_back() -> None:
    report = a_view(LIBRARY[0], 0.5, said=[ReactionKind.REPORT])
    assert LIBRARY[0].id not in deal_all(after(report))
    assert after(report).why(LIBRARY[3].id) == after(
        a_view(LIBRARY[0], 0, said=[ReactionKind.REPORT])
    ).why(LIBRARY[3].id)
    back = a_view(LIBRARY[0], 0.5, said=[ReactionKind.UNREPORT])
    feed = after(report, back, *(a_view(video) for video in LIBRARY[1:]))
    assert LIBRARY[0].id in deal_all(feed)
    barred = a_feed(LIBRARY)
    barred.bar([LIBRARY[0].id])
    assert LIBRARY[0].id not in deal_all(barred)


def test_rows_dealt_ahead_are_named_when_they_are_muted() -> None:
    feed = a_feed(LIBRARY)
    ahead = [deal.video_id for deal in (feed.next(), feed.next(), feed.next()) if deal]
    second = next(video for video in LIBRARY if video.id == ahead[1])
    assert feed.no_longer_wanted() == ()
    feed.wish(a_wish(WishKind.MUTE, Subject.HASHTAG, second.tags[1]))
    gone = [v.id for v in LIBRARY if v.id in ahead and second.tags[1] in v.tags]
    assert sorted(feed.no_longer_wanted()) == sorted(gone)
    feed.undeal(gone)
    assert not set(gone) & set(deal_all(feed))


def test_a_follow_moves_the_creator_alone_and_is_undone_to_the_bit() -> None:
    views = [a_view(video, 0.4) for video in LIBRARY[:9]]
    plain, followed = after(*views), after(*views, FOLLOW)
    theirs = next(video for video in LIBRARY[9:] if video.creator == "maker20")
    before, now = worth(plain, theirs), worth(followed, theirs)
    assert now["@maker20"] > before.get("@maker20", 0.0) + 0.01
    other = next(v for v in LIBRARY[9:] if v.creator and v.creator[:6] not in ("maker2", "maker20"))
    assert abs(followed.why(other.id).score - plain.why(other.id).score) < 0.01
    unfollow = a_wish(WishKind.UNFOLLOW, Subject.CREATOR, "maker20")
    undone = after(*views, FOLLOW, unfollow)
    assert worth(undone, theirs) == worth(plain, theirs)
    assert undone.preview(20) == plain.preview(20)


def test_the_same_wish_is_carried_out_once() -> None:
    views = [a_view(video, 0.4) for video in LIBRARY[:9]]
    assert worth(after(*views, FOLLOW), LIBRARY[20]) == worth(
        after(*views, FOLLOW, FOLLOW), LIBRARY[20]
    )


def test_a_search_lifts_what_has_its_words_a_little() -> None:
    search = a_wish(WishKind.SEARCH, Subject.WORD, "The best #topic3")
    of_it = next(video for video in LIBRARY if "topic3" in video.tags)
    terms = worth(after(search), of_it)
    assert 0 < terms["#topic3"] < 0.1
    assert terms["“topic”"] > 0
    assert after(a_wish(WishKind.SEARCH, Subject.WORD, "zzz")).preview(5) == a_feed(
        LIBRARY
    ).preview(5)


@pytest.mark.parametrize("kind", [ReactionKind.SAVE, ReactionKind.SHARE])
def test_a_save_or_a_share_teaches_as_much_as_a_like(kind: ReactionKind) -> None:
    liked = after(a_view(LIBRARY[0], 0.7, said=[ReactionKind.LIKE]))
    said = after(a_view(LIBRARY[0], 0.7, said=[kind]))
    assert worth(said, LIBRARY[7]) == worth(liked, LIBRARY[7])


def test_what_was_said_is_unlearned_only_when_all_of_it_is_taken_back() -> None:
    both = a_view(LIBRARY[0], 0.7, said=[ReactionKind.LIKE, ReactionKind.SAVE])
    unsave = a_view(LIBRARY[0], 0.0, said=[ReactionKind.UNSAVE])
    unlike = a_view(LIBRARY[0], 0.0, said=[ReactionKind.UNLIKE])
    nothing = replace(both, reactions=())
    mute = [replace(view, reactions=()) for view in (unsave, unlike)]
    assert worth(after(both, unsave), LIBRARY[7]) == worth(after(both, mute[0]), LIBRARY[7])
    assert worth(after(both, unsave, unlike), LIBRARY[7]) == worth(
        after(nothing, *mute), LIBRARY[7]
    )


def first_after(days: float, wrong: float = 0) -> list[bool]:
    """Like #a, say "not interested" once, and tell which of the next are of #a that much later.

    The clock is wrong by so many days at a view before, and right from then on.
    """
    videos = [a_video(f"{n}", ["a" if n % 2 else "b", "all"]) for n in range(60)]
    likes = [a_view(video, 1.0, said=[ReactionKind.LIKE]) for video in videos[1:31:2]]
    early = a_view(videos[0], 0.1, at_ms=NOW_MS + round(wrong * COOLING_MS / 7))
    no = a_view(videos[31], 0.1, said=[ReactionKind.NOT_INTERESTED])
    later = a_view(videos[0], 0.1, at_ms=NOW_MS + round(days * COOLING_MS / 7))
    order = deal_all(after(*likes, early, no, later, videos=videos))
    assert len(order) == 60
    return ["a" in next(v for v in videos if v.id == video_id).tags for video_id in order]


def test_not_interested_rests_its_topic_for_seven_days_by_the_times_of_the_events() -> None:
    assert first_after(6.9)[:29] == [False] * 29
    assert first_after(7.1)[:5] == [True] * 5


def test_a_topic_rests_though_the_clock_was_years_ahead_for_a_while() -> None:
    assert first_after(6.9, wrong=3000)[:29] == [False] * 29
    assert first_after(7.1, wrong=3000)[:5] == [True] * 5


def test_taking_not_interested_back_ends_the_rest_and_unlearns_it() -> None:
    no = a_view(LIBRARY[1], 0.1, said=[ReactionKind.NOT_INTERESTED])
    back = a_view(LIBRARY[1], 0.1, said=[ReactionKind.INTERESTED])
    plain = [replace(view, reactions=()) for view in (no, back)]
    assert after(no).preview(20) != after(plain[0]).preview(20)
    assert after(no, back).preview(20) == after(*plain).preview(20)


@pytest.mark.parametrize("kind", [WishKind.MORE, WishKind.LESS])
def test_more_and_less_move_a_feature_and_are_taken_back_to_the_bit(kind: WishKind) -> None:
    views = [a_view(video, 0.5) for video in LIBRARY[:12]]
    about = (Subject.HASHTAG, "topic6")
    of_it = next(video for video in LIBRARY[12:] if "topic6" in video.tags)
    once = a_wish(kind, *about)
    edited, twice = after(*views, once), after(*views, once, a_wish(kind, *about))
    before = worth(after(*views), of_it).get("#topic6", 0.0)
    sign = 1 if kind is WishKind.MORE else -1
    assert sign * (worth(edited, of_it)["#topic6"] - before) > 0.05
    assert sign * (worth(twice, of_it)["#topic6"] - worth(edited, of_it)["#topic6"]) > 0.0
    back = a_wish(WishKind.TAKE_BACK, *about)
    undone = after(*views, once, a_wish(kind, *about), back)
    assert worth(undone, of_it) == worth(edited, of_it)
    assert after(*views, once, back, back).preview(30) == after(*views).preview(30)


def test_more_of_a_sub_interest_lifts_each_of_its_hashtags() -> None:
    feed = after(a_wish(WishKind.MORE, Subject.HASHTAGS, "#topic6#topic1"))
    for tag in ("topic6", "topic1"):
        of_it = next(video for video in LIBRARY if tag in video.tags)
        assert worth(feed, of_it)[f"#{tag}"] > 0.05


def test_a_forgotten_feature_counts_from_then_on_only() -> None:
    views = [likes_topic_two(video) for video in LIBRARY[:30]]
    forget = a_wish(WishKind.FORGET, Subject.HASHTAG, "topic2")
    of_it = next(video for video in LIBRARY[30:] if "topic2" in video.tags)
    assert worth(after(*views), of_it)["#topic2"] > 0.03
    forgotten = after(*views, forget)
    assert abs(worth(forgotten, of_it).get("#topic2", 0.0)) < 0.01
    learned = next(v for v in LIBRARY[30:] if "topic2" in v.tags and v is not of_it)
    forgotten.learn(a_view(learned, 1.2))
    assert worth(forgotten, of_it)["#topic2"] > 0.0
    back = a_wish(WishKind.TAKE_BACK, Subject.HASHTAG, "topic2")
    assert after(*views, forget, back).preview(30) == after(*views).preview(30)


def test_the_edited_taste_is_the_same_live_and_from_the_log() -> None:
    happenings: list[View | Wish] = [
        *(a_view(video, 0.7) for video in LIBRARY[:5]),
        FOLLOW,
        *(likes_topic_two(video) for video in LIBRARY[5:20]),
        a_wish(WishKind.FORGET, Subject.HASHTAG, "topic2"),
        a_wish(WishKind.MORE, Subject.HASHTAG, "topic5"),
        a_view(LIBRARY[21]),
    ]
    live = a_feed(LIBRARY)
    for happening in happenings:
        live.replay([happening])
        live.why(LIBRARY[40].id)
    assert live.why(LIBRARY[50].id) == after(*happenings).why(LIBRARY[50].id)
    assert live.preview(30) == after(*happenings).preview(30)


def test_hints_enter_the_exact_posterior_and_leave_the_running_mean_alone() -> None:
    feed = after(FOLLOW)
    other = next(video for video in LIBRARY if video.creator != "maker20")
    assert np.isclose(worth(feed, other)["what you watch on the whole"], 0.6, atol=0.005)


@pytest.mark.parametrize(
    ("subject", "name"),
    [(Subject.HASHTAG, "rare"), (Subject.CREATOR, "hermit"), (Subject.SOUND, "Unheard")],
)
def test_what_only_one_video_has_can_be_muted(subject: Subject, name: str) -> None:
    only = a_video("only", ["rare"], creator="hermit", sound="Unheard")
    feed = after(a_wish(WishKind.MUTE, subject, name), videos=[*LIBRARY[:4], only])
    assert only.id not in deal_all(feed)
    alone = after(a_wish(WishKind.MUTE, subject, name), videos=[only])
    assert deal_all(alone) == []


def test_hashtags_of_one_video_alone_do_not_hide_its_topic() -> None:
    odd = a_video("odd", ["a", "one", "of", "a", "kind"])
    others = [a_video(f"{n}", ["a" if n % 2 else "b"]) for n in range(20)]
    feed = after(a_view(odd, 0.1, said=[ReactionKind.NOT_INTERESTED]), videos=[odd, *others])
    first = {video.tags for video in others if video.id in deal_all(feed)[:10]}
    assert first == {("b",)}


def test_more_of_what_one_video_alone_has_lifts_it_and_is_taken_back_to_the_bit() -> None:
    only = a_video("only", ["woodwork"])
    videos = [*LIBRARY, only]
    views = [a_view(video, 0.5) for video in LIBRARY[:12]]
    about = (Subject.HASHTAG, "woodwork")
    more, back = a_wish(WishKind.MORE, *about), a_wish(WishKind.TAKE_BACK, *about)
    lifted = after(*views, more, videos=videos)
    assert worth(lifted, only)["#woodwork"] > 0.05
    assert lifted.preview(1) == (only.id,)
    plain = after(*views, videos=videos)
    undone = after(*views, more, back, videos=videos)
    assert undone.why(only.id) == plain.why(only.id)
    assert undone.preview(30) == plain.preview(30)


@pytest.mark.parametrize(
    ("subject", "typed", "spelt"),
    [
        (Subject.CREATOR, "@Maker31", "maker31"),
        (Subject.CREATOR, "MAKER31", "maker31"),
        (Subject.HASHTAG, "#Topic2", "topic2"),
    ],
)
def test_a_wish_reaches_what_it_names_however_it_was_typed(
    subject: Subject, typed: str, spelt: str
) -> None:
    feed = after(a_wish(WishKind.MUTE, subject, typed))
    meant = {video.id for video in LIBRARY if breaks(video, subject, spelt)}
    assert meant
    assert not meant & set(deal_all(feed))
