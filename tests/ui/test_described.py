"""What lies beside a video, and what its file says of itself, reaches the page it is shown on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine

ID = "7400000000000000001"
LABELS = [("title", "Kites #gale"), ("comment", f"https://www.tiktok.com/@demo.kite/video/{ID}")]
NFO = "<movie><title>Sea</title><tag>calm</tag><studio>Demo.Sea</studio></movie>"


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("", ("demo.kite", "Kites", ["#gale"])),
        (NFO, ("demo.sea", "Sea", ["#calm"])),
        ("<!DOCTYPE movie><movie/>", ("demo.kite", "Kites", ["#gale"])),
    ],
)
def test_labels_speak_where_no_sidecar_does(
    sidecar: str,
    said: tuple[str, str, list[str]],
    scripted: tuple[House, ScriptedEngine],
    tmp_path: Path,
) -> None:
    house, _ = scripted
    folder = tmp_path / "labelled"
    folder.mkdir()
    make_clip(folder / "a.mp4", labels=LABELS)
    if sidecar:
        (folder / "a.nfo").write_text(sidecar)
    house.play(folder)
    card = house.watching.pages.card(0)
    assert tuple(map(card.property, ("creator", "caption", "tags"))) == said
    assert card.video is not None
    posted = house.keeping.catalog.posted(card.video.id)
    assert posted.site_id == (None if sidecar == NFO else ID)
