"""When the place sound went to counts as gone, and when the viewer only chose another."""

from __future__ import annotations

from player.outputs import Outputs, Sink, lost

SPEAKERS = Sink("Speakers", "")
HEADSET = Sink("A headset", "")


def jack(port: str) -> dict[str, Sink]:
    return {"card": Sink("Built-in", port)}


def test_a_default_output_that_vanished_is_lost() -> None:
    before = Outputs("headset", {"headset": HEADSET, "speakers": SPEAKERS})
    assert lost(before, Outputs("speakers", {"speakers": SPEAKERS})) == "A headset"


def test_another_default_with_the_old_one_still_there_is_a_choice() -> None:
    both = {"headset": HEADSET, "speakers": SPEAKERS}
    assert lost(Outputs("headset", both), Outputs("speakers", both)) is None


def test_an_output_that_vanished_unused_is_no_loss() -> None:
    before = Outputs("speakers", {"headset": HEADSET, "speakers": SPEAKERS})
    assert lost(before, Outputs("speakers", {"speakers": SPEAKERS})) is None


def test_a_pulled_plug_is_a_loss_of_the_same_sink() -> None:
    after = Outputs("card", jack("speakers"), frozenset({("card", "headphones")}))
    assert lost(Outputs("card", jack("headphones")), after) == "Built-in"


def test_a_plug_put_in_is_no_loss() -> None:
    before = Outputs("card", jack("speakers"), frozenset({("card", "headphones")}))
    assert lost(before, Outputs("card", jack("headphones"))) is None


def test_without_any_output_nothing_can_be_lost() -> None:
    assert lost(Outputs("", {}), Outputs("", {})) is None
