"""What the taste holds, for the viewer to read; looking changes nothing."""

from __future__ import annotations

from ranking.communities import NO_COMMUNITIES, Communities
from ranking.explanation import Reason, reasons_of
from ranking.features import Library
from ranking.interests import INTERESTS, Affinity, Interest, affinities_of, interests_of
from ranking.taste import Taste
from ranking.why import Why
from storage.records import VideoId


class Insight:
    """Reads a taste. For the thread of its feed."""

    def __init__(self, library: Library, taste: Taste) -> None:
        self._library = library
        self._taste = taste

    def interests(self, count: int = INTERESTS) -> tuple[Interest, ...]:
        """Return what is liked and disliked most, whichever it is."""
        return interests_of(self._library, self._taste, count)

    def affinities(self, communities: Communities) -> tuple[Affinity, ...]:
        """Return how much each sub-interest is expected to be liked, the most liked first."""
        return affinities_of(self._library, self._taste, communities)

    def reasons(
        self, why: Why, video_id: VideoId, communities: Communities = NO_COMMUNITIES
    ) -> tuple[Reason, ...]:
        """Put every term of a video's score into words; they add up to it.

        Raises:
            KeyError: the video was never added.
        """
        slot = self._library.slot(video_id)
        if slot is None:
            raise KeyError(video_id)
        evidence = self._taste.evidence(besides=video_id)
        return reasons_of(why, self._library, slot, evidence, communities.of(video_id))
