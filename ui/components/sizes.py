"""Sizes of files as the language writes them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale

_GIGABYTE: Final = 1_000_000_000


def told_size(size: int) -> str:
    """Write a number of bytes in decimal units, as `bytes` of Figures.qml does."""
    decimals = 0 if size < _GIGABYTE else 1
    return QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)
