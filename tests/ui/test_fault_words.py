"""Every fault that a file can have is told in the viewer's language."""

from __future__ import annotations

import ast
import errno
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from storage.blame import REASON
from storage.errors import SENTENCES, file_fault
from ui.components import fault_words
from ui.components.fault_words import in_words
from ui.shell.language import Language

FILE = Path("/films/log.db")
ROOT = Path(__file__).resolve().parents[2]
RAISED = ("PlayerError", "PassingPlayerError", "GoneError", "Refusal", "Inspection")


def sentences() -> set[str]:
    """What the player raises, or keeps in a constant and raises: whole sentences."""
    found = {REASON}
    files = set((ROOT / "player").glob("*.py")) - {ROOT / "player" / "network_lock.py"}
    for file in files:  # the lock speaks of the system, at the terminal
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id in RAISED:
                    words = [*node.args, *(each.value for each in node.keywords)]
                    found.update(_texts(words))
            elif isinstance(node, ast.Assign | ast.Return) and node.value is not None:
                found.update(_texts([node.value]))
    return {text for text in found if text.startswith(("This ", "No picture ", "The "))}


def _texts(nodes: list[ast.expr]) -> list[str]:
    values = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in values if isinstance(value, str) and value.endswith(".")]


def test_every_sentence_of_the_player_is_known_to_the_translators(qapp: QGuiApplication) -> None:
    said = sentences()
    assert len(said) > 15
    assert said - set(fault_words._known()) == set()


def test_a_fault_is_told_in_the_language_of_the_program(qapp: QGuiApplication) -> None:
    language = Language(qapp)
    language.speak("fr")
    try:
        assert in_words("This file is empty.") == "Ce fichier est vide."
        assert in_words("This file cannot be read: No such file.") == (
            "Ce fichier ne peut pas être lu : No such file."
        )
        assert in_words("This file cannot be read: Permission denied.") == (
            "Ce fichier ne peut pas être lu : accès refusé."
        )
        assert in_words("of another kind") == "of another kind"
    finally:
        language.speak("en")


def test_what_cannot_be_kept_is_told_in_the_language_of_the_program(qapp: QGuiApplication) -> None:
    language = Language(qapp)
    said = {sentence.format(path=FILE) for sentence in SENTENCES.values()}
    said |= {str(file_fault(OSError(number, ""), FILE)) for number in errno.errorcode}
    try:
        for spoken in ("nl", "fr"):
            language.speak(spoken)
            for sentence in said:
                told = in_words(sentence)
                assert told != sentence
                assert str(FILE) in told
    finally:
        language.speak("en")
