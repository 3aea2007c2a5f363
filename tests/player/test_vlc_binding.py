"""libVLC is found late, its absence is a sentence, and it keeps quiet."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from player.vlc_binding import has_sound_device, libvlc_version

ROOT = Path(__file__).resolve().parents[2]

OPEN = """
from player.facts import PlayerError
from player.vlc_engine import open_engine
try:
    open_engine()
except PlayerError as error:
    print(error)
"""


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


def test_the_version_is_that_of_libvlc_3() -> None:
    assert re.fullmatch(r"3\.\d+\.\d+", libvlc_version())


@pytest.mark.parametrize("library", ["no/such/libvlc.so", "libc.so.6"])
def test_a_libvlc_that_does_not_load_is_told_with_the_packages_that_mend_it(library: str) -> None:
    done = run(OPEN, PYTHON_VLC_LIB_PATH=library)
    assert done.returncode == 0, done.stderr
    assert "libvlc5" in done.stdout
    assert "vlc-plugin-base" in done.stdout


def test_importing_the_engine_does_not_load_libvlc() -> None:
    done = run("import sys, player.vlc_engine; print('vlc' in sys.modules)")
    assert done.stdout.strip() == "False"


def test_the_engine_is_free_of_qt() -> None:
    done = run(
        "import sys; from player.vlc_engine import open_engine; open_engine().shutdown();"
        "print([name for name in sys.modules if 'PySide' in name])"
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asked only on Linux")
def test_a_sound_server_that_is_named_or_runs_is_a_sound_device(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    before = has_sound_device()
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse" / "native").touch()
    assert has_sound_device()
    (tmp_path / "pulse" / "native").unlink()
    assert has_sound_device() == before
    monkeypatch.setenv("PULSE_SERVER", "somewhere")
    assert has_sound_device()


def test_playing_broken_files_writes_nothing_to_the_terminal(tmp_path: Path) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("#EXTM3U\nnot a video\n" * 50, encoding="utf-8")
    done = run(
        "import sys, threading; from pathlib import Path;"
        "from player.engine import Source, PlaybackState;"
        "from player.vlc_engine import open_engine;"
        "ended = threading.Event(); engine = open_engine();"
        "engine.listen(lambda slot, generation: None,"
        " lambda change: change.state is PlaybackState.UNPLAYABLE and ended.set());"
        f"engine.open(0, Source(Path({str(text)!r}), 'mp4', 160, 288, 1000), 160, 288);"
        "print(ended.wait(30)); engine.shutdown()"
    )
    assert (done.stdout.strip(), done.stderr) == ("True", "")
