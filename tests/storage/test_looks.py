"""What a look found is kept, and groups what shows the same."""

from __future__ import annotations

import numpy as np
import pytest
from sqlalchemy import update

from storage import schema
from storage.ids import new_id
from storage.likeness import Likeness, Traits
from storage.looks import PAGE, Looks, Unlooked
from storage.records import VideoId
from tests.storage.library import Library

LUFS, PEAK = -20.0, -3.0


def picture_of(seed: int, *, flat: int = 0) -> bytes:
    """Invent a fingerprint: hashes with half of the bits set, as real ones have."""
    chance = np.random.default_rng(seed)
    bits = np.array([chance.permutation([0, 1] * 32) for _ in range(4)], np.uint8)
    bits[:flat] = 0
    return np.packbits(bits).tobytes() + bytes([128] * 8)


def changed(fingerprint: bytes, bits: int) -> bytes:
    """Turn the first bits over."""
    every = np.unpackbits(np.frombuffer(fingerprint, np.uint8))
    every[:bits] ^= 1
    return np.packbits(every).tobytes()


def traits(fingerprint: bytes, duration_ms: int = 8000, lufs: float = LUFS) -> Traits:
    return Traits(duration_ms, lufs, fingerprint)


@pytest.fixture
def looks(library: Library) -> Looks:
    return Looks(library.station.database, library.station.writer)


def waiting(library: Library, looks: Looks, after: VideoId | None = None) -> list[Unlooked]:
    return looks.waiting(library.station.profile.id, after)


def keep(looks: Looks, video: Unlooked, fingerprint: bytes) -> list[VideoId]:
    return looks.keep(video, fingerprint, LUFS, PEAK).result()


def groups(library: Library) -> dict[str, str | None]:
    return {video.path.stem: video.duplicates for video in library.videos()}


def unlooked(library: Library, looks: Looks) -> dict[str, Unlooked]:
    return {video.path.stem: video for video in waiting(library, looks)}


A = picture_of(1)


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (traits(changed(A, 40)), True),
        (traits(changed(A, 60)), False),
        (traits(A, 8200), True),
        (traits(A, 9000), False),
        (traits(A, lufs=-21.0), True),
        (traits(A, lufs=-30.0), False),
        (traits(A, lufs=float("nan")), True),
        (traits(A[:-1] + bytes([140])), True),
        (traits(A[:-1] + bytes([190])), False),
        (traits(picture_of(2)), False),
        (traits(b""), False),
    ],
)
def test_only_what_looks_sounds_and_lasts_the_same_is_alike(other: Traits, alike: bool) -> None:
    known, video_id = Likeness(), VideoId(new_id())
    for seed in range(10, 40):
        known.add(VideoId(new_id()), traits(picture_of(seed)))
    known.add(video_id, traits(A))
    assert known.nearest(other) == (video_id if alike else None)


def test_flat_pictures_tell_nothing() -> None:
    known, video_id = Likeness(), VideoId(new_id())
    black = traits(picture_of(1, flat=4))
    title = traits(picture_of(1, flat=3))
    fading = traits(picture_of(1, flat=2))
    known.add(VideoId(new_id()), black)
    known.add(VideoId(new_id()), title)
    assert known.nearest(black) is known.nearest(title) is known.nearest(fading) is None
    known.add(video_id, fading)
    assert known.nearest(fading) == video_id
    assert known.nearest(traits(picture_of(1))) is None  # a fade is not what it fades to


def test_the_nearest_of_several_is_told() -> None:
    known, ids = Likeness(), [VideoId(new_id()) for _ in range(3)]
    for video_id, bits in zip(ids, (30, 4, 20), strict=True):
        known.add(video_id, traits(changed(A, bits)))
    assert known.nearest(traits(A)) == ids[1]


