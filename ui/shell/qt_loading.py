"""PySide6, loaded without its hook on Python's `import`."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load QtCore and take PySide's hook off `import`; to be called before all that needs much.

    The hook reads the source of every module imported from then on, to see whether it names
    PySide6, and Python keeps what was read (`linecache`): 20 MB for this program. It serves
    `from __feature__ import snake_case` and the like alone, which nothing here uses.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415  # hooks `import` as it loads

    builtins.__import__ = plain
