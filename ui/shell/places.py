"""Where the program keeps its things."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from storage.presence import is_file
from storage.walk import SUFFIXES
from ui.shell.fault import Fault

PRIVATE = 0o700
"""What one watches is nobody else's business."""


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of the database, the posters and the log."""

    data: Path
    cache: Path
    log: Path

    def make(self) -> None:
        """Make the folders, for their owner alone.

        Raises:
            Fault: one cannot be made or written.
        """
        os.umask(0o777 & ~PRIVATE)  # for all that is written from here on
        for folder in (self.data, self.cache, self.log):
            try:
                folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
                if folder != self.data:
                    folder.chmod(PRIVATE)  # the data folder may be anybody's: storage judges it
            except OSError as error:
                raise Fault(
                    f"The folder {folder} cannot be used: {error.strerror}. "
                    "Another one: python3 main.py --data-dir FOLDER"
                ) from error


def require_places(places: Sequence[Path]) -> None:
    """Check the folders and videos of the command line before anything opens.

    Raises:
        Fault: one is not there, is neither a folder nor a video, or may not be read.
    """
    require_folders([place for place in places if not is_video(place)])


def is_video(place: Path) -> bool:
    """Say whether this is a file whose name is one of a video; waits for the disk."""
    return place.suffix[1:].lower() in SUFFIXES and is_file(place)


def require_folders(folders: Sequence[Path]) -> None:
    """Check that folders can be listed.

    Raises:
        Fault: one is not there, is no folder, or may not be listed.
    """
    for folder in folders:
        try:
            next(os.scandir(folder), None)
        except FileNotFoundError as error:
            raise Fault(f"There is no folder {folder}.") from error
        except NotADirectoryError as error:
            raise Fault(
                f"{folder} is no video that Homefeed reads; name one, or a folder."
            ) from error
        except OSError as error:
            raise Fault(f"The folder {folder} cannot be read: {error.strerror}.") from error


def find_places(data_dir: Path | None) -> Places:
    """Return the platform's own folders, or all of them inside `data_dir`."""
    if data_dir is not None:
        data = data_dir.expanduser().absolute()
        return Places(data, data / "cache", data / "log")
    folders = platformdirs.PlatformDirs("homefeed", appauthor=False)
    return Places(folders.user_data_path, folders.user_cache_path, folders.user_log_path)
