"""A viewer who watches as the program lets one: rows dealt ahead, gone back to, over sittings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from ranking.feed import Feed
from ranking.policies.by_name import policy_by_name
from storage.records import Deal, EndedBy, Epoch, ReactionKind, SessionId, Video, View
from tests.ranking.invented import a_view

LOOKAHEAD = 2
Rule = Callable[[Video], float]


def a_log(
    epoch: Epoch,
    videos: list[Video],
    policy: str,
    sittings: list[int],
    rule: Rule,
    before: list[View] | None = None,
) -> list[View]:
    """Watch this many rows in each sitting; the log is all that is carried from one to the next."""
    views: list[View] = []
    for rows in sittings:
        feed = Feed(epoch, policy=policy_by_name(policy))
        feed.add(videos)
        feed.replay([*(before or []), *views])
        views += _sitting(feed, {video.id: video for video in videos}, rows, rule, epoch)
    return views


def _sitting(
    feed: Feed, videos: dict[object, Video], rows: int, rule: Rule, epoch: Epoch
) -> list[View]:
    session, shelf, views = SessionId(uuid4()), list[Deal](), list[View]()
    for row in range(rows):
        while len(shelf) <= row + LOOKAHEAD and (deal := feed.next()) is not None:
            shelf.append(deal)
        if row >= len(shelf):
            break
        watched = [shelf[row]]
        if row % 7 == 5:  # back to the one before, and on again
            watched += [shelf[row - 1], shelf[row]]
        for deal in watched:
            video = videos[deal.video_id]
            again = deal is not watched[0]
            last = EndedBy.CLOSED if row == rows - 1 else EndedBy.NEXT
            view = a_view(video, 0.3 if again else rule(video), said=_said(video), ended_by=last)
            told = replace(
                view.impression,
                session_id=session,
                epoch_id=epoch.id,
                policy=deal.policy,
                score=deal.score,
                propensity=deal.propensity,
                candidates=deal.candidates,
            )
            reactions = tuple(replace(one, impression_id=told.id) for one in view.reactions)
            views.append(View(told, reactions))
            feed.learn(views[-1])
    return views


def _said(video: Video) -> list[ReactionKind]:
    return [ReactionKind.LIKE] if "sub20" in video.tags else []
