"""One module per topic; importing one registers its clips."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every topic module, in the order of their names."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        import_module(f"{__name__}.{module}")
