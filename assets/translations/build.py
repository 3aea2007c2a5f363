"""Gather what the program says and build what it says in other languages, with Qt Linguist's tools.

`homefeed_nl.ts` and `homefeed_fr.ts` are translated by hand (in Qt Linguist, or any editor);
`homefeed_en.ts` holds the plurals of English. The `.qm` files beside them are what the program
reads.

Usage::

    python3 assets/translations/build.py
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
UI = HERE.parents[1] / "ui"
LANGUAGES = ("en", "nl", "fr")


def gather(folder: Path, languages: tuple[str, ...] = LANGUAGES) -> None:
    """Bring the `.ts` files of a folder up to date with the program's words; new ones are empty.

    Raises:
        subprocess.CalledProcessError: lupdate failed.
    """
    sources = sorted(str(file) for kind in ("*.qml", "*.py") for file in UI.rglob(kind))
    for language in languages:
        plurals = ["-pluralonly"] if language == "en" else []
        target = ["-source-language", "en", "-target-language", language]
        places = ["-no-obsolete", "-locations", "none", *plurals]
        _run("lupdate", *sources, *places, *target, "-ts", str(_ts(folder, language)))


def release(source: Path, target: Path) -> None:
    """Build a `.qm` of each `.ts`; what has no translation yet stays English.

    Raises:
        subprocess.CalledProcessError: lrelease failed.
    """
    for language in LANGUAGES:
        words = target / f"homefeed_{language}.qm"
        _run("lrelease", str(_ts(source, language)), "-qm", str(words))


def _ts(folder: Path, language: str) -> Path:
    return folder / f"homefeed_{language}.ts"


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    gather(HERE)
    release(HERE, HERE)
