"""The page "Your taste": what the feed believes, moved and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from storage.records import Subject, WishKind
from storage.resets import Forgetting, Scope
from tests.end2end.library import TOPICS
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.test_searched import next_deals, wishes
from tests.ui.window import Shown, place_of, value_of
from ui.taste.beliefs import Topic
from ui.taste.taste import MOST_STEPS, STEP, Taste


@pytest.fixture
def learned(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """A feed that was told of a like and three views."""
    house, _ = scripted
    house.play(clips)
    house.controller.like(True)
    for _ in range(3):
        house.swipe()
    taste_of(house).attend(True)
    house.until(lambda: topics(house), "the beliefs")
    return house


def taste_of(house: House) -> Taste:
    return house.watching.taste


def topics(house: House) -> list[Topic]:
    rows: Any = taste_of(house).topics
    return list(rows.rows)


def topic(house: House, name: str) -> Topic:
    (found,) = [
        each for each in topics(house) if (each.subject, each.name) == (Subject.HASHTAG, name)
    ]
    return found


def row_of(house: House, name: str) -> int:
    return topics(house).index(topic(house, name))


def a_topic(house: House) -> str:
    return next(each.name for each in topics(house) if each.name in TOPICS)


def test_what_was_liked_is_believed_in_and_told_with_its_evidence(learned: House) -> None:
    first = learned.views[0].impression.video_id
    (video,) = learned.catalog.playable(learned.profile().id, [first])
    liked = topic(learned, next(tag for tag in video.tags if tag in TOPICS))
    assert liked.belief > 0.5
    assert liked.evidence.endswith("1 finished")
    assert 0 < liked.certainty < 1
    assert liked.asked == ""


def test_a_slider_moved_to_the_right_deals_otherwise_and_its_undo_deals_as_before(
    learned: House,
) -> None:
    before = next_deals(learned)
    foreseen = {tag for video in before for tag in video.tags if tag in TOPICS}
    name = next(each for each in sorted(foreseen) if each not in before[0].tags)
    old = topic(learned, name)
    said: list[tuple[str, str]] = []
    taste_of(learned).said.connect(lambda title, detail: said.append((title, detail)))
    taste_of(learned).steer(row_of(learned, name), min(1.0, old.belief + 0.3))
    learned.until(lambda: topic(learned, name).asked == "more", "the move on the page")
    assert topic(learned, name).belief > old.belief
    assert topic(learned, name).before == pytest.approx(old.belief)
    assert name in next_deals(learned)[0].tags
    assert [title for title, _ in said] == [f"More of #{name}"]
    taste_of(learned).undo()
    learned.until(lambda: topic(learned, name).asked == "", "the undo on the page")
    assert topic(learned, name).belief == pytest.approx(old.belief)
    assert next_deals(learned) == before


def test_a_slider_moved_back_takes_back_what_it_asked(learned: House) -> None:
    name = a_topic(learned)
    old = topic(learned, name).belief
    taste_of(learned).steer(row_of(learned, name), old - 0.15)
    learned.until(lambda: topic(learned, name).asked == "less", "less")
    lowered = topic(learned, name).belief
    assert lowered < old
    taste_of(learned).steer(row_of(learned, name), lowered + 0.15)
    learned.until(lambda: topic(learned, name).asked == "", "as before")
    assert [each.kind for each in wishes(learned)] == [WishKind.LESS, WishKind.TAKE_BACK]
    assert topic(learned, name).belief == pytest.approx(old)


def test_a_topic_is_muted_and_unmuted(learned: House) -> None:
    name = a_topic(learned)
    taste_of(learned).mute(row_of(learned, name))
    learned.until(lambda: topic(learned, name).muted, "the mute")
    assert not any(name in video.tags for video in next_deals(learned))
    taste_of(learned).mute(row_of(learned, name))
    learned.until(lambda: not topic(learned, name).muted, "the unmuting")


def test_a_topic_that_is_forgotten_is_believed_in_again_after_an_undo(learned: House) -> None:
    name = max(
        (each for each in topics(learned) if each.name in TOPICS), key=lambda each: each.belief
    ).name
    old = topic(learned, name).belief
    taste_of(learned).forget(row_of(learned, name))
    learned.until(
        lambda: all(each.name != name or each.belief < old for each in topics(learned)), "it to go"
    )
    taste_of(learned).undo()
    learned.until(
        lambda: any(each.name == name and each.belief == old for each in topics(learned)),
        "it to be back",
    )


def test_a_feed_that_learned_nothing_believes_nothing(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    taste = taste_of(house)
    taste.attend(True)
    house.until(lambda: taste.property("known"), "a look")
    assert taste.property("empty")
    foresight = taste.foreseeing
    assert foresight.property("count") == 0, "nothing is dealt on trial before it is in sight"
    foresight.attend(True)
    house.until(lambda: foresight.property("count") > 0, "what is foreseen")
    assert foresight.property("guesses") == foresight.property("count"), "all of it is a guess yet"


def test_what_comes_is_foreseen_once_after_many_changes_and_only_in_sight(learned: House) -> None:
    foresight = taste_of(learned).foreseeing
    looks: list[bool] = []
    foresight.looked.connect(lambda: looks.append(True))
    foresight.attend(True)
    learned.until(lambda: looks, "the first look")
    for _ in range(3):
        foresight.refresh()
    learned.until(lambda: len(looks) > 1, "the rest")
    assert len(looks) == 2
    foresight.attend(False)
    foresight.refresh()
    foresight.attend(True)
    learned.until(lambda: len(looks) > 2, "it to be in sight again")
    assert len(looks) == 3


def test_a_reset_of_one_hashtag_forgets_that_alone_and_is_undone(learned: House) -> None:
    name = max((each for each in topics(learned) if each.name in TOPICS), key=believed).name
    old = believed(topic(learned, name))
    learned.reset.choose("hashtag", name, [])
    learned.reset.confirm()
    learned.until(lambda: learned.reset.property("undoable"), "the reset")
    epoch = learned.profiles.current_epoch(learned.profile())
    assert epoch.forgets == Forgetting(Scope.HASHTAG, name)
    learned.until(lambda: name not in [each.name for each in topics(learned)], "it to go")
    learned.reset.undo()
    learned.until(lambda: name in [each.name for each in topics(learned)], "it to be back")
    assert believed(topic(learned, name)) == pytest.approx(old)


def believed(topic: Topic) -> float:
    return topic.belief


def test_the_page_mutes_a_topic_by_mouse_and_its_toast_undoes_it(shown: Shown) -> None:
    shown.house.controller.like(True)
    for _ in range(2):
        shown.house.swipe()
    shown.press(shown.button("Taste"))
    shown.until(lambda: topics(shown.house), "the beliefs")
    shown.drawn()
    mute = next(item for item in shown.buttons() if item.objectName() == "muteTopic")
    view = shown.named("tasteView")
    view.setProperty("contentY", 640)
    shown.press(mute)
    shown.until(lambda: any(each.muted for each in topics(shown.house)), "the mute")
    shown.key(Qt.Key.Key_Z)
    shown.until(lambda: not any(each.muted for each in topics(shown.house)), "the undo")


def test_a_slider_that_the_mouse_moved_is_moved_on_by_keys(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.house.controller.like(True)
    for _ in range(3):
        shown.house.swipe()
    shown.press(shown.button("Taste"))
    shown.until(lambda: len(topics(shown.house)) > 2, "the beliefs")
    slider = shown.of_type("BeliefSlider")[1]
    shown.named("tasteView").setProperty("contentY", place_of(slider).y() - 400)
    shown.drawn()
    steps = min(MOST_STEPS, round((1 - slider.property("belief")) / STEP))
    handle = place_of(value_of(slider, "handle")).center().toPoint()
    shown.drag(handle, QPoint(int(place_of(slider).right()) - 2, handle.y()))
    shown.until(lambda: len(wishes(shown.house)) == steps, "more of it")
    shown.until(lambda: slider.property("moved"), "the move on the page")
    shown.key(Qt.Key.Key_Right)
    shown.until(lambda: len(wishes(shown.house)) == steps + 1, "still more of it")
    shown.key(Qt.Key.Key_Left)
    shown.until(lambda: len(wishes(shown.house)) == steps + 2, "less of it")


def test_a_handle_that_asks_for_nothing_goes_back(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.house.controller.like(True)
    shown.house.swipe()
    shown.press(shown.button("Taste"))
    shown.until(lambda: topics(shown.house), "the beliefs")
    slider = shown.of_type("BeliefSlider")[0]
    shown.named("tasteView").setProperty("contentY", place_of(slider).y() - 400)
    shown.drawn()
    handle = place_of(value_of(slider, "handle")).center().toPoint()
    shown.drag(handle, handle + QPoint(round(slider.width() * 0.05), 0))
    shown.until(lambda: not slider.property("pressed"), "the handle let go")
    assert slider.property("value") == pytest.approx(slider.property("belief"))
    assert wishes(shown.house) == []
