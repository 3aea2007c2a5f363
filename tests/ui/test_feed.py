"""From swipe to log to taste to the next video, with the real libVLC and a real database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from sqlalchemy import RowMapping, select

from storage import schema
from storage.records import EndedBy, InputSource, ReactionKind
from tests.end2end.library import fill
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.controller import WANTED_S
from ui.feed.shelf import LOOKAHEAD


def test_a_swipe_logs_what_was_watched_and_learns_from_it(house: House, clips: Path) -> None:
    house.play(clips)
    house.moving()
    first = house.controller.on_screen()
    assert first is not None
    house.controller.settle(1, "wheel")
    house.moving()
    house.controller.settle(0, "key")
    house.controller.settle(2, "drag")
    house.dealt()

    (shown, *others), lesson = house.replayed(), house.lessons[0]
    assert shown.impression.video_id == first.video.id
    assert shown.impression.ended_by is EndedBy.NEXT
    assert shown.impression.input is InputSource.AUTO
    assert shown.impression.watched_ms > 0
    assert (shown.impression.score, shown.impression.propensity) == (
        first.deal.score,
        first.deal.propensity,
    )
    assert lesson is not None
    assert lesson.reward is not None
    assert [view.impression.ended_by for view in others] == [EndedBy.PREVIOUS, EndedBy.JUMP]
    assert [view.impression.input for view in others] == [InputSource.WHEEL, InputSource.KEY]
    assert [view.impression.position for view in (shown, *others)] == [0, 1, 2]
    assert [view.impression for view in house.views] == [v.impression for v in (shown, *others)]


def test_what_waits_is_not_reordered_and_two_rows_wait(house: House, clips: Path) -> None:
    house.play(clips)
    met = [house.on_screen()]
    for _ in range(6):
        waiting = house.upcoming()
        assert len(waiting) == LOOKAHEAD
        house.swipe()
        assert house.on_screen() == waiting[0]
        met.append(house.on_screen())
    assert len(set(met)) == len(met)


def test_nothing_is_dealt_between_a_swipe_and_its_lesson(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    house.controller.settle(1, InputSource.KEY)
    house.controller.refill()  # a folder was read just now
    assert house.watching.dealer.idle
    house.dealt()
    assert len(house.upcoming()) == LOOKAHEAD


def test_a_row_that_does_not_exist_is_not_gone_to(house: House, clips: Path) -> None:
    house.play(clips)
    here = house.on_screen()
    for row in (-1, 0, 3, 99):
        house.controller.settle(row, "key")
    assert (house.row(), house.on_screen()) == (0, here)
    assert house.replayed() == []


def test_a_swipe_to_a_row_that_is_being_dealt_is_kept(house: House, clips: Path) -> None:
    house.play(clips)
    first = house.on_screen()
    met: list[str] = []

    def swipe() -> None:
        house.controller.settle(1, "wheel")
        met.append(house.on_screen())

    # What the viewer had not reached is taken off, and nothing is dealt yet.
    house.controller.lastChanged.connect(swipe, Qt.ConnectionType.SingleShotConnection)
    house.reset.confirm()
    house.until(lambda: met, "the reset")
    house.dealt()
    assert met == [first]
    assert (house.row(), house.on_screen() == first) == (1, False)
    assert [view.impression.ended_by for view in house.views] == [EndedBy.NEXT]


def test_a_swipe_at_the_end_of_the_feed_is_forgotten_by_the_time_another_video_comes(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, engine = scripted
    house.play(fill(tmp_path / "one", count=1, seconds=1.0))
    dealt = house.controller.on_screen()
    assert dealt is not None
    house.watching.dealer.preview(1, lambda videos: None)  # at work, but on no row
    house.controller.settle(1, "key")
    house.dealt()
    for _ in engine.advance(WANTED_S + 1):
        house.turn()
    fill(tmp_path / "one" / "more", count=1, seconds=1.2)
    house.library.read_again()
    house.until(house.upcoming, "the other video")
    assert len(house.upcoming()) == 1
    assert house.row() == 0


def test_likes_are_rows_and_so_is_taking_one_back(house: House, clips: Path) -> None:
    house.play(clips)
    house.controller.like(True)
    house.controller.like(True)  # it is liked already: no second fact
    assert house.controller.property("liked") is True
    house.controller.like(False)
    assert house.controller.property("liked") is False
    house.controller.like(True)
    liked = house.controller.on_screen()
    house.swipe()
    assert house.controller.property("liked") is False

    (view,) = house.replayed()
    kinds = [reaction.kind for reaction in view.reactions]
    assert kinds == [ReactionKind.LIKE, ReactionKind.UNLIKE, ReactionKind.LIKE]
    assert liked is not None
    assert house.log.liked(house.profile().id) == {liked.video.id}
    house.controller.settle(0, "key")
    assert house.controller.property("liked") is True, "the heart is there on coming back"


def test_a_heartbeat_keeps_the_running_impression(house: House, clips: Path) -> None:
    house.play(clips)
    house.moving()

    def beats() -> Sequence[RowMapping]:
        with house.database.reading() as connection:
            return connection.execute(select(schema.running)).mappings().all()

    house.until(
        lambda: [row for row in beats() if row["watched_ms"] >= 800],
        "a heartbeat, a second after the first at most",
    )
    dealt = house.controller.on_screen()
    assert dealt is not None
    (beat,) = beats()
    assert beat["video_id"] == dealt.video.id
    assert beat["visible_ms"] >= beat["watched_ms"]


def test_opening_another_folder_ends_the_impression_in_order(
    house: House, clips: Path, tmp_path: Path
) -> None:
    house.play(clips)
    house.moving()
    house.play(fill(tmp_path / "more", count=3, seconds=0.5))
    house.written()
    views = house.replayed()
    assert [view.impression.ended_by for view in views] == [EndedBy.CLOSED]
    assert house.on_screen() != ""
    dealt = house.controller.on_screen()
    assert dealt is not None
    assert dealt.video.id != views[0].impression.video_id


def test_a_folder_that_cannot_be_added_leaves_the_feed_as_it_is(
    house: House, clips: Path, tmp_path: Path
) -> None:
    house.play(clips)
    house.moving()
    here = house.on_screen()
    house.library.open([tmp_path / "nowhere"])
    house.until(lambda: house.notices, "a notice")
    assert house.on_screen() == here
    house.swipe()
    assert house.views[-1].impression.ended_by is EndedBy.NEXT


def test_leaving_ends_the_impression_as_closed(house: House, clips: Path) -> None:
    house.play(clips)
    house.moving()
    house.controller.stop()
    house.dealt()
    assert house.views[-1].impression.ended_by is EndedBy.CLOSED
    assert house.row() == -1
    assert house.on_screen() == ""


def test_what_waits_is_opened_at_the_stages_size_once_it_has_grown(
    house: House, clips: Path
) -> None:
    def width(row: int) -> int:
        frame = house.engine.frame(house.pages.slot(row))
        return frame.width if frame is not None else 0

    house.controller.resize(36, 64)
    house.play(clips)
    house.until(lambda: width(0) and width(1), "pictures")
    small = width(1)
    house.controller.resize(540, 960)
    house.until(lambda: width(1) > 2 * small, "a larger one")
    assert width(0) <= small, "what is on screen plays on"
