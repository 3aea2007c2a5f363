"""What a study does, in plain words, and what would go wrong with the videos it names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ranking.policies.names import ALONE, wanted
from storage.study.assignment import conditions_at
from storage.study.definition import (
    Assignment,
    Block,
    Questionnaire,
    Shown,
    Study,
    in_language,
    texts_of,
)
from storage.study.reading import StudyError, StudyFile
from storage.walk import Walk
from ui.study.listed import listed

_FORETOLD: Final = 8
"""Participants whose conditions are told."""
_LANGUAGE: Final = "en"


def described(file: StudyFile, *, order: bool) -> Iterator[str]:
    """Yield what a study does, line by line.

    Args:
        file: the study.
        order: whether to tell the conditions of the first participants.

    Raises:
        StudyError: its videos are not there, or too few.
    """
    study, videos = file.study, count_videos(file)
    yield f"{in_language(study.title, _LANGUAGE)} ({study.name})"
    asks = f", {_several(len(study.consent.options), 'choice')}" if study.consent.options else ""
    yield f"  consent      version {study.consent.version}{asks}"
    yield f"  videos       {videos} in {study.library.folder or study.library.list}"
    for condition in study.conditions:
        weight = f", weight {condition.weight}" if condition.weight > 1 else ""
        yield f"  condition    {condition.name}: {_policy(condition.policy)}{weight}"
        if condition.shown is not None:
            yield f"               shows {_shown(condition.shown)}"
    yield f"  shown        {_shown(study.shown)}"
    for block in study.blocks:
        yield f"  block        {block.name}: {_length(block)}{_tasks(block)}"
    yield from _minutes(study)
    for asked in study.questionnaires:
        yield f"  questions    {asked.name}: {_kind(asked)}, {_when(asked)}"
    if study.markers:
        yield f"  markers      {', '.join(f'{each.key} {each.name}' for each in study.markers)}"
    yield from _assignment(study, order=order)
    yield from _untold(file)


def count_videos(file: StudyFile) -> int:
    """Count the videos there are, by their names; what will not play is found when it is read.

    Raises:
        StudyError: there are none, or fewer than a block needs, or a list names none.
    """
    library = file.study.library
    count = _listed(file) if library.list else _below(file)
    wrong = [
        f"{file.at(f'blocks[{at}].videos')}: there are {count} videos, so this block never ends."
        for at, block in enumerate(file.study.blocks)
        if block.minutes is None and block.videos is not None and block.videos > count
    ]
    if wrong:
        raise StudyError(*wrong)
    return count


def _below(file: StudyFile) -> int:
    folder = file.below(file.study.library.folder)
    if not folder.is_dir():
        raise StudyError(f"{file.at('library.folder')}: there is no folder {folder}.")
    walk = Walk(folder, 0, lambda path, entry, sidecar: False)
    while not walk.done:
        walk.step()
    if not walk.videos:
        raise StudyError(f"{file.at('library.folder')}: there are no videos in {folder}.")
    return walk.videos


def _listed(file: StudyFile) -> int:
    path = file.below(file.study.library.list)
    named = listed(path)
    wrong = [
        f"{path}:{number}: {told}"
        for number, video in named.items()
        if (told := _missing(path.parent, video))
    ]
    if not named:
        wrong = [f"{file.at('library.list')}: the list {path} names no videos."]
    if wrong:
        raise StudyError(*wrong)
    return len(set(named.values()))


def _missing(folder: Path, video: Path) -> str:
    if not video.is_file():
        return f"there is no file {video}."
    if not video.is_relative_to(folder.resolve()):
        return f"{video} lies outside the list's folder: put the list above all its videos."
    return ""


def _policy(written: str) -> str:
    asked = wanted(written)
    if asked.teams:
        return f"{written} (two that take turns)"
    return written if asked.argument else f"{written} ({ALONE[asked.name]})"


def _shown(shown: Shown) -> str:
    there = [name for name in shown.__struct_fields__ if getattr(shown, name)]
    return ", ".join(there) or "the video alone"


def _length(block: Block) -> str:
    ends = []
    if block.minutes is not None:
        ends.append(f"{block.minutes:g} min")
    if block.videos is not None:
        ends.append(_several(block.videos, "video"))
    only = "" if block.condition is None else f", always {block.condition}"
    return " or ".join(ends) + only


def _tasks(block: Block) -> str:
    return f", {_several(len(block.tasks), 'task')}" if block.tasks else ""


def _minutes(study: Study) -> Iterator[str]:
    minutes = [block.minutes for block in study.blocks]
    if None not in minutes:
        yield f"  feed in all  {sum(filter(None, minutes)):g} min at most"


def _kind(asked: Questionnaire) -> str:
    return _several(len(asked.items), "question") if asked.items else asked.kind


def _when(asked: Questionnaire) -> str:
    told = [f"every {_several(asked.every, 'video')}"] if asked.every else []
    told += [f"after video {', '.join(map(str, asked.after))}"] if asked.after else []
    return f"{asked.when} ({'; '.join(told)})" if told else asked.when


def _assignment(study: Study, *, order: bool) -> Iterator[str]:
    seed = "a seed of its own" if isinstance(study.seed, str) else f"seed {study.seed}"
    yield f"  codes        like {study.code}, each with {seed}"
    within = study.assignment is Assignment.WITHIN
    how = f"within each participant, {study.order}" if within else "between participants"
    yield f"  assignment   {how}{', operator blind' if study.blind else ''}"
    if not order and len(study.conditions) > 1:
        yield "               whose is which is not told here: --order tells it"
        return
    if len(study.conditions) == 1:
        return
    for place in range(_FORETOLD):
        yield f"    place {place + 1}    {', '.join(conditions_at(study, place))}"


def _untold(file: StudyFile) -> Iterator[str]:
    """Yield where a text lacks a language that others have."""
    texts = list(texts_of(file.study))
    languages = sorted({language for _, words in texts for language in words})
    if languages:
        yield f"  languages    {', '.join(languages)}"
    for where, words in texts:
        if lacking := [language for language in languages if language not in words]:
            yield f"{file.at(where)}: this text is not there in {', '.join(lacking)}."


def _several(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
