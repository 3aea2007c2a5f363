"""How one view went: what all judgements of a log are made of."""

from __future__ import annotations

from dataclasses import dataclass

from ranking.reward import COMPLETE_RATIO, SKIP_MS, SKIP_RATIO, reward_of
from storage.records import View


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a video was watched when it was new."""

    watch_ratio: float
    """[0, 1]: what was watched twice counts once."""
    satisfying: bool
    """Seen to the end, or liked."""
    skipped: bool
    """Left at once."""


def outcome_of(view: View) -> Outcome | None:
    """Judge a view; None when it was cut off, so that nobody knows how it would have gone on."""
    if reward_of(view) is None:
        return None
    shown = view.impression
    ratio = min(shown.watch_ratio, 1.0)
    return Outcome(
        watch_ratio=ratio,
        satisfying=view.liked or ratio >= COMPLETE_RATIO,
        skipped=not view.liked and (shown.watched_ms < SKIP_MS or ratio < SKIP_RATIO),
    )
