"""One thing learned of one video."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ranking.reward import Reward
from storage.records import VideoId


@dataclass(frozen=True, slots=True)
class Event:
    """One thing learned of one video."""

    video_id: VideoId
    reward: Reward
    unsaid: Reward | None
    """The reward had the viewer said nothing, kept for when what was said is taken back."""
    finished: bool = False
    """Whether it was watched to the end."""

    def without_words(self) -> Event | None:
        """Return the event by the clock alone, None when nothing is left of it."""
        return None if self.unsaid is None else replace(self, reward=self.unsaid)
