"""What the viewer says, apart from watching: heard by the taste and by what may be dealt."""

from __future__ import annotations

from collections import defaultdict

from ranking.barred import Barred
from ranking.cooling import Cooling
from ranking.eligibility import Unwanted
from ranking.features import Library
from ranking.hints import as_spelt, features_named, hints_of
from ranking.reward import ENDORSEMENTS
from ranking.taste import Taste
from storage.records import (
    UNDONE_BY,
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
        self._edits: defaultdict[tuple[Subject, str], list[WishId]] = defaultdict(list)
        self._follows: dict[str, WishId] = {}
        self._said: defaultdict[VideoId, set[ReactionKind]] = defaultdict(set)

    @property
    def follows(self) -> tuple[str, ...]:
        """Handles of the creators followed, the latest last."""
        return tuple(self._follows)

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
                    self._taste.withdraw(edits.pop())
            case WishKind.SEARCH:
                self._hint(wish)
            case WishKind.MORE | WishKind.LESS | WishKind.FORGET:
                self._edits[wish.subject, wish.name].append(wish.id)
                self._hint(wish)
        return True

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
        elif undone in said:
            said.remove(undone)
            if undone in _TAUGHT and not said & _TAUGHT:
                self._taste.take_back(video_id)
        self.unwanted.cooling.pass_to(at_ms)
        if ReactionKind.REPORT in (kind, undone):
            self.unwanted.barred.report(video_id, holds=kind is ReactionKind.REPORT)
        elif kind is ReactionKind.NOT_INTERESTED:
            self.unwanted.cooling.cool(video_id, at_ms)
        elif undone is ReactionKind.NOT_INTERESTED:
            self.unwanted.cooling.warm(video_id)

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
