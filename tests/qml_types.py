"""Describes the Python types to qmllint, so that QML is checked against them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

MODULE = "Homefeed.Backend"
CONSTANT = re.compile(r"@Property\([^)]*constant=True\)\s+def (\w+)")


def describe(ui: Path, into: Path) -> None:
    """Write the qmltypes and qmldir of every `QmlElement` under `ui` to an import path."""
    tools = Path(sys.executable).parent
    sources = [p for p in sorted(ui.rglob("*.py")) if "QmlElement" in p.read_text("utf-8")]
    dumped = into / "metatypes.json"
    dump: list[str | Path] = [tools / "pyside6-metaobjectdump", "-q", "-c", "-o", dumped]
    subprocess.run([*dump, *sources], check=True)
    _complete(dumped)
    folder = into.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True)
    import PySide6

    metatypes = Path(PySide6.__file__).parent / "Qt" / "metatypes"
    foreign = [metatypes / f"qt6{name}_metatypes.json" for name in ("core", "gui", "qml", "quick")]
    subprocess.run(
        [
            tools / "pyside6-qmltyperegistrar",
            "--import-name", MODULE, "--major-version", "1", "--minor-version", "0",
            "--foreign-types", ",".join(str(path) for path in foreign if path.exists()),
            "--generate-qmltypes", folder / "backend.qmltypes",
            "-o", into / "unused.cpp",
            dumped,
        ],
        check=True,
    )  # fmt: skip
    (folder / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo backend.qmltypes\ndepends QtQuick\nimport QtQuick\n"
    )


def _complete(dumped: Path) -> None:
    """Name what PySide's tool leaves out: a float is a C++ double, and what is constant."""
    described = json.loads(dumped.read_text("utf-8"))
    for file in described:
        constants = CONSTANT.findall(Path(file["inputFile"]).read_text("utf-8"))
        for kind in file["classes"]:
            for held in kind.get("properties", ()):
                held["constant"] = held["name"] in constants
    dumped.write_text(json.dumps(described).replace('"type": "float"', '"type": "double"'))
