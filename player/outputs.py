"""Where sound can go, and how one knows that the place it went to is gone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sink:
    """One place sound can go to."""

    description: str
    port: str
    """Its socket in use, as headphones or speakers; empty when it has none."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """All sinks by name, and which one sound goes to by default."""

    default: str
    sinks: dict[str, Sink]
    unplugged: frozenset[tuple[str, str]] = frozenset()
    """Pairs of a sink and a socket of it that nothing is plugged into."""


def lost(before: Outputs, after: Outputs) -> str | None:
    """Return the description of the output that went away between two looks, None if none did.

    It is gone when the sink is, or when its socket changed because the plug was pulled. Another
    choice of the viewer's, with the old output still there, is no loss.
    """
    used = before.sinks.get(before.default)
    if used is None:
        return None
    now = after.sinks.get(before.default)
    if now is None:
        return used.description
    if now.port != used.port and (before.default, used.port) in after.unplugged:
        return used.description
    return None
