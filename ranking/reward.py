"""What one view says of a video: a reward and how much it weighs."""

from __future__ import annotations

from typing import NamedTuple

from storage.records import EndedBy, ReactionKind, View

SKIP_MS = 2_000
"""Left sooner than this, a video was judged by its first picture."""
SKIP_RATIO = 0.12
"""Left before this share, a longer video was judged by its opening."""
SKIP_REWARD = -0.15
"""Below 0, for a skip says more than a short watch: the viewer acted to be rid of it."""
COMPLETE_RATIO = 0.95
"""Seen to the end; the last frames are often a fade or a logo."""
REWATCH_RATIO = 1.5
"""Videos loop by themselves, so only half a second round shows that somebody stayed for it."""
REWATCH_BONUS = 0.2
"""Coming back for more, worth less than a like because a loop costs the viewer nothing."""
LIKE_FLOOR = 0.5
"""A liked video counts as half watched at least: a like early on says more than the clock."""
LIKE_BONUS = 0.5
"""Lifts any liked video to a whole watch or above it."""
LIKE_WEIGHT = 2.0
"""A like is meant; watch time also has a ringing telephone in it. A save or a share counts as a
like does: each is a reason of its own to see more of it, and neither says how much more."""

ENDORSEMENTS = frozenset({ReactionKind.LIKE, ReactionKind.SAVE, ReactionKind.SHARE})
"""What a viewer says of a video to have more of it."""


class Reward(NamedTuple):
    """What an event teaches."""

    value: float
    """About [-1, 1.7]: 0 left at once, 1 watched once, more for a like or a rewatch."""
    weight: float
    """Divides the noise of the observation; 1 for a plain watch."""


NOT_INTERESTED = Reward(-1.0, 4.0)
"""Said in so many words, against a whole topic: worth four watches, and further below 0 than a
skip, which may be meant for the video alone."""
FOLLOW = Reward(1.0, 1.0)
"""The creator is worth a whole watch; what the videos are about is not said."""
SEARCH = Reward(0.8, 0.5)
"""Looked for once: half a watch, for one also looks for what one needs and does not enjoy."""
MORE = Reward(1.7, 4.0)
"""The most that a video can earn, said in so many words."""
LESS = Reward(-1.0, 4.0)
"""As "not interested", of one thing alone."""

LIKED_ELSEWHERE = Reward(1.0, 1.0)
"""A like or a save with another service: as a whole watch and a like at its least. It weighs half
of one given here, for it is of another day and another feed."""
SEEN_ELSEWHERE = Reward(1.0, 0.1)
"""Shown by another service, for how long nobody knows: it thought it would please."""
CHOSEN_ELSEWHERE = Reward(MORE.value, 1.0)
"""A topic picked from another service's list, once."""
WORTH_AT_LARGE = 0.4
"""What the rest of a library is worth beside what was liked elsewhere."""


def reward_of(view: View, *, said: bool = True, repeat: bool = False) -> Reward | None:
    """Judge a view; None when it teaches nothing.

    A file that would not play says nothing of taste, and neither does the time spent on one that
    was reported. A view cut off by closing the program or by a crash is no skip: how long the
    viewer would have stayed is unknown, so it counts only when it was over or liked already. The
    same holds for leaving early by any way but onward (the page is still there to come back to),
    and for a video seen before in the epoch, which is passed on the way to another as often as
    it is judged. Of a view that was forgotten only what was said counts.

    Args:
        view: one impression with its reactions.
        said: whether what the viewer said counts, besides the clock.
        repeat: whether the video was seen before in this epoch.
    """
    if view.impression.ended_by is EndedBy.UNPLAYABLE or view.says(ReactionKind.REPORT):
        return None
    if said and view.says(ReactionKind.NOT_INTERESTED):
        return NOT_INTERESTED
    value = None if view.only_said else _watch_reward(view, repeat=repeat)
    if said and any(view.says(kind) for kind in ENDORSEMENTS):
        return Reward(max(value or 0.0, LIKE_FLOOR) + LIKE_BONUS, LIKE_WEIGHT)
    return None if value is None else Reward(value, 1.0)


def _watch_reward(view: View, *, repeat: bool) -> float | None:
    """Judge by the clock alone; None when the clock does not tell."""
    shown = view.impression
    ratio = shown.watch_ratio
    if ratio >= COMPLETE_RATIO:
        return min(ratio, 1.0) + (REWATCH_BONUS if repeat or ratio >= REWATCH_RATIO else 0.0)
    if shown.duration_ms <= 0 or repeat or shown.ended_by in {EndedBy.CLOSED, EndedBy.CRASH}:
        return None
    if shown.watched_ms < SKIP_MS or ratio < SKIP_RATIO:
        return SKIP_REWARD if shown.ended_by is EndedBy.NEXT else None
    return ratio
