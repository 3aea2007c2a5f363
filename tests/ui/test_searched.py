"""What is searched for, and acted on, is logged once and changes what is dealt next."""

from __future__ import annotations

from pathlib import Path

from storage.records import Subject, Video, Wish, WishKind
from tests.end2end.library import TOPICS
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine


def wishes(house: House) -> list[Wish]:
    """The wishes in the log, once all that was queued is written."""
    house.writer.submit(lambda connection: None).result()
    epoch = house.profiles.current_epoch(house.profiles.profile("you"))
    return [each for each in house.log.replay(epoch) if isinstance(each, Wish)]


def next_deals(house: House) -> list[Video]:
    """What would be dealt next."""
    foreseen: list[list[Video]] = []
    house.watching.dealer.preview(4, foreseen.append)
    house.until(lambda: foreseen, "the preview")
    return foreseen[0]


def test_a_search_that_is_acted_on_is_logged_once_and_changes_the_deals(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    house.settings.setProperty("variety", 0.0)  # the taste decides, and no chance
    before = next_deals(house)
    topic = next(each for each in TOPICS if each not in before[0].tags)
    house.watching.searched.act(f"  #{topic} ")
    house.watching.searched.act(f"#{topic.upper()}")
    house.watching.searched.act(" ")
    after = next_deals(house)
    assert topic in after[0].tags
    assert after != before
    (wish,) = wishes(house)
    assert (wish.kind, wish.subject, wish.name) == (WishKind.SEARCH, Subject.WORD, f"#{topic}")
    house.watching.searched.act("something else")
    assert [one.name for one in wishes(house)] == [f"#{topic}", "something else"]
