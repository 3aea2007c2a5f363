from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ranking import sparse
from ranking.ages import BINS, age_bins, age_kernel
from ranking.features import Features, Library
from ranking.prior import AGE_PARTS, VARIANCE
from ranking.sparse import tally
from ranking.vocabulary import Group
from storage.records import Video
from tests.ranking.invented import DAY_MS, NOW_MS, a_library, a_video, elsewhere


def a_library_of(*batches: list[Video]) -> Library:
    library = Library(NOW_MS)
    for batch in batches:
        library.add(batch)
        library.features()
    return library


def told(library: Library) -> list[list[tuple[str, float]]]:
    """Spell out all rows in content-key order, so that two libraries can be compared."""
    features = library.features()
    return [
        [
            (library.feature(int(column)).name, float(value))
            for column, value in zip(row.columns, row.values, strict=True)
        ]
        for row in (features.rows.take(np.array([slot])) for slot in features.order)
    ]


def test_features_depend_on_the_set_of_videos_and_not_on_the_order_they_came_in() -> None:
    videos = a_library(60)
    at_once = a_library_of(videos)
    in_parts = a_library_of(elsewhere(videos)[:7], elsewhere(videos)[7:])
    assert told(at_once) == told(in_parts)
    assert list(at_once.features().ages[at_once.features().order]) == list(
        in_parts.features().ages[in_parts.features().order]
    )


def test_each_group_of_a_row_has_its_prior_variance_however_much_a_video_tells() -> None:
    many = [f"tag{n}" for n in range(30)]
    # Twice, so that every feature is shared.
    videos = [*a_library(20), *a_library(20), a_video("bare"), a_video("bare too")]
    videos += [a_video("rich", many), a_video("rich too", many)]
    library = a_library_of([replace(v, content_key=f"{n}") for n, v in enumerate(videos)])
    features = library.features()
    rows = replace(features.rows, values=features.rows.values**2)
    for group in Group:
        inside = np.array([library.feature(n).group is group for n in range(features.width)])
        # What nobody is told of (folders, languages) is the same of all and left out.
        expected = 0.0 if group in (Group.FOLDER, Group.LANGUAGE, Group.SHAPE) else VARIANCE[group]
        np.testing.assert_allclose(rows.times(inside.astype(float)), expected, rtol=1e-4)


def test_what_one_video_alone_has_counts_for_nothing() -> None:
    videos = [a_video(f"{n}", [f"mine{n}", "ours" if n % 2 else "theirs"]) for n in range(6)]
    for row in told(a_library_of(videos)):
        assert [name for name, _ in row] in (["ours"], ["theirs"])


def test_a_rare_tag_weighs_more_than_a_common_one() -> None:
    videos = [a_video(f"{n}", ["common"]) for n in range(30)] + [
        a_video(f"x{n}", ["common", "rare"]) for n in range(2)
    ]
    weights, _ = [
        dict(row) for row in told(a_library_of(videos)) if {"common", "rare"} <= dict(row).keys()
    ]
    assert weights["rare"] > 1.5 * weights["common"]


def test_a_video_known_by_id_or_by_content_changes_nothing() -> None:
    videos = a_library(9)
    library = a_library_of(videos)
    before = library.features()
    library.add([replace(videos[0], caption="other words"), *elsewhere(videos)])
    assert library.features() is before
    assert len(library) == 9


def test_dropped_videos_count_no_longer() -> None:
    videos = a_library(30)
    library, smaller = a_library_of(videos), a_library_of(videos[:20])
    for video in videos[20:]:
        library.drop(video.id)
    # Slots are numbered in the order of adding.
    order = library.features().order
    left = [row for slot, row in zip(order, told(library), strict=True) if slot < 20]
    assert left == told(smaller)


def test_what_few_videos_share_is_counted_as_particular_and_what_many_share_hardly() -> None:
    videos = [
        *(a_video(f"{n}", ["common"], creator=f"maker{n // 2}") for n in range(200)),
        *(a_video(f"x{n}", ["other"], creator="busy") for n in range(200)),
    ]
    library = a_library_of(videos)
    features = library.features()
    of_pairs, of_many = features.particular[0], features.particular[200]
    assert of_pairs > 0.5 * VARIANCE[Group.CREATOR]
    assert 0 < of_many < 0.05 * VARIANCE[Group.CREATOR] + 0.05 * VARIANCE[Group.HASHTAG]
    assert np.all(features.particular < features.prior_variance(features.order))


@pytest.mark.parametrize("block", [2, sparse.BLOCK])
def test_a_kind_is_a_set_of_hashtags_in_whatever_order_and_whoever_made_it(
    monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(sparse, "BLOCK", block)
    sets = [["a", "b"], ["b", "a"], ["a"], [], ["b"], ["a"], []]
    videos = [a_video(f"{n}", tags, creator=f"{n % 2}") for n, tags in enumerate(sets)]
    kinds = a_library_of(videos).features().kinds.tolist()
    assert kinds[0] == kinds[1]
    assert kinds[2] == kinds[5]
    assert kinds[3] == kinds[6]
    assert len(set(kinds)) == 4


def test_ages_measured_from_the_average_are_a_symmetric_covariance() -> None:
    kernel = a_library_of(a_library(60)).features().age_kernel
    np.testing.assert_array_equal(kernel, kernel.T)
    assert np.linalg.eigvalsh(kernel).min() > -1e-12


def test_an_empty_library_has_features() -> None:
    features: Features = Library(NOW_MS).features()
    assert len(features.rows) == 0
    assert tally(features.order, np.zeros(0), 0).size == 0


def bins_of(*days_old: float) -> list[int]:
    dates = np.array([NOW_MS - round(days * DAY_MS) for days in days_old], dtype=np.int64)
    return [int(step) for step in age_bins(dates, np.ones(len(dates), dtype=bool), NOW_MS)]


def test_ages_span_the_library_and_hours_change_nothing() -> None:
    assert bins_of(0, 4000)[0] == 0
    assert bins_of(0, 4000)[1] == BINS - 1
    assert bins_of(0.1, 30, 4000) == bins_of(0.7, 30.2, 4000.4)[:3]


def test_a_library_of_one_week_is_not_pulled_apart() -> None:
    assert max(bins_of(0, 3, 7)) < BINS / 10


@pytest.mark.parametrize("days_old", [-400.0, 1e6])
def test_a_broken_date_stays_on_the_scale(days_old: float) -> None:
    assert all(0 <= step < BINS for step in bins_of(days_old, 10, 1000))


def test_the_age_kernel_is_a_covariance() -> None:
    kernel = age_kernel()
    assert np.linalg.eigvalsh(kernel).min() > -1e-12
    np.testing.assert_allclose(np.diag(kernel), sum(part for part, _ in AGE_PARTS))
