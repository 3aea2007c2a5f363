"""Sub-interests: hashtags that go together, as a library of books falls into crime and romance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ranking.cooccurrence import Cooccurrence, Tagged, cooccurrence
from ranking.louvain import communities
from ranking.sparse import Indices, Mask, Vector, tally
from storage.records import VideoId

AT_HOME = 0.5
"""Share of a hashtag's ties that must be to its own sub-interest. One with less stands above
several: #booktok goes with crime and romance alike, and belongs to neither."""
ABOVE = 0.5
"""Share of a sub-interest's videos that bear what it falls under."""
EVERYWHERE = 0.5
"""Share of the library beyond which a hashtag tells nothing, as #fyp."""
TINY = 1e-9
LEADING = 2
"""Hashtags in a name."""
STEERED = 8
"""Hashtags that more or less of a sub-interest is said of: its leading ones, which the others
come with. Each is an event, and all of a large one would push out what was watched."""


@dataclass(frozen=True, slots=True)
class Community:
    """One sub-interest."""

    tags: tuple[str, ...]
    """Its hashtags, the leading ones first: on many of its videos, and on few others."""
    under: tuple[str, ...]
    """Hashtags that it falls under with others, as `booktok`."""
    videos: frozenset[VideoId]

    @property
    def name(self) -> str:
        """Its leading hashtags, as in `#thriller #crime`."""
        return " ".join(f"#{tag}" for tag in self.tags[:LEADING])

    @property
    def subject(self) -> str:
        """The name of a wish for more or less of it, see `Subject.HASHTAGS`."""
        return "".join(f"#{tag}" for tag in self.tags[:STEERED])


@dataclass(frozen=True, eq=False)
class Communities:
    """The sub-interests of a library, those of most videos first."""

    all: tuple[Community, ...]

    def of(self, video_id: VideoId) -> Community | None:
        """Return the sub-interest of a video, None when it is of none."""
        return next((each for each in self.all if video_id in each.videos), None)


NO_COMMUNITIES = Communities(())
"""Of a library that nobody has sorted yet."""


class Sorted:
    """Keeps the sub-interests of the library that it saw last, until that changes."""

    def __init__(self) -> None:
        self._seen: int | None = None
        self._found = NO_COMMUNITIES

    def of(self, videos: Sequence[Tagged]) -> Communities:
        """Return the sub-interests of a library; in about a second for 100 000 videos.

        For a thread of its own: never the one that draws, nor the one that deals.
        """
        seen = hash(frozenset((video.id, video.tags) for video in videos))
        if seen != self._seen:
            self._found, self._seen = find_communities(videos), seen
        return self._found


def find_communities(videos: Sequence[Tagged]) -> Communities:
    """Sort the hashtags of a library into sub-interests, the same in whatever order it comes."""
    company = cooccurrence(videos)
    count = len(company.names)
    ties = company.ties(len(videos))
    homes = communities(*ties, count)
    homes = np.where(_at_home(homes, *ties), homes, -1)
    sizes = tally(homes[homes >= 0], np.ones(int((homes >= 0).sum())), count)
    homes = np.where((homes >= 0) & (sizes[homes] > 1), homes, -1)
    dwellings = _dwellings(company, homes, len(videos))
    found = [
        _community(company, homes, dwellings, number, videos)
        for number in np.unique(homes[homes >= 0]).tolist()
    ]
    found = [each for each in found if each.videos]
    return Communities(tuple(sorted(found, key=lambda each: (-len(each.videos), each.tags))))


def _at_home(homes: Indices, left: Indices, right: Indices, strength: Vector) -> Mask:
    """Mark the hashtags whose ties are mostly to their own sub-interest."""
    inside = strength * (homes[left] == homes[right])
    within, whole = (
        tally(left, each, len(homes)) + tally(right, each, len(homes))
        for each in (inside, strength)
    )
    return np.asarray(within >= AT_HOME * whole)


def _dwellings(company: Cooccurrence, homes: Indices, count: int) -> Indices:
    """Return the sub-interest of each video, -1 for none: its hashtags vote, rare ones louder."""
    at = homes[company.entries]
    votes_of = at >= 0
    owners, at = company.owners[votes_of], at[votes_of]
    width = int(homes.max(initial=0)) + 1
    rarity = np.log1p(count / company.videos)[company.entries[votes_of]]
    keys, places = np.unique(owners * width + at, return_inverse=True)
    votes = np.round(tally(places, rarity, len(keys)), 9)
    order = np.lexsort((keys % width, -votes, keys // width))
    voters, first = np.unique((keys // width)[order], return_index=True)
    dwellings = np.full(count, -1, dtype=np.int64)
    dwellings[voters] = (keys % width)[order][first]
    return dwellings


def _community(
    company: Cooccurrence,
    homes: Indices,
    dwellings: Indices,
    number: int,
    videos: Sequence[Tagged],
) -> Community:
    inside = dwellings == number
    size = int(inside.sum())
    count = len(company.names)
    here = tally(company.entries, inside[company.owners].astype(float), count)
    own = np.flatnonzero(homes == number)
    share = here / max(size, 1)
    lead = share[own] * np.log(np.maximum(share[own], TINY) * len(videos) / company.videos[own])
    own = own[np.lexsort((own, -np.round(lead, 9)))]
    common = company.videos > EVERYWHERE * len(videos)
    above = np.flatnonzero((homes < 0) & (share >= ABOVE) & ~common)
    return Community(
        tags=tuple(company.names[tag] for tag in own),
        under=tuple(company.names[tag] for tag in above),
        videos=frozenset(videos[at].id for at in np.flatnonzero(inside).tolist()),
    )
