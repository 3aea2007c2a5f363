"""A session's markers as WebVTT, for ELAN and for BORIS."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from storage.study.export.timeline import CLIPS, POINT_MS, TIERS, Stretch, Timeline
from storage.visible import visible

_TYPE: Final = "default-lt"
_BORIS: Final = "7.0"
"""The version of BORIS's project format that is written."""
_LAST_MS: Final = 253_402_300_799_000
"""The last second that has a date: rows that somebody edited may say anything."""


def webvtt(session: Timeline) -> bytes:
    """Return tasks, markers and notes as cues of metadata, for a recording of the session.

    Source: W3C, "WebVTT: The Web Video Text Tracks Format".
    """
    cues = ["WEBVTT", f"NOTE {_one_line(session.called)}"]
    for number, each in enumerate(session.stretches, 1):
        if each.tier == CLIPS:
            continue
        is_moment = each.end_ms <= each.start_ms
        end_ms = each.start_ms + POINT_MS if is_moment else each.end_ms
        told = f"{each.tier}: {each.name} {each.words}".strip()
        cues.append(f"{number}\n{_vtt(each.start_ms)} --> {_vtt(end_ms)}\n{_escaped(told)}")
    return ("\n\n".join(cues) + "\n").encode()


def elan(session: Timeline) -> bytes:
    """Return a session as an ELAN annotation document, a tier for each kind of stretch.

    Source: Max Planck Institute for Psycholinguistics, "EAF Annotation Format 3.0".
    """
    root = Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": "Homefeed",
            "DATE": _iso(session.started_at_ms),
            "FORMAT": "3.0",
            "VERSION": "3.0",
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
        },
    )
    head = SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    order = SubElement(root, "TIME_ORDER")
    last = SubElement(head, "PROPERTY", {"NAME": "lastUsedAnnotationId"})
    last.text = str(len(session.stretches))
    apart = _apart(session.stretches, lambda each: each.tier)
    for slot, time_ms in enumerate(chain.from_iterable(apart), 1):
        SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": f"ts{slot}", "TIME_VALUE": str(time_ms)})
    for tier in TIERS:
        lane = SubElement(
            root,
            "TIER",
            {"LINGUISTIC_TYPE_REF": _TYPE, "PARTICIPANT": session.code, "TIER_ID": tier},
        )
        for number, each in enumerate(session.stretches, 1):
            if each.tier == tier:
                _annotate(lane, number, each)
    SubElement(
        root,
        "LINGUISTIC_TYPE",
        {
            "GRAPHIC_REFERENCES": "false",
            "LINGUISTIC_TYPE_ID": _TYPE,
            "TIME_ALIGNABLE": "true",
        },
    )
    indent(root)
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _apart(
    stretches: Sequence[Stretch], lane_of: Callable[[Stretch], str], gap_ms: int = 0
) -> list[tuple[int, int]]:
    """Return starts and ends such that there is one thing at a time in each lane."""
    free: dict[str, int] = {}
    found = []
    for each in stretches:
        lane = lane_of(each)
        start_ms = max(each.start_ms, free.get(lane, 0))
        end_ms = max(each.end_ms, start_ms + 1)
        free[lane] = end_ms + gap_ms
        found.append((start_ms, end_ms))
    return found


def _annotate(lane: Element, number: int, each: Stretch) -> None:
    held = SubElement(SubElement(lane, "ANNOTATION"), "ALIGNABLE_ANNOTATION")
    held.attrib.update(
        {
            "ANNOTATION_ID": f"a{number}",
            "TIME_SLOT_REF1": f"ts{2 * number - 1}",
            "TIME_SLOT_REF2": f"ts{2 * number}",
        }
    )
    SubElement(held, "ANNOTATION_VALUE").text = _one_line(f"{each.name} {each.words}".strip())


def boris(study: str, sessions: Sequence[Timeline]) -> bytes:
    """Return all sessions as a project of BORIS: an observation for each.

    Source: Friard and Gamba, "BORIS: a free, versatile open-source event-logging software for
    video/audio coding and live observations", Methods in Ecology and Evolution 7, 2016; the
    layout is that of its project files, version 7.
    """
    codes = sorted({session.code for session in sessions})
    last = {
        _code_of(each)
        for session in sessions
        for each in session.stretches
        if each.end_ms > each.start_ms
    }
    behaviours = sorted({_code_of(each) for session in sessions for each in session.stretches})
    project = {
        "time_format": "hh:mm:ss",
        "project_date": _iso(min((each.started_at_ms for each in sessions), default=0)),
        "project_name": study,
        "project_description": "",
        "project_format_version": _BORIS,
        "subjects_conf": {
            str(at): {"key": "", "name": code, "description": ""} for at, code in enumerate(codes)
        },
        "behaviors_conf": {
            str(at): _behaviour(code, lasts=code in last) for at, code in enumerate(behaviours)
        },
        "observations": {session.called: _observation(session, last) for session in sessions},
        "behavioral_categories": [],
        "independent_variables": {},
        "coding_map": {},
        "behaviors_coding_map": [],
        "converters": {},
    }
    return json.dumps(project, ensure_ascii=False, indent=1).encode() + b"\n"


def _behaviour(code: str, *, lasts: bool) -> dict[str, Any]:
    return {
        "type": "State event" if lasts else "Point event",
        "key": "",
        "code": code,
        "description": "",
        "category": "",
        "modifiers": {},
        "excluded": "",
        "coding map": "",
    }


def _observation(session: Timeline, lasting: Collection[str]) -> dict[str, Any]:
    events: list[list[Any]] = []
    # BORIS takes what lasts for a start or a stop by how many came before: none may be together.
    apart = _apart(session.stretches, _code_of, gap_ms=1)
    for each, (start_ms, end_ms) in zip(session.stretches, apart, strict=True):
        comment = each.name if each.tier == CLIPS else each.words
        times = [start_ms, end_ms] if _code_of(each) in lasting else [each.start_ms]
        events += ([time / 1000, session.code, _code_of(each), "", comment] for time in times)
    events.sort(key=lambda event: event[0])
    last_s = max((event[0] for event in events), default=0)
    return {
        "file": {},
        "type": "LIVE",
        "date": _iso(session.started_at_ms),
        "description": "",
        "time offset": 0,
        "events": events,
        "observation time interval": [0, last_s],
        "independent_variables": {},
    }


def _code_of(each: Stretch) -> str:
    """Return what is coded: a clip as such, since each is another."""
    return CLIPS if each.tier == CLIPS else each.name


def _vtt(time_ms: int) -> str:
    seconds, ms = divmod(time_ms, 1000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}.{ms:03}"


def _iso(at_ms: int) -> str:
    return datetime.fromtimestamp(min(max(at_ms, 0), _LAST_MS) / 1000, UTC).strftime(
        "%Y-%m-%dT%H:%M:%S+00:00"
    )


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())


def _escaped(text: str) -> str:
    """Return a text as a cue has it: an arrow or a tag would be read as more."""
    told = _one_line(text)
    return told.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
