"""How one view of the log went: what all judgements of it are made of."""

from __future__ import annotations

from ranking.evaluation.walking import Outcome
from ranking.reward import reward_of
from storage.records import View


def outcome_of(view: View) -> Outcome | None:
    """Judge a view; None when it was cut off, so that nobody knows how it would have gone on."""
    shown = view.impression
    if shown.duration_ms <= 0 or reward_of(view) is None:
        return None
    return Outcome(
        shown_at_ms=shown.shown_at_ms,
        watched_ms=round(shown.watched_ms * shown.speed),
        duration_ms=shown.duration_ms,
        liked=view.liked,
    )
