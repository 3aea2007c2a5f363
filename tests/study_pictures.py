"""Takes pictures of a study's windows, or a stand's, with the sample clips played by libVLC.

`python3 -m tests.study_pictures OUT [--kiosk] [--size WxH] [--scheme S] [--language L]
[--text PERCENT] [--scale N]`
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "assets" / "demo"


def main(argv: list[str]) -> int:
    """Take the pictures; return 0."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--kiosk", action="store_true", help="a stand's window instead")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--scheme", default="dark")
    parser.add_argument("--language", default="en")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--scale", default="1")
    options = parser.parse_args(argv)
    # Before Qt is loaded: there is no other moment to choose them.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    os.environ["QT_SCALE_FACTOR"] = options.scale
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        (_take_kiosk if options.kiosk else _take)(options, Path(folder))
    return 0


def _take(options: argparse.Namespace, folder: Path) -> None:
    from player.vlc_engine import VlcEngine
    from tests.ui.house import open_house, run_events
    from tests.ui.study_house import open_study, read, stops
    from ui.shell.application import make_application
    from ui.shell.language import Language
    from ui.study.commands import EXAMPLES

    application = make_application(["homefeed"])
    Language(application).speak(options.language)
    (folder / "demo").symlink_to(DEMO)
    # So short that its course fills the chart within the seconds that this takes.
    file = read(EXAMPLES / "sus.toml", folder / "demo", ("minutes = 20", "minutes = 0.5"))
    width, height = map(int, options.size.split("x"))
    with open_house(folder / "data", VlcEngine(4)) as house:
        house.settings.setProperty("scheme", options.scheme)
        house.settings.setProperty("language", options.language)
        house.settings.setProperty("textScale", options.text)
        with open_study(house, house.engine, file, posters=house.watching.poster) as desk:
            desk.resize(width, height)
            for page in stops(desk):
                run_events(400)
                name = f"{page}-{width}-{options.scheme}-{options.language}-{options.text}.png"
                desk.window.grabWindow().save(str(options.out / name))
                if page in ("feed", "debrief"):
                    told = f"operator-{page}-{options.scheme}-{options.language}-{options.text}.png"
                    desk.operator.window.grabWindow().save(str(options.out / told))


def _take_kiosk(options: argparse.Namespace, folder: Path) -> None:
    from player.vlc_engine import VlcEngine
    from tests.ui.house import open_house, run_events
    from tests.ui.kiosk_house import open_kiosk, stops
    from ui.shell.application import make_application

    make_application(["homefeed"])
    width, height = map(int, options.size.split("x"))
    with open_house(folder / "data", VlcEngine(4)) as house:
        watching, settings = house.watching, house.settings
        settings.setProperty("scheme", options.scheme)
        settings.setProperty("textScale", options.text)
        # What is spoken first is the language of every visitor.
        spoken = dict.fromkeys((options.language, "en", "nl", "fr"))
        with open_kiosk(
            house,
            house.engine,
            DEMO,
            posters=watching.poster,
            moments=watching.moment,
            languages=tuple(spoken),
            visit_s=120,
            windowed=True,
        ) as booth:
            booth.resize(width, height)
            for page in stops(booth):
                run_events(4000 if page == "attract" else 1500)  # the posters are read
                name = f"{page}-{width}-{options.scheme}-{options.language}-{options.text}.png"
                booth.window.grabWindow().save(str(options.out / name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
