"""A picture that stands is looked into once it stood for longer than such a clip may."""

from __future__ import annotations

import pytest

from player.picture_watch import ALIKE_S, IN_VAIN, IN_VAIN_WITHIN_S, PictureWatch
from player.vlc_repeats import RAPID, Repeats


def shown(repeats: Repeats, from_s: float, count: int, every_s: float, *, differ: bool) -> float:
    """Show pictures at an even pace; return when the last came."""
    for number in range(count):
        repeats.show(from_s + number * every_s, differs=differ)
    return from_s + (count - 1) * every_s


def test_a_picture_shown_again_is_not_new() -> None:
    repeats = Repeats()
    new_s = shown(repeats, 10.0, 50, 0.04, differ=True)
    shown(repeats, new_s + 0.07, 20, 0.07, differ=False)
    assert repeats.new_s == pytest.approx(new_s)


@pytest.mark.parametrize("every_s", [1 / 60, 1 / 24])
def test_pictures_that_look_alike_are_new_when_they_come_too_soon_for_one_shown_again(
    every_s: float,
) -> None:
    repeats = Repeats()
    repeats.show(10.0, differs=True)
    last_s = shown(repeats, 10.0 + every_s, 60, every_s, differ=False)
    assert repeats.new_s == pytest.approx(last_s)
    shown(repeats, last_s + 0.07, 20, 0.07, differ=False)
    assert repeats.new_s <= last_s + 0.07 * RAPID


def test_it_is_asked_about_once_and_given_up_when_the_file_is_broken_there() -> None:
    watch = PictureWatch()
    watch.begin(0)
    assert watch.ask(0, ALIKE_S / 2) is None
    assert watch.ask(0, ALIKE_S) == pytest.approx(ALIKE_S)
    assert watch.ask(0, 2 * ALIKE_S) is None, "the answer is still to come"
    assert watch.learn(0, 2 * ALIKE_S, broken=True)


def test_a_clip_that_may_stand_is_asked_about_again_after_twice_the_time() -> None:
    watch = PictureWatch()
    watch.begin(0)
    assert watch.ask(0, ALIKE_S) is not None
    assert not watch.learn(0, ALIKE_S, broken=False)
    assert watch.ask(0, ALIKE_S * 1.9) is None
    assert watch.ask(0, ALIKE_S * 2) is not None


def test_an_answer_that_comes_when_it_moves_again_or_was_sent_elsewhere_counts_nothing() -> None:
    watch = PictureWatch()
    watch.begin(0)
    watch.ask(0, 1)
    assert not watch.learn(1.4, 1.5, broken=True)
    watch.ask(1.4, 3)
    watch.begin(3)
    assert not watch.learn(1.4, 3.1, broken=True)


def restarts(watch: PictureWatch, from_s: float, every_s: float, shown_s: float = 0.0) -> int:
    """Start over three times as often as may be in vain; return how often that was told."""
    return sum(watch.restart(shown_s, from_s + n * every_s) for n in range(3 * IN_VAIN))


def test_a_decoder_that_starts_over_and_over_and_shows_nothing_is_told_of_once() -> None:
    watch = PictureWatch()
    watch.begin(5)
    assert restarts(watch, 10.0, 0.001, shown_s=10.0) == 1
    assert restarts(watch, 11.0, 0.001, shown_s=10.0) == 0


def test_starting_over_counts_nothing_with_a_picture_in_between_or_far_apart() -> None:
    watch = PictureWatch()
    assert restarts(watch, 10.0, IN_VAIN_WITHIN_S / 12) == 0
    watch.begin(100.0)
    assert restarts(watch, 100.0 - IN_VAIN * 0.001, 0.0001) == 0, "of before it was sent elsewhere"
    assert not any(watch.restart(200 + n / 1000, 200 + n / 1000) for n in range(3 * IN_VAIN))
