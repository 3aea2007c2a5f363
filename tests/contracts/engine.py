"""The whole contract of a playback engine."""

from __future__ import annotations

from tests.contracts.files import FileContract
from tests.contracts.pictures import PictureContract
from tests.contracts.playing import PlayingContract
from tests.contracts.seeking import SeekingContract
from tests.contracts.slots import SlotContract
from tests.contracts.stepping import SteppingContract


class EngineContract(
    PlayingContract, SeekingContract, SteppingContract, PictureContract, FileContract, SlotContract
):
    """Inherit it, and give a `stage` fixture: an engine of two slots, shut down afterwards.

    `make_stage` makes more of them. What an engine's library cannot do is said in the class
    variables of the parts.
    """
