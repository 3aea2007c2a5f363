"""What was imported, in the words of this program: wishes, and what each is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid5

from ranking.events import Event
from ranking.reward import CHOSEN_ELSEWHERE, FOLLOW, LIKED_ELSEWHERE, SEEN_ELSEWHERE, Reward
from storage.records import (
    Import,
    Imported,
    ImportedKind,
    Subject,
    VideoId,
    Wish,
    WishId,
    WishKind,
)

_ASKED = {
    ImportedKind.FOLLOW: (WishKind.FOLLOW, Subject.CREATOR),
    ImportedKind.SEARCH: (WishKind.SEARCH, Subject.WORD),
    ImportedKind.MUTE: (WishKind.MUTE, Subject.WORD),
    ImportedKind.INTEREST: (WishKind.MORE, Subject.HASHTAG),
    ImportedKind.HASHTAG: (WishKind.MORE, Subject.HASHTAG),
}
_WORTH = {ImportedKind.INTEREST: CHOSEN_ELSEWHERE, ImportedKind.HASHTAG: FOLLOW}
"""What counts otherwise than it would had it been asked for here."""
_TOPIC_WORD = re.compile(r"\w{3,}")


def wishes_of(brought: Import, fact: Imported) -> Iterator[tuple[Wish, Reward | None]]:
    """Yield what would have been asked for here, and what it is worth if that is something else.

    A topic of several words ("Food & Drink") is several hashtags.
    """
    if fact.kind not in _ASKED:
        return
    kind, subject = _ASKED[fact.kind]
    several = fact.kind is ImportedKind.INTEREST
    for name in _TOPIC_WORD.findall(fact.name.casefold()) if several else (fact.name,):
        wish_id = WishId(uuid5(brought.id, f"{kind} {subject} {name}"))
        at_ms = brought.at_ms
        wish = Wish(wish_id, brought.profile_id, brought.epoch_id, kind, subject, name, at_ms)
        yield wish, _WORTH.get(fact.kind)


def liked(video_id: VideoId) -> Event:
    """Return what a like or a save is evidence of."""
    return Event(video_id, LIKED_ELSEWHERE, None)


def watched(video_id: VideoId) -> Event:
    """Return what having been shown a video is evidence of."""
    return Event(video_id, SEEN_ELSEWHERE, None)
