"""An instaloader sidecar gives what is known of a post, packed or not, and no bomb goes off."""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping

import pytest

from storage.sidecars import instaloader
from storage.sidecars.contents import SIZE_CAP
from storage.sidecars.description import Counts, Description, Origin, Posted, SidecarError

# The shape of a post: https://github.com/instaloader/instaloader, structures.py.
NODE = {
    "shortcode": "Cx1yZq_AbC-",
    "edge_media_to_caption": {"edges": [{"node": {"text": "Tide pools #Tide\n#crab"}}]},
    "owner": {"username": "Demo.Tide", "full_name": "Tide & Co", "id": "5"},
    "taken_at_timestamp": 1695900000,
    "edge_media_preview_like": {"count": 0},
    "edge_media_to_comment": {"count": 3},
    "video_view_count": 420,
    "video_url": "https://v.example/signed",
}


def sidecar(node_type: str = "Post", changes: Mapping[str, object] = NODE) -> bytes:
    about = {"node_type": node_type, "version": "4.14"}
    return json.dumps({"node": {**NODE, **changes}, "instaloader": about}).encode()


EXPECTED = Description(
    origin=Origin.INSTALOADER,
    title="Tide pools #Tide #crab",
    caption="Tide pools #Tide\n#crab",
    creator="demo.tide",
    creator_name="Tide & Co",
    tags=("tide", "crab"),
    published_at_ms=1_695_900_000_000,
    posted=Posted("instagram", "Cx1yZq_AbC-", Counts(views=420, likes=0, comments=3)),
)


def test_a_post_describes_its_video_packed_or_not() -> None:
    assert instaloader.parse(sidecar()) == EXPECTED
    assert instaloader.parse_packed(lzma.compress(sidecar())) == EXPECTED


def test_a_post_of_the_newer_shape_says_the_same() -> None:
    newer = {
        "edge_media_to_caption": None,
        "caption": "Tide pools #Tide\n#crab",
        "taken_at_timestamp": None,
        "date": 1695900000,
        "edge_media_to_comment": None,
        "comments": 3,
    }
    assert instaloader.parse(sidecar(changes=newer)) == EXPECTED


def test_a_field_of_the_wrong_kind_is_dropped_and_the_others_stay() -> None:
    wrong = {"owner": "x", "edge_media_to_comment": [1], "shortcode": 5}
    wrong |= {"edge_media_to_caption": {"edges": [None]}}
    described = instaloader.parse(sidecar(changes=wrong))
    assert described == Description(
        Origin.INSTALOADER,
        published_at_ms=1_695_900_000_000,
        posted=Posted(counts=Counts(views=420, likes=0)),
    )


@pytest.mark.parametrize("content", [sidecar("Profile"), b"{}", b'{"node": []}', b"[]", b""])
def test_what_is_not_about_a_post_is_refused(content: bytes) -> None:
    with pytest.raises(SidecarError):
        instaloader.parse(content)


@pytest.mark.parametrize(
    "content",
    [
        lzma.compress(b"0" * (SIZE_CAP + 1)),
        lzma.compress(b" " * (64 << 20) + sidecar()),
        lzma.compress(sidecar())[:-9],
        lzma.compress(sidecar(), format=lzma.FORMAT_ALONE),
        b"\xfd7zXZ\x00" + b"\xff" * 50,
        b"",
    ],
    ids=["too large", "a bomb", "cut", "another packing", "damaged", "empty"],
)
def test_what_cannot_be_unpacked_to_a_small_file_is_refused(content: bytes) -> None:
    with pytest.raises(SidecarError):
        instaloader.parse_packed(content)
