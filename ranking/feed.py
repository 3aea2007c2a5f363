"""The feed: deals one video after another and learns from how each was watched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from ranking.communities import NO_COMMUNITIES, Communities
from ranking.dealing import Dealing
from ranking.eligibility import Shown
from ranking.events import Event
from ranking.explanation import Reason
from ranking.features import Library
from ranking.hints import named
from ranking.holdings import Holdings
from ranking.insight import Insight
from ranking.phrase import Phrase
from ranking.policies.by_name import policy_by_name
from ranking.policies.names import TASTE
from ranking.policies.policy import VARIETY, Choice, Policy, Situation
from ranking.prior import HALF_LIFE
from ranking.reward import COMPLETE_RATIO, Reward, reward_of
from ranking.steering import Steering
from ranking.taste import Taste
from ranking.why import LISTED_BY_YOU, PICKED_BY_YOU, Term, Why
from ranking.wording import label_of
from storage.records import (
    Deal,
    EndedBy,
    Epoch,
    Happening,
    Import,
    ImportId,
    ImpressionId,
    Reaction,
    ReactionKind,
    Recollection,
    Subject,
    Video,
    VideoId,
    View,
    Wish,
)

PICKED = "picked-1"
"""The policy recorded for what the viewer chose from a list."""
LISTED = "listed-1"
"""The policy recorded for what came as the next of a list that the viewer opened."""
HAND_PICKED = (PICKED, LISTED)
"""Policies that chose nothing: the viewer did."""
REMEMBERED = 256
"""Deals whose reasons are kept as they were; no viewer scrolls back further to ask."""
CHANGES_TOLD = 3
"""Features named in a lesson."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one view taught."""

    reward: float | None
    """None when it taught nothing."""
    changes: tuple[Term, ...]
    """How much more or less the features of this video count now, the largest change first."""


