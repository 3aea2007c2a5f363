"""A PIN for politeness: it keeps nobody from the files, only from a press on the wrong name."""

from __future__ import annotations

import hashlib
import secrets

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""What scrypt costs: 16 MB and some 50 ms, more than a guesser of four digits likes."""
_SALT_BYTES = 16


def hashed(pin: str, salt: bytes | None = None) -> str:
    """Return salt and hash of a PIN as one text; it takes some 50 ms.

    Source: Percival and Josefsson, "The scrypt Password-Based Key Derivation Function",
    RFC 7914, 2016.
    """
    salt = secrets.token_bytes(_SALT_BYTES) if salt is None else salt
    key = hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL)
    return f"{salt.hex()}:{key.hex()}"


def matches(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that was hashed; a damaged text matches nothing."""
    try:
        salt = bytes.fromhex(kept.partition(":")[0])
    except ValueError:
        return False
    return secrets.compare_digest(hashed(pin, salt), kept)
