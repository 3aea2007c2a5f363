"""How much better a feed begins that knows what its viewer liked elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from uuid import UUID

import numpy as np

from ranking.evaluation.bad_rows import BadRows, UnreadableSetError
from ranking.evaluation.feed_walker import EPOCH, PROFILE, FeedWalker
from ranking.evaluation.items import read_items
from ranking.evaluation.personas import Persona, personas
from ranking.evaluation.replay_set import read_set
from ranking.evaluation.walking import Viewer
from ranking.policies.names import TASTE
from storage.records import Import, Imported, ImportedKind, ImportId
from tests.benchmarks.counts import metadata, recorded_views
from tests.benchmarks.figures import CannotMeasureError, Figure, figure

RIVAL = "a cold start"
REPLAYED = "rank.warm.replay_20"
MADE_UP = ("rank.warm.personas_20", "rank.warm.watched_20")
SWIPES = 20
RECORDED, PERSONAS = 150, 40
"""Always: of twenty made-up viewers what was only watched moves the figure by a third."""
SHOWN_ELSEWHERE = 200
"""Videos that a made-up viewer was shown elsewhere, half of them of their interests."""
SEED = 0

Brings = Callable[[Viewer, list[int]], list[Imported]]


def measure_recorded(viewers: int = RECORDED) -> list[Figure]:
    """Bring along the earlier half of each viewer's likes, and deal from the other videos.

    Args:
        viewers: how many at most.

    Raises:
        NotAskedError: no folder was named.
        CannotMeasureError: it cannot be read.
    """
    try:
        chosen = read_set(recorded_views()).viewers[:viewers]
    except UnreadableSetError as error:
        raise CannotMeasureError(str(error)) from error
    known = [_earlier_half(viewer) for viewer in chosen]
    cold, warm = (_satisfying(chosen, known, brings) for brings in (_nothing, _likes))
    return [_figure(REPLAYED, warm, cold)]


def measure_made_up(viewers: int = PERSONAS) -> list[Figure]:
    """Bring along what made-up viewers liked elsewhere, or only that they were shown it.

    Raises:
        NotAskedError: no folder was named.
        CannotMeasureError: it cannot be read, or has too few videos to have interests in.
    """
    try:
        made = personas(read_items(metadata(), BadRows()), viewers, SEED)
    except UnreadableSetError as error:
        raise CannotMeasureError(str(error)) from error
    chosen = [persona.before for persona in made]
    known = [_shown_elsewhere(persona, number) for number, persona in enumerate(made)]
    cold, liked, watched = (
        _satisfying(chosen, known, brings) for brings in (_nothing, _likes, _watched)
    )
    return [_figure(name, warm, cold) for name, warm in zip(MADE_UP, (liked, watched), strict=True)]


def _figure(name: str, warm: float, cold: float) -> Figure:
    return figure(
        name,
        warm,
        "of views satisfy",
        rival=RIVAL,
        rival_value=cold,
        target=cold,
        more_is_better=True,
    )


def _earlier_half(viewer: Viewer) -> list[int]:
    liked = [at for at, outcome in enumerate(viewer.outcomes) if outcome.liked]
    liked.sort(key=lambda at: viewer.outcomes[at].shown_at_ms)
    return liked[: len(liked) // 2]


def _shown_elsewhere(persona: Persona, number: int) -> list[int]:
    chance = np.random.default_rng([SEED, number])
    cared_for = sorted(set(chain.from_iterable(persona.interests)))
    shown = chance.permutation(cared_for)[: SHOWN_ELSEWHERE // 2].tolist()
    others = chance.permutation(len(persona.before.videos)).tolist()
    return list(dict.fromkeys([*shown, *others]))[:SHOWN_ELSEWHERE]


def _satisfying(viewers: Sequence[Viewer], known: Sequence[list[int]], brings: Brings) -> float:
    """Return the share of the first swipes that satisfy, of videos not known from elsewhere."""
    shares = []
    for number, (viewer, before) in enumerate(zip(viewers, known, strict=True)):
        facts = tuple(brings(viewer, before))
        brought = Import(ImportId(UUID(int=1)), PROFILE, EPOCH, viewer.until_ms, facts)
        walker = FeedWalker(viewer, SEED * 100_003 + number, policy=TASTE, brought=brought)
        walker.leave_out(before)
        outcomes = []
        for _ in range(min(SWIPES, len(viewer.videos) - len(before))):
            at = walker.next()
            walker.learn(at, viewer.outcomes[at])
            outcomes.append(viewer.outcomes[at].satisfying)
        shares.append(np.mean(outcomes))
    return float(np.mean(shares))


def _nothing(viewer: Viewer, known: list[int]) -> list[Imported]:
    del viewer, known
    return []


def _likes(viewer: Viewer, known: list[int]) -> list[Imported]:
    return _facts(ImportedKind.LIKE, viewer, [at for at in known if viewer.outcomes[at].liked])


def _watched(viewer: Viewer, known: list[int]) -> list[Imported]:
    return _facts(ImportedKind.WATCH, viewer, known)


def _facts(kind: ImportedKind, viewer: Viewer, places: Sequence[int]) -> list[Imported]:
    videos = [viewer.videos[at] for at in places]
    return [Imported(kind, video.content_key, None, video.id) for video in videos]
