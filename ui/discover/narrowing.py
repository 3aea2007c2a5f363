"""What the viewer may narrow a search down by, and the filters that stand for it. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from storage.catalog import Folder
from storage.finding.filters import Filters, Orientation

Translate = Callable[[str, str], str]
"""Says words, of a context, in the viewer's language: `QCoreApplication.translate`."""

WEEK: Final = timedelta(days=7)
MONTH: Final = timedelta(days=31)
YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer, and what it asks of the videos."""

    words: str
    asks: dict[str, Any]
    """Fields of `Filters`."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One question of which any answer but the first narrows the search down."""

    options: tuple[Option, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The answers as the viewer reads them."""
        return tuple(option.words for option in self.options)

    @property
    def is_switch(self) -> bool:
        """Whether there is but one answer to choose."""
        return len(self.options) == 2


def narrowings(
    folders: Sequence[Folder], languages: Sequence[str], now: datetime, translate: Translate
) -> tuple[Narrowing, ...]:
    """Return what can be asked of this library; what it has only one of is not asked for."""
    asked = [
        Narrowing(
            (
                Option(translate("Narrowing", "Not seen yet"), {}),
                Option(translate("Narrowing", "Not seen yet"), {"unwatched": True}),
            )
        ),
        Narrowing(
            (
                Option(translate("Narrowing", "Liked"), {}),
                Option(translate("Narrowing", "Liked"), {"liked": True}),
            )
        ),
        Narrowing(
            (
                Option(translate("Narrowing", "Any length"), {}),
                Option(translate("Narrowing", "Under 15 seconds"), {"max_ms": 14_999}),
                Option(translate("Narrowing", "Under 30 seconds"), {"max_ms": 29_999}),
                Option(
                    translate("Narrowing", "30 seconds to 2 minutes"),
                    {"min_ms": 30_000, "max_ms": 120_000},
                ),
                Option(translate("Narrowing", "Longer"), {"min_ms": 120_001}),
            )
        ),
        Narrowing(
            (
                Option(translate("Narrowing", "Any time"), {}),
                Option(translate("Narrowing", "This week"), _since(now - WEEK)),
                Option(translate("Narrowing", "This month"), _since(now - MONTH)),
                Option(translate("Narrowing", "This year"), _since(now - YEAR)),
                Option(
                    translate("Narrowing", "Older"), {"until_ms": _since(now - YEAR)["since_ms"]}
                ),
            )
        ),
        Narrowing(
            (
                Option(translate("Narrowing", "Any shape"), {}),
                Option(translate("Narrowing", "Upright"), {"orientation": Orientation.UPRIGHT}),
                Option(translate("Narrowing", "Square"), {"orientation": Orientation.SQUARE}),
                Option(translate("Narrowing", "Wide"), {"orientation": Orientation.WIDE}),
            )
        ),
    ]
    if len(folders) > 1:
        named = (
            Option(folder.root.name or str(folder.root), {"folder": folder.id})
            for folder in folders
        )
        asked.append(Narrowing((Option(translate("Narrowing", "All folders"), {}), *named)))
    if len(languages) > 1:
        spoken = (Option(language, {"language": language}) for language in languages)
        asked.append(Narrowing((Option(translate("Narrowing", "Any language"), {}), *spoken)))
    return tuple(asked)


def filters_of(asked: Sequence[Narrowing], chosen: Sequence[int]) -> Filters:
    """Return what videos must be, by the number of the answer to each question."""
    asks: dict[str, Any] = {}
    for narrowing, index in zip(asked, chosen, strict=True):
        asks |= narrowing.options[index].asks
    return Filters(**asks)


def _since(moment: datetime) -> dict[str, Any]:
    """Ask for what was posted since the day of a moment began."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return {"since_ms": round(day.timestamp() * 1000)}
