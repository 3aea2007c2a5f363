"""The door to libVLC: found late and kept quiet."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from player.facts import PlayerError

ARGUMENTS = (
    "--no-lua",
    "--no-metadata-network-access",
    "--no-auto-preparse",
    "--no-video-title-show",
    "--no-sub-autodetect-file",
    "--no-spu",
    "--no-osd",
    "--no-stats",
    "--no-interact",
    "--avcodec-hw=none",
    # A hardware decoder would be asked for first, fail on memory pictures and cost 8 ms an open.
    "--swscale-mode=1",
    # Bilinear over all that a pixel covers: a little softer than bicubic, an eighth less work for
    # the thread that scales. `area` would be as quick and makes fine patterns shimmer.
)
"""libVLC's own arguments: no scripts, no questions, no captions, no network."""

SILENT, WARNINGS = "--quiet", "--verbose=1"
"""How much libVLC, and the FFmpeg in it, print on standard error."""

MISSING = (
    "libVLC is missing, so videos play through Qt instead. "
    "Install the packages libvlc5 and vlc-plugin-base to get it."
)


def load_vlc() -> ModuleType:
    """Import python-vlc and make sure that a libVLC answers.

    Raises:
        PlayerError: libVLC cannot be found or loaded; the text names the packages.
    """
    try:
        import vlc  # noqa: PLC0415  # the import itself looks for the library, and may exit

        vlc.libvlc_get_version()
    except (ImportError, OSError, NotImplementedError, NameError, SystemExit) as error:
        raise PlayerError(MISSING) from error
    module: ModuleType = vlc
    return module


def libvlc_version() -> str:
    """Return the version of the libVLC found, such as `3.0.23`.

    Raises:
        PlayerError: there is none.
    """
    return str(load_vlc().libvlc_get_version().decode()).split()[0]


def new_instance(vlc: ModuleType, *, warns: bool = False) -> Any:
    """Start a libVLC that prints nothing, or its warnings for the program to keep in its log.

    Printed and not through libvlc_log_set: that calls back for each of the few hundred debug
    messages of an opening, which would have the decoder wait for Python's lock every time; and
    what its FFmpeg says of damaged files is printed all the same.

    Raises:
        PlayerError: it does not start, mostly for want of its plugins.
    """
    sound = () if has_sound_device() else ("--aout=dummy",)
    instance = vlc.Instance([*ARGUMENTS, WARNINGS if warns else SILENT, *sound])
    if instance is None:
        raise PlayerError(MISSING)
    if not warns:
        instance.log_unset()
    return instance


def has_sound_device() -> bool:
    """Say whether this machine has anything to play sound on.

    Without one, ALSA writes a screenful to the terminal for every clip that is opened.
    """
    if not sys.platform.startswith("linux"):
        return True
    run = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    servers = (run / "pulse" / "native", run / "pipewire-0", Path("/run/pulse/native"))
    return (
        "PULSE_SERVER" in os.environ
        or any(server.exists() for server in servers)
        or any(Path("/dev/snd").glob("pcm*p"))
    )
