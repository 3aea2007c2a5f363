"""Names of Qt's list types, which PySide6 takes as text and its stubs know nothing of."""

from __future__ import annotations

from typing import Any

QStringList: Any = "QStringList"
QVariantList: Any = "QVariantList"
QVariantMap: Any = "QVariantMap"
