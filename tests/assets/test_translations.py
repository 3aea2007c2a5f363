"""Everything the program says is said in Dutch and French too, and the built files are current."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

FOLDER = Path(__file__).parents[2] / "assets" / "translations"
PLACE = re.compile(r"%(?:n|\d|L\d)")


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_translations", FOLDER / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gathered(build: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, brought up to date with the program as it is."""
    folder = tmp_path_factory.mktemp("gathered")
    for words in FOLDER.glob("*.ts"):
        shutil.copy(words, folder)
    build.gather(folder)
    return folder


def messages(file: Path) -> list[tuple[str, str, ElementTree.Element]]:
    root = ElementTree.parse(file).getroot()
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def said(message: ElementTree.Element) -> list[str]:
    """The forms of a translation."""
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_word_has_a_finished_translation(gathered: Path, language: str) -> None:
    found = messages(gathered / f"homefeed_{language}.ts")
    assert len(found) > 250
    missing = [
        (context, source)
        for context, source, message in found
        if not all(said(message)) or "type" in message.find("translation").attrib  # type: ignore[union-attr]
    ]
    assert missing == []


def test_english_has_its_plurals(gathered: Path) -> None:
    for _, source, message in messages(gathered / "homefeed_en.ts"):
        assert len(said(message)) == 2, source
        assert all(said(message)), source


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_translation_keeps_the_places_for_what_is_filled_in(language: str) -> None:
    for _, source, message in messages(FOLDER / f"homefeed_{language}.ts"):
        for form in said(message):
            wanted = sorted(set(PLACE.findall(source)))
            # One of a thing may be said without its figure.
            kept = sorted(set(PLACE.findall(form)))
            assert kept == wanted or kept == [one for one in wanted if one != "%n"], source


def test_every_word_belongs_to_a_context_that_is_asked_for(gathered: Path) -> None:
    assert [
        source for context, source, _ in messages(gathered / "homefeed_nl.ts") if not context
    ] == []


def test_the_built_files_are_current(build: ModuleType, tmp_path: Path) -> None:
    build.release(FOLDER, tmp_path)
    for built in tmp_path.glob("*.qm"):
        assert built.read_bytes() == (FOLDER / built.name).read_bytes(), built.name
