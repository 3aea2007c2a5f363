"""Builds the tab Insights and its limits around an open database."""

from __future__ import annotations

from contextlib import ExitStack

from storage.ids import now_ms
from storage.insights import insights, watched_today
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.insights.insights import InsightsView
from ui.insights.limits import Limits
from ui.library.library import Library
from ui.shell.keeping import Keeping


def furnish_insights(
    keeping: Keeping, controller: FeedController, library: Library, stack: ExitStack
) -> tuple[InsightsView, Limits]:
    """Build both, for whoever watches; `stack` ends what they still do."""
    background = Background(threads=1)
    stack.callback(background.close)
    database = keeping.database
    view = InsightsView(
        lambda profile_id, days: insights(database, keeping.writer, profile_id, days, now_ms()),
        background,
    )
    limits = Limits(
        controller,
        keeping.store,
        lambda profile_id: watched_today(database, profile_id, now_ms()),
        background,
    )
    stack.callback(limits.close)
    library.opened.connect(view.use)
    library.opened.connect(limits.use)
    return view, limits
