"""The resets of a taste, as rows of a page. No Qt objects in here, but its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from storage.past_resets import PastReset
from storage.resets import Forgetting, Kept, Scope
from ui.components.moments import written


def row_of(past: PastReset) -> dict[str, object]:
    """Write down a reset: key, title, detail, and whether it can be undone."""
    words = [written(past.begun.started_at_ms), _kept(past.begun.forgets)]
    if not past.standing:
        words.append(QCoreApplication.translate("PastResets", "undone"))
    return {
        "key": str(past.begun.id),
        "title": _title(past.begun.forgets),
        "detail": " \N{MIDDLE DOT} ".join(word for word in words if word),
        "standing": past.standing,
    }


def _title(forgets: Forgetting | None) -> str:
    """Say what was forgotten; None is everything."""
    scope = Scope.ALL if forgets is None else forgets.scope
    name = "" if forgets is None else forgets.name
    if scope is Scope.HASHTAG:
        return f"#{name}"
    if scope is Scope.CREATOR:
        return f"@{name}"
    if scope is Scope.SINCE:
        return QCoreApplication.translate("PastResets", "The 7 days before it")
    return QCoreApplication.translate("PastResets", "Everything")


def _kept(forgets: Forgetting | None) -> str:
    """Say what stayed of what was forgotten; empty where nothing did."""
    translate = QCoreApplication.translate
    words = {
        Kept.LIKES: translate("PastResets", "what likes taught"),
        Kept.FOLLOWS: translate("PastResets", "follows"),
        Kept.MUTES: translate("PastResets", "mutes"),
    }
    kept = [words[each] for each in Kept if forgets is not None and each in forgets.keeps]
    if not kept:
        return ""
    return translate("PastResets", "all but %1").replace("%1", ", ".join(kept))
