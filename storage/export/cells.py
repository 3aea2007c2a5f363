"""Texts of strangers in the cells of a table, so that no program takes them for more."""

from __future__ import annotations

from typing import Final

from storage.visible import visible

_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula, which may call programs."""


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs and that steers nothing; its lines stay.

    Source: OWASP, "CSV Injection". The mark before it is shown by no spreadsheet as a formula.
    """
    shown = visible(text, kept="\n\t")
    return f"'{shown}" if text.startswith(_FORMULA) else shown
