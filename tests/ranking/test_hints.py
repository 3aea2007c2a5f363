"""What is said of features is evidence like any other, in the same exact update."""

from __future__ import annotations

import numpy as np

from ranking.events import Event
from ranking.hints import Hint, hints_of
from ranking.prior import MEAN_BEFORE
from ranking.reward import FOLLOW, SEARCH
from ranking.taste import Taste
from ranking.vocabulary import Feature, Group
from storage.records import Subject, WishId, WishKind
from tests.ranking.invented import a_library, a_video, a_wish
from tests.ranking.regression import a_library_of, by_regression, events_on, every

VIDEOS = a_library(50)


def test_the_dual_posterior_with_hints_equals_linear_regression_on_weights() -> None:
    library = a_library_of(VIDEOS)
    hints = [
        *hints_of(a_wish(WishKind.FOLLOW, Subject.CREATOR, "maker20")),
        *hints_of(a_wish(WishKind.SEARCH, Subject.WORD, "topic3 words")),
        *hints_of(a_wish(WishKind.LESS, Subject.HASHTAG, "topic1")),
    ]
    happened: list[Event | Hint] = [*events_on(VIDEOS, 12), *hints, *events_on(VIDEOS, 9, seed=4)]
    taste = Taste(library)
    for each in happened:
        taste.learn(each)
        taste.posterior()
    means, deviations = by_regression(library, happened)
    posterior = taste.posterior()
    np.testing.assert_allclose(posterior.means(every(library)), means, atol=1e-6)
    np.testing.assert_allclose(posterior.deviations(every(library)), deviations, atol=1e-6)


def test_a_search_is_of_hashtags_and_words_and_a_sub_interest_of_each_of_its_hashtags() -> None:
    (search,) = hints_of(a_wish(WishKind.SEARCH, Subject.WORD, "Rainy #lake2"))
    assert search.reward == SEARCH
    assert set(search.features) == {
        Feature(Group.HASHTAG, "rainy"),
        Feature(Group.HASHTAG, "lake2"),
        Feature(Group.WORD, "rainy"),
        Feature(Group.WORD, "lake"),
    }
    more = hints_of(a_wish(WishKind.MORE, Subject.HASHTAGS, "#a#b"))
    assert [each.features for each in more] == [
        (Feature(Group.HASHTAG, "a"),),
        (Feature(Group.HASHTAG, "b"),),
    ]


def test_a_hint_of_what_no_video_has_waits_until_one_has_it() -> None:
    library = a_library_of(VIDEOS)
    taste = Taste(library)
    taste.learn(Hint(WishId(VIDEOS[0].id), (Feature(Group.CREATOR, "new"),), FOLLOW))
    assert taste.posterior().empty
    video, other = (a_video(key, creator="new") for key in ("by the new one", "one more"))
    library.add([video, other])
    slot = library.slot(video.id)
    assert slot is not None
    assert taste.posterior().means(np.array([slot]))[0] > MEAN_BEFORE
