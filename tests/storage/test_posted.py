"""Where a video was posted is kept with it, and what was counted there."""

from __future__ import annotations

from dataclasses import fields

from storage.posted_rows import read_posted
from storage.records import Video
from storage.sidecars.description import Counts, Posted
from tests.ranking.invented import a_feed, a_view
from tests.storage.library import Library

ID = "7400000000000000001"


def posted(library: Library) -> dict[str, Posted]:
    """What is known, by file name."""
    videos = library.videos()
    with library.station.database.reading() as connection:
        known = read_posted(connection, [video.id for video in videos])
    return {video.path.name: known[video.id] for video in videos if video.id in known}


def test_a_scan_keeps_where_videos_were_posted(library: Library) -> None:
    library.put("a.mp4", id=ID, extractor_key="TikTok", like_count=0, view_count=7)
    library.put(f"b [{ID}].mp4")
    library.put("c.mp4")
    library.scan()
    counts = Counts(views=7, likes=0)
    assert posted(library) == {
        "a.mp4": Posted("tiktok", ID, counts),
        f"b [{ID}].mp4": Posted("tiktok", ID),
    }


def test_a_video_that_is_renamed_is_still_the_same_post(library: Library) -> None:
    file = library.put(f"b [{ID}].mp4")
    library.scan()
    file.rename(file.with_name("c.mp4"))
    library.scan()
    assert posted(library) == {"c.mp4": Posted("tiktok", ID)}


def test_newer_counts_replace_older_ones_and_silence_replaces_nothing(library: Library) -> None:
    library.put("a.mp4", id=ID, like_count=5, view_count=7)
    library.scan()
    library.put("a.mp4", id=ID, like_count=0)
    library.scan()
    assert posted(library)["a.mp4"].counts == Counts(views=7, likes=0)


def test_a_copy_that_only_has_a_name_adds_the_id_and_takes_nothing(library: Library) -> None:
    library.put("a.mp4", "same", title="Said", like_count=5)
    library.scan()
    library.put(f"z [{ID}].mp4", "same")
    library.scan()
    assert library.video().title == "Said"
    assert list(posted(library).values()) == [Posted("tiktok", ID, Counts(likes=5))]


def test_no_count_of_a_platform_changes_a_deal(library: Library) -> None:
    deals: list[list[tuple[object, ...]]] = []
    for most_liked in (0, 29):
        for number in range(30):
            tags = [f"topic {number % 5}"]
            likes = 10**9 if number == most_liked else 0
            library.put(f"{number}.mp4", tags=tags, like_count=likes, view_count=2 * likes)
        library.scan()
        videos = library.videos()
        feed = a_feed(videos)
        deals.append([])
        for _ in videos:
            deal = feed.next()
            assert deal is not None
            deals[-1].append((deal.video_id, deal.score, deal.propensity))
            feed.learn(a_view(next(video for video in videos if video.id == deal.video_id)))
        assert posted(library)[f"{most_liked}.mp4"].counts == Counts(views=2 * 10**9, likes=10**9)
    assert deals[0] == deals[1]
    assert not {field.name for field in fields(Counts)} & {field.name for field in fields(Video)}
