"""The address of a server, and the library that speaks to one."""

from __future__ import annotations

import sys
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

Address = URL
"""Told apart into its parts; as text it hides its password."""

DRIVERS: Final = ("postgresql", "postgresql+psycopg")


def require_driver() -> None:
    """See to it that psycopg is there: an extra, which whoever has one station does without.

    Raises:
        StorageError: it is missing, or lacks a library of its own.
    """
    try:
        import psycopg  # noqa: F401, PLC0415  # only to see whether it is there
    except ImportError as error:
        raise StorageError(
            f"To sync needs psycopg: {sys.executable} -m pip install 'psycopg[binary]'"
        ) from error


def read_address(told: str) -> Address:
    """Read the address of a server; the words of a fault never repeat it.

    Raises:
        StorageError: it is none.
    """
    try:
        url = make_url(told)
        driver = url.drivername
    except (ArgumentError, ValueError):
        driver = ""
    if driver not in DRIVERS:
        raise StorageError(
            "That is no address of a server: write postgresql+psycopg://USER@HOST/DATABASE."
        )
    return url.set(drivername=DRIVERS[-1])


def has_password(address: Address) -> bool:
    """Whether an address tells a password, for all who may list the programs of a machine."""
    return address.password is not None or "password" in address.query
