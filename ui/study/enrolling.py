"""Whose part it is: somebody new, or whoever was broken off. No Qt; reading waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from storage.errors import StorageError
from storage.ids import new_id
from storage.records import ProfileId
from storage.study.assignment import assign, next_code, seed_of
from storage.study.facts import Mark, MarkKind, Participation
from storage.study.reading import StudyFile
from storage.study.record import StudyRecord

NOBODY: Final = ProfileId(UUID(int=0))
"""Whose part is not written yet."""


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who sits where."""

    code: str
    """Empty for the next free one."""
    station: str
    app_version: str
    goes_on: bool = False
    """Whether they are somebody who was broken off, and nobody new."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Somebody's part, as it stands at the start."""

    told: Participation
    marks: tuple[Mark, ...] = ()

    @property
    def consented(self) -> bool:
        """Whether it is written already: a sitting was broken off."""
        return self.told.profile_id != NOBODY

    @property
    def step(self) -> int:
        """The step that was come to last."""
        steps = [int(each.name) for each in self.marks if each.kind is MarkKind.STEP]
        return steps[-1] if steps else 1

    @property
    def began(self) -> dict[str, int]:
        """When each block began that did, in UTC."""
        return {
            each.name: each.moment.at_ms for each in self.marks if each.kind is MarkKind.BLOCK_START
        }


def enrol(record: StudyRecord, file: StudyFile, sitter: Sitter) -> Enrolled:
    """Return the part that was broken off at this station, else that of somebody new.

    Raises:
        StorageError: the code is not one of the study's, or took part already; the study was
            changed under a part that was broken off; nobody was, and somebody had to be; or the
            database cannot be read.
    """
    known = record.all()
    for each in known:
        wanted = sitter.code in ("", each.code)
        if each.outcome is None and wanted and each.station == sitter.station:
            if each.study_digest != file.digest:
                raise StorageError(
                    f"{each.code} was broken off, and {file.path.name} has been changed since: put "
                    f"it back to go on, or give {each.code} up (main.py study drop)."
                )
            return Enrolled(each, tuple(record.marks(each.id)))
    if sitter.goes_on:
        raise StorageError(
            f"Nobody {f'called {sitter.code} ' * bool(sitter.code)}was broken off here: main.py "
            "study run takes the next participant."
        )
    withdrawn = record.withdrawn()
    code = sitter.code or next_code(file.study, known, len(withdrawn))
    assigned = assign(file.study, code, known, withdrawn)
    return Enrolled(
        Participation(
            id=new_id(),
            profile_id=NOBODY,
            code=code,
            study=file.study.name,
            study_digest=file.digest,
            definition=file.shareable,
            place=assigned.place,
            conditions=assigned.conditions,
            station=sitter.station,
            app_version=sitter.app_version,
            consent_version=file.study.consent.version,
            consent_text="",
            consent_options=(),
            consented_at_ms=0,
            seed=seed_of(file.study, code),
        )
    )
