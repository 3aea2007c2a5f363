"""The policy of the command line, with the list it may need read from disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from player.content_key import key_of
from ranking.policies.by_name import policy_by_name
from ranking.policies.names import wanted
from ranking.policies.policy import Policy
from ui.shell.fault import Fault

CONTENT_KEY = re.compile(r"[0-9a-f]{40}")
COMMENT = "#"


def chosen_policy(written: str) -> Callable[[], Policy]:
    """Return what makes the policy; lists are read here and now, once.

    Raises:
        Fault: a list, or a file that it names, cannot be read.
    """
    asked = wanted(written)
    files = [one.argument for one in (asked, *asked.teams) if one.argument]
    lists = {file: tuple(_keys(Path(file).expanduser())) for file in files}
    return partial(policy_by_name, written, lists.__getitem__)


def _keys(file: Path) -> Iterator[str]:
    """Yield the content keys of a list, which has a content key or a path on each line."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(f"The list {file} cannot be read: {_reason(error)}.") from error
    for number, line in enumerate(lines, 1):
        name = line.strip()
        if not name or name.startswith(COMMENT):
            continue
        if CONTENT_KEY.fullmatch(name):
            yield name
            continue
        try:
            yield key_of(file.parent / Path(name).expanduser())
        except (OSError, ValueError) as error:
            raise Fault(
                f"Line {number} of the list {file} names no video: {_reason(error)}."
            ) from error


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
