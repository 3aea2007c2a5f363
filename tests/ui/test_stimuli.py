"""An empty stand shows the clips of its study, before anybody took part and after a restart."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from storage import schema
from storage.study.record import StudyRecord
from tests.clips import CODECS
from tests.ui.house import House
from tests.ui.kiosk_house import Booth, open_kiosk, value
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.study_house import read
from ui.kiosk.stimuli import NAME
from ui.study.commands import EXAMPLES

BETWEEN = EXAMPLES / "between.toml"


def keys_shown(booth: Booth, count: int) -> set[str]:
    """Wait until so many clips drift by; return their content keys."""
    booth.until(lambda: len(value(booth.kiosk.attraction, "tiles")) == count, "clips")
    return {tile["contentKey"] for tile in value(booth.kiosk.attraction, "tiles")}


def test_its_clips_drift_by_before_anybody_took_part_and_after_a_restart(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(BETWEEN, clips)
    count = len([clip for clip in clips.rglob("clip-*") if clip.suffix in CODECS])
    with open_kiosk(house, engine, None, study=file) as booth:
        first = keys_shown(booth, count)
        assert booth.stage == "attract"
    with open_kiosk(house, engine, None, study=file) as booth:
        assert keys_shown(booth, count) == first
    assert StudyRecord(house.database, house.writer).all() == []
    with house.database.reading() as connection:
        assert connection.scalars(select(schema.profile.c.name)).all().count(NAME) == 1
        assert connection.execute(select(schema.impression)).all() == []


def test_of_a_list_only_what_is_on_it_drifts_by(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None
) -> None:
    house, engine = scripted
    listed = sorted(clips.rglob("clip-*.mp4"))[:3]
    of_three = clips.parent / "of-three.txt"
    of_three.write_text("".join(f"{clip.relative_to(clips.parent)}\n" for clip in listed))
    file = read(BETWEEN, clips, (f'folder = "{clips}"', f'list = "{of_three}"'))
    with open_kiosk(house, engine, None, study=file) as booth:
        keys = keys_shown(booth, 3)
        with house.database.reading() as connection:
            video = schema.video
            of = schema.file
            paths = connection.scalars(
                select(of.c.path)
                .join(video, video.c.id == of.c.video_id)
                .where(video.c.content_key.in_(keys))
            ).all()
    assert {Path(path).name for path in paths} == {clip.name for clip in listed}
