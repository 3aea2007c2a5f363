"""All that is known of one video."""

from __future__ import annotations

from storage.details import details
from storage.ids import new_id
from storage.records import VideoId
from tests.storage.library import Library


def test_what_is_known_of_a_video_is_found_by_its_id(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    (video,) = library.videos()
    profile = library.station.profile
    known = details(library.catalog.database, profile.id, video.id)
    assert known is not None
    assert (known.video_codec, known.audio_codec, known.fps) == ("h264", None, 25.0)
    assert known.bytes == (library.root / "a.mp4").stat().st_size
    assert (known.site, known.views, known.watched_ms) == (None, 0, 0)


def test_of_a_video_that_is_not_listed_nothing_is_known(library: Library) -> None:
    nobody = VideoId(new_id())
    assert details(library.catalog.database, library.station.profile.id, nobody) is None