def test_thousands_are_told_apart_and_each_is_found_again() -> None:
    known, ids = Likeness(), [VideoId(new_id()) for _ in range(3000)]
    for seed, video_id in enumerate(ids):
        assert known.nearest(traits(picture_of(seed))) is None
        known.add(video_id, traits(picture_of(seed)))
    for seed in (0, 1023, 1024, 2999):
        assert known.nearest(traits(changed(picture_of(seed), 30))) == ids[seed]


def test_what_is_kept_is_not_waited_for_any_more(library: Library, looks: Looks) -> None:
    for name in ("a", "b", "c"):
        library.put(f"{name}.mp4")
    library.put("no.mp4", "text")
    library.scan()
    first, second, third = waiting(library, looks)
    assert {one.path.stem for one in (first, second, third)} == {"a", "b", "c"}
    assert keep(looks, first, picture_of(1)) == keep(looks, third, b"") == []
    assert waiting(library, looks) == [second]
    assert waiting(library, looks, second.id) == []
    assert looks.lacking([third.id, second.id]) == [second]
    heard = {video.id: (video.loudness_lufs, video.true_peak_db) for video in library.videos()}
    assert heard == {first.id: (LUFS, PEAK), second.id: (None, None), third.id: (LUFS, PEAK)}


def test_a_video_of_which_only_the_loudness_is_known_is_looked_at_too(
    library: Library, looks: Looks
) -> None:
    library.put("a.mp4")
    library.scan()
    (video,) = waiting(library, looks)
    known = {"loudness_lufs": -9.0, "true_peak_db": -1.0}
    change = update(schema.video).values(known)
    library.station.writer.submit(lambda connection: connection.execute(change)).result()
    (video,) = waiting(library, looks)
    assert video.lufs == -9.0
    looks.keep(video, b"", -9.0, None).result()
    assert waiting(library, looks) == []
    assert library.video().true_peak_db == -1.0


def test_what_was_found_stays_with_the_video_wherever_its_file_goes(
    library: Library, looks: Looks
) -> None:
    file = library.put("a.mp4")
    library.scan()
    assert (library.video().loudness_lufs, library.video().true_peak_db) == (None, None)
    keep(looks, waiting(library, looks)[0], A)
    file.rename(library.root / "b.mp4")
    library.scan()
    assert library.video().path.name == "b.mp4"
    assert (library.video().loudness_lufs, library.video().true_peak_db) == (LUFS, PEAK)
    assert waiting(library, looks) == []


def test_copies_join_one_group_and_others_none(library: Library, looks: Looks) -> None:
    for name in ("a", "b", "c", "other"):
        library.put(f"{name}.mp4")
    library.scan()
    todo = unlooked(library, looks)
    assert keep(looks, todo["a"], A) == []
    assert keep(looks, todo["other"], picture_of(9)) == []
    assert set(keep(looks, todo["b"], changed(A, 8))) == {todo["a"].id, todo["b"].id}
    assert keep(looks, todo["c"], changed(A, 16)) == [todo["c"].id]
    found = groups(library)
    assert found["a"] == found["b"] == found["c"] == todo["a"].id.hex
    assert found["other"] is None


def test_groups_are_found_after_a_restart_as_before(library: Library, looks: Looks) -> None:
    for name in ("a", "b", "c"):
        library.put(f"{name}.mp4")
    library.scan()
    todo = unlooked(library, looks)
    keep(looks, todo["a"], A)
    looks.rest()
    keep(looks, todo["b"], changed(A, 8))
    again = Looks(library.station.database, library.station.writer)
    keep(again, todo["c"], changed(A, 4))
    assert len(set(groups(library).values())) == 1


def test_pages_of_what_waits_follow_each_other(library: Library, looks: Looks) -> None:
    for number in range(PAGE + 20):
        library.put(f"{number}.mp4")
    library.scan()
    first = waiting(library, looks)
    assert len(first) == PAGE
    second = waiting(library, looks, first[-1].id)
    assert len({video.id for video in [*first, *second]}) == PAGE + 20
