"""How PySide6 is told D-Bus's names and types, which it takes as text and its stubs do not know."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore

Int64: Any = "qlonglong"
UInt32: Any = "uint"
Strings: Any = "QStringList"
Values: Any = "QVariantMap"


def interface(name: str) -> Any:
    """Return the class decorator that names the D-Bus interface of an adaptor."""
    class_info: Any = QtCore.ClassInfo
    return class_info({"D-Bus Interface": name})
