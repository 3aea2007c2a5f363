"""What the viewer says, apart from watching: heard by the taste and by what may be dealt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ranking.barred import Barred
from ranking.cooling import Cooling
from ranking.eligibility import Unwanted
from ranking.events import Event
from ranking.features import Library
from ranking.hints import Hint, as_spelt, features_named, hints_of
from ranking.import_wishes import liked as liked_elsewhere
from ranking.import_wishes import watched as seen_elsewhere
from ranking.import_wishes import wishes_of
from ranking.reward import ENDORSEMENTS, Reward
from ranking.taste import Taste
from storage.records import (
    SAID_ELSEWHERE,
    UNDONE_BY,
    Import,
    ImportedKind,
    ReactionKind,
    Subject,
    VideoId,
    View,
    Wish,
    WishId,
    WishKind,
)

_TAUGHT = ENDORSEMENTS | {ReactionKind.NOT_INTERESTED}
"""What changes what a view teaches."""
_UNDOES = {undo: kind for kind, undo in UNDONE_BY.items()}


class Steering:
    """Hears wishes and reactions in the order of the log, each wish once."""

    def __init__(self, library: Library, taste: Taste) -> None:
        self._taste = taste
        self.unwanted = Unwanted(Barred(library), Cooling(library))
        self._heard: set[WishId] = set()
        self._edits: defaultdict[tuple[Subject, str], list[Wish]] = defaultdict(list)
        self._follows: dict[str, WishId] = {}
        self._said: defaultdict[VideoId, set[ReactionKind]] = defaultdict(set)
        self._said_elsewhere: defaultdict[VideoId, set[ReactionKind]] = defaultdict(set)
        self._taken_back: set[tuple[VideoId, ReactionKind]] = set()

    @property
    def follows(self) -> tuple[str, ...]:
        """Handles of the creators followed, the latest last."""
        return tuple(self._follows)

    @property
    def standing(self) -> tuple[Wish, ...]:
        """Each more, less and forget that was not taken back; of one subject in their order."""
        return tuple(wish for edits in self._edits.values() for wish in edits)

    def wish(self, wish: Wish) -> bool:
        """Carry out one wish; return whether it was news."""
        if wish.id in self._heard:
            return False
        self._heard.add(wish.id)
        wish = as_spelt(wish)
        self.unwanted.cooling.pass_to(wish.at_ms)
        match wish.kind:
            case WishKind.MUTE | WishKind.UNMUTE | WishKind.HIDE | WishKind.UNHIDE:
                self.unwanted.barred.wish(wish)
            case WishKind.FOLLOW | WishKind.UNFOLLOW:
                self._follow(wish)
            case WishKind.TAKE_BACK:
                edits = self._edits[wish.subject, wish.name]
                if edits:
                    self._taste.withdraw(edits.pop().id)
            case WishKind.SEARCH:
                self._hint(wish)
            case WishKind.MORE | WishKind.LESS | WishKind.FORGET:
                self._edits[wish.subject, wish.name].append(wish)
                self._hint(wish)
        return True

    def bring(self, brought: Import) -> tuple[VideoId, ...]:
        """Take in what was said and asked for elsewhere; return the videos that are liked by it.

        Of a video the last word is the viewer's own, whichever came first; mutes and follows hold
        like any other wish, until one is taken back.
        """
        told: list[Event | Hint] = []
        for fact in brought.facts:
            for wish, worth in wishes_of(brought, fact):
                told += self._heed(wish, worth)
            if fact.video_id is not None and fact.kind in SAID_ELSEWHERE:
                told += self._hear_elsewhere(fact.video_id, SAID_ELSEWHERE[fact.kind])
        watched = (
            seen_elsewhere(fact.video_id)
            for fact in brought.facts
            if fact.video_id is not None
            and fact.kind is ImportedKind.WATCH
            and not self._said_elsewhere[fact.video_id]
        )
        self._taste.bring(told, watched)
        return tuple(
            fact.video_id
            for fact in brought.facts
            if fact.video_id is not None
            and fact.kind is ImportedKind.LIKE
            and ReactionKind.LIKE in self._said_elsewhere[fact.video_id]
        )

    def react(self, view: View) -> None:
        """Take in what was said during a view, before the view itself is learned."""
        shown = view.impression
        self.unwanted.cooling.pass_to(shown.shown_at_ms)
        for reaction in view.reactions:
            self.hear(shown.video_id, reaction.kind, reaction.at_ms)

    def hear(self, video_id: VideoId, kind: ReactionKind, at_ms: int) -> None:
        """Take in one thing that was said of a video."""
        said = self._said[video_id]
        undone = _UNDOES.get(kind)
        if undone is None:
            said.add(kind)
        else:
            elsewhere = self._said_elsewhere[video_id]
            self._taken_back.add((video_id, undone))
            stood = undone in said | elsewhere
            said.discard(undone)
            elsewhere.discard(undone)
            if stood and undone in _TAUGHT and not (said | elsewhere) & _TAUGHT:
                self._taste.take_back(video_id)
        self.unwanted.cooling.pass_to(at_ms)
        if ReactionKind.REPORT in (kind, undone):
            self.unwanted.barred.report(video_id, holds=kind is ReactionKind.REPORT)
        elif kind is ReactionKind.NOT_INTERESTED:
            self.unwanted.cooling.cool(video_id, at_ms)
        elif undone is ReactionKind.NOT_INTERESTED:
            self.unwanted.cooling.warm(video_id)

    def _heed(self, wish: Wish, worth: Reward | None) -> list[Hint]:
        """Carry out a wish of elsewhere; return what it is evidence of."""
        if wish.id in self._heard:
            return []
        self._heard.add(wish.id)
        wish = as_spelt(wish)
        if wish.kind is WishKind.MUTE:
            self.unwanted.barred.wish(wish)
        elif wish.kind is WishKind.MORE:
            self._edits[wish.subject, wish.name].append(wish)
        elif wish.kind is WishKind.FOLLOW:
            if wish.name in self._follows:
                return []
            self._follows[wish.name] = wish.id
        return [replace(hint, reward=worth or hint.reward) for hint in hints_of(wish)]

    def _hear_elsewhere(self, video_id: VideoId, kind: ReactionKind) -> list[Event]:
        """Take in what was said of a video elsewhere; return what it is evidence of, once."""
        said = self._said_elsewhere[video_id]
        if (video_id, kind) in self._taken_back or kind in said:
            return []
        said.add(kind)
        return [liked_elsewhere(video_id)] if len(said) == 1 else []

    def _follow(self, wish: Wish) -> None:
        """Follow a creator, or no longer; following twice says no more than once."""
        if wish.kind is WishKind.UNFOLLOW:
            if wish.name in self._follows:
                self._taste.withdraw(self._follows.pop(wish.name))
        elif wish.name not in self._follows:
            self._follows[wish.name] = wish.id
            self._hint(wish)

    def _hint(self, wish: Wish) -> None:
        if wish.kind is WishKind.FORGET:
            self._taste.forget(wish.id, features_named(wish))
        for hint in hints_of(wish):
            self._taste.learn(hint)
