"""What the viewer says of features themselves: a follow, a search, more of this, less of that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ranking.features import Library
from ranking.prior import VARIANCE
from ranking.reward import FOLLOW, LESS, MORE, SEARCH, Reward
from ranking.sparse import Rows
from ranking.vocabulary import Feature, Group, words_of
from storage.records import Subject, Wish, WishId, WishKind

_REWARDS = {
    WishKind.FOLLOW: FOLLOW,
    WishKind.SEARCH: SEARCH,
    WishKind.MORE: MORE,
    WishKind.LESS: LESS,
}
_TAG = re.compile(r"\w+")
_SIGNS = {Subject.HASHTAG: "#", Subject.CREATOR: "@"}


@dataclass(frozen=True, slots=True)
class Hint:
    """An event on a few features alone, as if they were all that a video had."""

    wish_id: WishId
    features: tuple[Feature, ...]
    reward: Reward


def hints_of(wish: Wish) -> list[Hint]:
    """Return what a wish says of features; nothing when it is a bar, an undo, or wordless.

    A sub-interest gives one hint for each of its hashtags: in a single one they would share the
    credit, and each would hardly move.
    """
    reward = _REWARDS.get(wish.kind)
    if reward is None:
        return []
    about = features_named(wish)
    together = [about] if wish.kind is WishKind.SEARCH else [(feature,) for feature in about]
    return [Hint(wish.id, features, reward) for features in together if features]


def features_named(wish: Wish) -> tuple[Feature, ...]:
    """Return the features a wish is about; none when it is about a video."""
    if wish.kind is WishKind.SEARCH:
        tags = dict.fromkeys(_TAG.findall(wish.name.casefold()))
        return (
            *(Feature(Group.HASHTAG, tag) for tag in tags),
            *(Feature(Group.WORD, word) for word in words_of(wish.name)),
        )
    return named(wish.subject, wish.name)


def named(subject: Subject, name: str) -> tuple[Feature, ...]:
    """Return the features that a subject of this name is; none for a video."""
    if subject is Subject.HASHTAGS:
        return tuple(Feature(Group.HASHTAG, tag) for tag in name.split("#") if tag)
    group = Group.__members__.get(subject.name)
    return () if group is None else (Feature(group, name),)


def subject_of(feature: Feature) -> Subject | None:
    """Return what a wish about a feature is about; None when nothing can be asked of it."""
    return Subject.__members__.get(feature.group.name) if feature.name else None


def as_spelt(wish: Wish) -> Wish:
    """Return the wish with its name spelt as videos spell it: tags and handles without sign."""
    sign = _SIGNS.get(wish.subject)
    return wish if sign is None else replace(wish, name=wish.name.lstrip(sign).casefold())


def hint_rows(library: Library, hints: Sequence[Hint]) -> Rows:
    """Return a row for each hint; features that no video has are left out.

    Entries are those of a video that has these features alone, but for the rarity of several
    within a group, which count alike.
    """
    counts, columns, values = [], [], []
    for hint in hints:
        known = _known(library, hint.features)
        counts.append(len(known))
        for column, group in known:
            alike = sum(other is group for _, other in known)
            columns.append(column)
            values.append(np.sqrt(VARIANCE[group] / alike))
    return Rows(
        np.concatenate(([0], np.cumsum(np.array(counts, dtype=np.int64)))),
        np.array(columns, dtype=np.int32),
        np.array(values, dtype=np.float32),
    )


def _known(library: Library, features: Iterable[Feature]) -> list[tuple[int, Group]]:
    found = ((library.column(feature), feature.group) for feature in features)
    return [(column, group) for column, group in found if column is not None]
