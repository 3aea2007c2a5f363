"""Values out of untrusted JSON: each is checked by itself, and a bad one costs no other."""

from __future__ import annotations

import json
import re
from typing import Final, TypeVar

import msgspec
from msgspec import Raw

from storage.sidecars.description import SidecarError

NOTHING: Final = Raw(b"null")
"""What a key holds that is not there."""

_LONE_SURROGATE: Final = re.compile(
    rb"(?<!\\)((?:\\\\)*)(?:"
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})"
)
"""Half an emoji, as a service leaves it when it cuts a text. One would cost the whole file."""

_COUNT: Final = re.compile(r"[0-9]{1,18}")
_LARGEST: Final = 10**18
"""A larger count is no count, and more than a database holds."""
_MANY: Final = 1000
"""Values of a list that are looked at."""

T = TypeVar("T")


def decode(content: bytes, whitelist: type[T]) -> T:
    """Read the keys of a whitelist, a struct of Raw; every other key is skipped undecoded.

    Raises:
        SidecarError: it is no JSON object, or nested too deep.
    """
    try:
        try:
            return msgspec.json.decode(content, type=whitelist)
        except ValueError:
            return msgspec.json.decode(_mended(content), type=whitelist)
    except (ValueError, RecursionError) as error:
        raise SidecarError(f"not a sidecar: {error}") from error


def _mended(content: bytes) -> bytes:
    """Return JSON without what Python's writer lets pass: halves of emoji, NaN and infinity."""
    mended = _LONE_SURROGATE.sub(rb"\1\\ufffd", content)
    if b"NaN" not in mended and b"Infinity" not in mended:
        return mended
    return json.dumps(json.loads(mended, parse_constant=lambda _: None)).encode()


def field(raw: Raw, kind: type[T]) -> T | None:
    """Decode one value, None when it is null, of another kind, or damaged."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (ValueError, RecursionError):
        return None


def text(raw: Raw) -> str:
    """Decode a text, empty when there is none."""
    return field(raw, str) or ""


def number_or_text(raw: Raw) -> str:
    """Decode an id or a date, which some write as a number."""
    number = field(raw, int)
    return text(raw) if number is None or abs(number) > _LARGEST * 100 else str(number)


def values(raw: Raw) -> list[Raw]:
    """Decode a list, empty when there is none."""
    return (field(raw, list[Raw]) or [])[:_MANY]


def texts(raw: Raw) -> list[str]:
    """Decode the texts of a list."""
    return [said for said in map(text, values(raw)) if said]


def count(raw: Raw) -> int | None:
    """Decode what somebody counted: a whole number from 0 on, or a text that holds one."""
    number = field(raw, float)
    if number is None:
        said = text(raw)
        return int(said) if _COUNT.fullmatch(said) else None
    return int(number) if 0 <= number < _LARGEST else None