class Feed:
    """Deals the videos of one epoch. To be used by one thread at a time.

    A deal depends on the epoch's seed and reference day, the policy and the variety, the set of
    videos, the views and wishes learned and what is in flight, and on nothing else: a feed rebuilt
    from the log goes on as the old one would have. Chance is drawn anew for each deal from the
    seed and the number of deals so far.

    Args:
        epoch: whose seed (0 or more) and reference day count.
        policy: what chooses, or what `ranking.policies.by_name` calls it.
        half_life: swipes after which what was learned counts half.
        variety: see `vary`.
        beside: another feed whose videos this one deals; it has what was found out of them.

    Raises:
        ValueError: there is no policy of that name.
    """

    def __init__(
        self,
        epoch: Epoch,
        *,
        policy: Policy | str = TASTE,
        half_life: float = HALF_LIFE,
        variety: float = VARIETY,
        beside: Feed | None = None,
    ) -> None:
        holdings = Holdings() if beside is None else beside.holdings
        self._library = Library(epoch.reference_at_ms, holdings)
        self._taste = Taste(self._library, half_life=half_life)
        self.insight = Insight(self._library, self._taste)
        self._steering = Steering(self._library, self._taste)
        self._shown = Shown(self._library, self._steering.unwanted)
        chooses = policy_by_name(policy) if isinstance(policy, str) else policy
        self._dealing = Dealing(epoch, chooses, self._library, self._taste, self._shown, variety)
        self._learned: set[ImpressionId] = set()
        self._imported: set[ImportId] = set()
        self._whys: dict[VideoId, Why] = {}

    @property
    def holdings(self) -> Holdings:
        """The videos, as they are found out about."""
        return self._library.holdings

    @property
    def size(self) -> int:
        """How many videos are known and not discarded."""
        return len(self.holdings) - int(self.holdings.gone().sum())

    @property
    def waiting(self) -> int:
        """How many videos the next one would be chosen from."""
        return len(self._shown.candidates())

    def add(self, videos: Iterable[Video]) -> None:
        """Make videos known; one that is known already changes nothing."""
        self._library.add(videos)

    def take_back(self, video_ids: Iterable[VideoId]) -> None:
        """Deal these again: they were discarded, and their files are there now."""
        for video_id in video_ids:
            self.holdings.take_back(video_id)

    def discard(self, video_id: VideoId) -> None:
        """Deal a video no more: it will not play, or its file is gone."""
        self._shown.undeal(video_id)
        self._library.drop(video_id)

    def next(self, besides: Collection[VideoId] = ()) -> Deal | None:
        """Deal one video, new ones first; None when every video is in flight or discarded.

        Args:
            besides: must not come, as what is on screen must not follow itself. Those that were
                drawn nevertheless stay in flight, and another one is drawn.
        """
        odds = self._dealing.odds(besides) if besides else {}
        dealt = self._dealing.deal()
        while dealt is not None and dealt[0].video_id in besides:
            dealt = self._dealing.deal()
        if dealt is None:
            return None
        deal, why = dealt
        self._keep_why(deal.video_id, why)
        return replace(deal, propensity=odds.get(deal.video_id, deal.propensity))

    def pick(self, video_id: VideoId) -> Deal | None:
        """Deal what the viewer chose himself, whatever the feed thinks of it.

        None when it is not in the library, or not any more. It is in flight as if it had been
        dealt, which the number of deals counts, so that chance goes on from the same place after
        a restart.
        """
        slot = self._library.slot(video_id)
        if slot is None or self.holdings.gone()[slot]:
            return None
        self._shown.deal(video_id, PICKED)
        why = Why(PICKED_BY_YOU, guess=False, certainty=4, terms=(), score=0.0)
        self._keep_why(video_id, why)
        return self._dealing.signed(Choice(slot, 1.0, why), PICKED, candidates=1)

    def listed(self, video_id: VideoId, reason: Phrase = LISTED_BY_YOU) -> Deal | None:
        """Deal what a list has in this place, for that reason, whatever the feed thinks of it.

        None when it is not in the library, or not any more. It is not in flight: it may wait to
        come from the feed as well, and most of a long list is never met.
        """
        slot = self._library.slot(video_id)
        if slot is None or self.holdings.gone()[slot]:
            return None
        why = Why(reason, guess=False, certainty=4, terms=(), score=0.0)
        self._keep_why(video_id, why)
        return self._dealing.signed(Choice(slot, 1.0, why), LISTED, candidates=1)

    def expect(self, video_id: VideoId, policy: str, why: Why | None = None) -> None:
        """Take a deal of the log as in flight, as if it had been made here, for that reason."""
        self._shown.deal(video_id, policy)
        if why is not None:
            self._keep_why(video_id, why)

    def undeal(self, video_ids: Iterable[VideoId]) -> None:
        """Put back videos that were dealt and never shown."""
        for video_id in video_ids:
            self._shown.undeal(video_id)
            self._whys.pop(video_id, None)

    def no_longer_wanted(self) -> tuple[VideoId, ...]:
        """Return what was dealt, is not shown yet, and would be dealt no more since a wish."""
        return self._shown.no_longer()

    def vary(self, variety: float) -> None:
        """Deal from now on what is more or less surprising; variety is in [0, 1]."""
        self._dealing.variety = variety

    def bar(self, video_ids: Iterable[VideoId]) -> None:
        """Never deal these: they were reported, in whichever epoch."""
        for video_id in video_ids:
            self._steering.unwanted.barred.report(video_id)

    def preview(self, count: int) -> tuple[VideoId, ...]:
        """Return what the next deals would be if nothing more were learned."""
        return tuple(deal.video_id for deal, _ in self.foresee(count))

    def foresee(self, count: int) -> tuple[tuple[Deal, Why], ...]:
        """Return what the next deals would be if nothing more were learned, and why each."""
        ahead: list[tuple[Deal, Why]] = []
        while len(ahead) < count and (dealt := self._dealing.deal()) is not None:
            ahead.append(dealt)
        for deal, _ in ahead:
            self._shown.undeal(deal.video_id)
        return tuple(ahead)

    def replay(self, happenings: Iterable[Happening]) -> None:
        """Fold the log, the oldest first, without working out what each view taught."""
        for happening in happenings:
            match happening:
                case Wish():
                    self.wish(happening)
                case Import():
                    self._bring(happening)
                case View():
                    self._fold(happening)

    def recall(self, past: Recollection) -> None:
        """Fold the log with what is old in short; gives the same feed as `replay` of all of it.

        For that `past.since` must hold as many views that teach as a taste remembers.
        """
        self._shown.recall(past.shown)
        for said in past.said:
            self._steering.hear(said.video_id, said.kind, said.at_ms)
            if said.kind in (ReactionKind.LIKE, ReactionKind.UNLIKE):
                self._shown.like(said.video_id, liked=said.kind is ReactionKind.LIKE)
        self.replay(past.since)

    def wish(self, wish: Wish) -> None:
        """Carry out what the viewer asks; a second time the same wish changes nothing.

        What is dealt already stays dealt: see `no_longer_wanted`.
        """
        self._steering.wish(wish)

    def hear(self, reaction: Reaction) -> None:
        """Take in what is said of a video after its view was learned: a word taken back, mostly.

        Gives the same feed as the view would with this reaction among its own.
        """
        self._steering.hear(reaction.video_id, reaction.kind, reaction.at_ms)
        if reaction.kind in (ReactionKind.LIKE, ReactionKind.UNLIKE):
            self._shown.like(reaction.video_id, liked=reaction.kind is ReactionKind.LIKE)

    def learn(self, view: View) -> Lesson:
        """Learn from one view; a second time the same impression teaches nothing."""
        slot = self._library.slot(view.impression.video_id)
        before = self._worth(slot)
        reward = self._fold(view)
        if reward is None:
            return Lesson(None, ())
        after = self._worth(slot)
        changes = [
            Term(label, value - before[label]) for label, value in after.items() if label in before
        ]
        changes.sort(key=lambda term: (-abs(term.value), term.label))
        return Lesson(reward.value, tuple(changes[:CHANGES_TOLD]))

    def why(self, video_id: VideoId) -> Why:
        """Return the reasons as they were when the video was dealt, else as they are now.

        Raises:
            KeyError: the video was never added.
        """
        slot = self._library.slot(video_id)
        if slot is None:
            raise KeyError(video_id)
        if video_id in self._whys:
            return self._whys[video_id]
        return self._dealing.policy.explain(self.situation(), slot)

    def reasons(
        self, video_id: VideoId, communities: Communities = NO_COMMUNITIES
    ) -> tuple[Reason, ...]:
        """Return the terms of `why` in words, the largest first; they add up to its score.

        Raises:
            KeyError: the video was never added.
        """
        return self.insight.reasons(self.why(video_id), video_id, communities)

    @property
    def standing(self) -> tuple[Wish, ...]:
        """Each more, less and forget that was not taken back; of one subject in their order."""
        return self._steering.standing

    def mutes(self, subject: Subject, name: str) -> bool:
        """Whether a hashtag, a sub-interest, a creator or the like is muted."""
        return self._steering.unwanted.barred.mutes(named(subject, name))

    @property
    def follows(self) -> tuple[str, ...]:
        """Handles of the creators followed, the latest last."""
        return self._steering.follows

    def situation(self) -> Situation:
        """Return what the next choice may depend on; without candidates none can be made."""
        return self._dealing.situation()

    def _keep_why(self, video_id: VideoId, why: Why) -> None:
        self._whys.pop(video_id, None)
        self._whys[video_id] = why
        if len(self._whys) > REMEMBERED:
            del self._whys[next(iter(self._whys))]

    def _bring(self, brought: Import) -> None:
        """Take in what was imported; a second time the same import changes nothing."""
        if brought.id not in self._imported:
            self._imported.add(brought.id)
            for video_id in self._steering.bring(brought):
                self._shown.like(video_id, liked=True)

    def _fold(self, view: View) -> Reward | None:
        """Take in one view; return what it taught."""
        shown = view.impression
        if shown.id in self._learned:
            return None
        self._learned.add(shown.id)
        self._steering.react(view)
        liked = _word_on_like(view)
        if view.only_said:
            if liked is not None:
                self._shown.like(shown.video_id, liked=liked)
            repeat = False
        else:
            repeat = self._shown.seen(shown.video_id)
            self._shown.see(shown.video_id, liked=liked, policy=shown.policy)
            if shown.ended_by is EndedBy.UNPLAYABLE:
                self.discard(shown.video_id)
        reward = reward_of(view, repeat=repeat)
        if reward is not None:
            unsaid = reward_of(view, said=False, repeat=repeat)
            finished = shown.watch_ratio >= COMPLETE_RATIO
            self._taste.learn(Event(shown.video_id, reward, unsaid, finished))
        return reward

    def _worth(self, slot: int | None) -> dict[Phrase, float]:
        """Return what each feature of a video is worth now, by name."""
        if slot is None:
            return {}
        return {
            label_of(self._library.feature(column)): value
            for column, value in self._taste.posterior().contributions(slot)
        }


def _word_on_like(view: View) -> bool | None:
    """Whether the video is liked after this view, None when neither was said."""
    about = {ReactionKind.LIKE, ReactionKind.UNLIKE} & {r.kind for r in view.reactions}
    return view.liked if about else None
