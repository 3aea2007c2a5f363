"""What is left of the past after resets that forget a part of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from storage.records import (
    Epoch,
    EpochId,
    Impression,
    ReactionKind,
    Subject,
    Video,
    View,
    Wish,
    WishKind,
)
from storage.resets import Forgetting, Kept, Scope

KEPT_REACTIONS = frozenset(
    {
        ReactionKind.LIKE,
        ReactionKind.UNLIKE,
        ReactionKind.SAVE,
        ReactionKind.UNSAVE,
        ReactionKind.SHARE,
        ReactionKind.UNSHARE,
    }
)
"""What is left of a forgotten view when a reset keeps the likes."""
_KEPT_WISHES = {
    WishKind.FOLLOW: Kept.FOLLOWS,
    WishKind.UNFOLLOW: Kept.FOLLOWS,
    WishKind.MUTE: Kept.MUTES,
    WishKind.UNMUTE: Kept.MUTES,
    WishKind.HIDE: Kept.MUTES,
    WishKind.UNHIDE: Kept.MUTES,
}


@dataclass(frozen=True, slots=True)
class Lineage:
    """An epoch and those it goes on from: whose views and wishes make up its taste."""

    epochs: tuple[Epoch, ...]
    """The newest first."""

    def forgets(self, epoch_id: EpochId) -> tuple[Forgetting, ...]:
        """Return what was forgotten since an epoch, of what happened in it.

        Raises:
            KeyError: it is not of this lineage.
        """
        since: list[Forgetting] = []
        for epoch in self.epochs:
            if epoch.id == epoch_id:
                return tuple(since)
            if epoch.forgets is not None:
                since.append(epoch.forgets)
        raise KeyError(epoch_id)

    def recall(self, view: View, video: Video | None) -> View | None:
        """Return what is left of a view that has just ended; None when nothing is.

        Args:
            view: one that may have begun before the newest of the epochs did.
            video: what was viewed, None when nothing is known of it.
        """
        shown = view.impression
        if all(epoch.id != shown.epoch_id for epoch in self.epochs):
            return None
        forgotten = [each for each in self.forgets(shown.epoch_id) if _covers(each, shown, video)]
        if not forgotten:
            return view
        if not all(Kept.LIKES in each.keeps for each in forgotten):
            return None
        left = only_said(view)
        return left if left.reactions else None

    def remembers(self, wish: Wish) -> bool:
        """Whether a wish of one of these epochs still stands."""
        kept = _KEPT_WISHES.get(wish.kind)
        return all(
            kept in each.keeps for each in self.forgets(wish.epoch_id) if _covers_wish(each, wish)
        )


def only_said(view: View) -> View:
    """Return what a reset leaves of a view when it keeps the likes."""
    kept = tuple(one for one in view.reactions if one.kind in KEPT_REACTIONS)
    return replace(view, reactions=kept, only_said=True)


def _covers(forgetting: Forgetting, shown: Impression, video: Video | None) -> bool:
    """Whether an impression is forgotten; `storage.remembered` says the same in SQL."""
    match forgetting.scope:
        case Scope.ALL:
            return True
        case Scope.SINCE:
            return shown.shown_at_ms >= (forgetting.since_ms or 0)
        case Scope.HASHTAG:
            return video is not None and forgetting.name in video.tags
        case Scope.CREATOR:
            return video is not None and forgetting.name == video.creator


def _covers_wish(forgetting: Forgetting, wish: Wish) -> bool:
    match forgetting.scope:
        case Scope.ALL:
            return True
        case Scope.SINCE:
            return wish.at_ms >= (forgetting.since_ms or 0)
        case Scope.HASHTAG:
            return wish.subject is Subject.HASHTAG and wish.name == forgetting.name
        case Scope.CREATOR:
            return wish.subject is Subject.CREATOR and wish.name == forgetting.name
