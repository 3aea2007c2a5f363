"""What the viewer asks and says reaches the log and the feed, and can be taken back."""

from __future__ import annotations

from pathlib import Path

from storage.records import ReactionKind, Subject, VideoId, Wish, WishKind
from tests.end2end.library import TOPICS
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.test_searched import next_deals, wishes


def waiting(house: House) -> list[set[str]]:
    """The hashtags of each row that was dealt and waits."""
    return [set(video.tags) for video in house.watching.controller.upcoming()]


def scores(house: House) -> dict[VideoId, float]:
    """What the taste thinks of each video that would be dealt."""
    foreseen: list[dict[VideoId, float]] = []
    house.watching.dealer.ask(
        lambda table: {deal.video_id: deal.score for deal, _ in table.feed.foresee(12)},
        foreseen.append,
    )
    house.until(lambda: foreseen, "the scores")
    return foreseen[0]


def test_a_mute_takes_what_waits_away_and_its_undo_lets_it_come_again(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    house.until(lambda: len(waiting(house)) >= 2, "rows that wait")
    topic = min(waiting(house)[0] & set(TOPICS))
    said: list[tuple[str, str]] = []
    house.watching.wishes.said.connect(lambda title, detail: said.append((title, detail)))
    house.watching.wishes.ask("mute", "hashtag", f" {topic} ")
    house.until(
        lambda: len(waiting(house)) >= 2 and not any(topic in tags for tags in waiting(house)),
        "others in the place of what is muted",
    )
    assert said[0][0] == f"#{topic} is muted"
    assert not any(topic in video.tags for video in next_deals(house))
    house.watching.wishes.undo()
    house.watching.wishes.undo()
    assert [(one.kind, one.name) for one in wishes(house)] == [
        (WishKind.MUTE, topic),
        (WishKind.UNMUTE, topic),
    ]


def test_each_thing_that_is_kept_away_has_words_of_its_own(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    shown = house.controller.on_screen()
    assert shown is not None
    handle, name = shown.video.creator, shown.video.creator_name
    assert handle is not None
    said: list[str] = []
    house.watching.wishes.said.connect(lambda title, detail: said.append(f"{title}. {detail}"))
    for kind, subject, about in (
        ("hide", "creator", handle),
        ("mute", "creator", "somebody"),
        ("hide", "sound", "original sound of rain"),
        ("hide", "word", "rain"),
        ("mute", "hashtag", "rain"),
        ("hide", "video", str(shown.video.id)),
    ):
        house.watching.wishes.ask(kind, subject, about)
    assert said == [
        f"{name or handle} is hidden. None of their clips comes until you unmute them",
        "somebody is muted. None of their clips comes until you unmute them",
        "This sound is hidden. original sound of rain",
        "“rain” is hidden. No clip that says it comes until you unmute it",
        "#rain is muted. None of it comes until you unmute it",
        "This clip is hidden. It stays away until you unmute it",
    ]


def test_an_undone_wish_for_more_deals_as_before(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    house.settings.setProperty("variety", 0.0)  # the taste decides, and no chance
    before = next_deals(house)
    topic = next(each for each in TOPICS if each not in before[0].tags)
    house.watching.wishes.ask("more", "hashtag", topic)
    assert topic in next_deals(house)[0].tags
    house.watching.wishes.undo()
    assert next_deals(house) == before


def test_nothing_is_asked_before_there_is_a_feed(scripted: tuple[House, ScriptedEngine]) -> None:
    house, _ = scripted
    heard: list[Wish] = []
    house.watching.wishes.asked.connect(heard.append)
    house.watching.wishes.ask("mute", "word", "rain")
    assert heard == []
    assert house.watching.wishes.hand_on(WishKind.MUTE, Subject.WORD, "rain") is None


def test_what_is_said_of_a_video_can_be_taken_back_when_it_is_gone_by(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    controller = house.watching.controller
    said = controller.react(ReactionKind.NOT_INTERESTED)
    assert said is not None
    controller.settle(1, "key")
    house.until(lambda: controller.settled and controller.dealer.idle, "the lesson")
    held_against = scores(house)
    controller.take_back(said)
    house.until(lambda: controller.dealer.idle, "the word taken back")
    house.writer.submit(lambda connection: None).result()
    epoch = house.profiles.current_epoch(house.profiles.profile("you"))
    (view,) = [one for one in house.log.replay(epoch) if hasattr(one, "reactions")]
    assert [one.kind for one in view.reactions] == [
        ReactionKind.NOT_INTERESTED,
        ReactionKind.INTERESTED,
    ]
    # Not the order: two tastes may order a dozen clips alike.
    assert scores(house) != held_against
