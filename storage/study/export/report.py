"""A study told in plain words: one page that needs nothing but a browser, and no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from statistics import fmean, median
from typing import Any, Final

import msgspec

from storage.records import EndedBy
from storage.study.export.gathering import Gathered

_STYLE: Final = """
:root{color-scheme:light dark;--ink:#17181c;--mid:#474b55;--line:#ddd7cb;--ground:#f5f2ec;
--card:#fff;--dot:#1d5abf}
@media(prefers-color-scheme:dark){:root{--ink:#f5f2ec;--mid:#bcc1cb;--line:#2a2e37;
--ground:#0c0d10;--card:#15171c;--dot:#8fbbff}}
body{font:16px/1.5 Figtree,system-ui,sans-serif;color:var(--ink);background:var(--ground);
max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2rem;margin:0 0 .25rem}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
p{color:var(--mid);margin:.25rem 0 1rem}
.table,figure{background:var(--card);border-radius:12px;margin:0 0 1rem}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%}
tr:last-child td{border-bottom:0}
th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid var(--line);
font-variant-numeric:tabular-nums}
td.digest{font-family:ui-monospace,monospace;font-size:.75rem;word-break:break-all}
svg{width:100%;height:auto}
figcaption{color:var(--mid);font-size:.875rem;padding:.75rem}
"""
_DIGEST: Final = ' class="digest"'
_WIDE, _ROW, _FROM = 720, 44, 170
"""Of a plot, in its own units: its width, a row's height, and where its axis begins."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """Something that is told of each condition."""

    name: str
    meaning: str
    digits: int = 2


_FIGURES: Final = (
    _Figure("watch_ratio", "Watch ratio"),
    _Figure("completed", "Completed"),
    _Figure("liked", "Liked"),
)
CUT_OFF: Final = frozenset({EndedBy.CLOSED, EndedBy.CRASH, EndedBy.UNPLAYABLE})
"""Nobody knows how these would have been watched."""
Rows = Sequence[Mapping[str, Any]]


def report(gathered: Gathered, tables: Mapping[str, Sequence[msgspec.Struct]], made: str) -> bytes:
    """Return the page; the same bytes for the same tables.

    Args:
        gathered: the study's rows.
        tables: those that are exported.
        made: what made it, with its version.
    """
    told = {name: [msgspec.to_builtins(row) for row in rows] for name, rows in tables.items()}
    body = "".join(_sections(gathered, told, made))
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(gathered.study)}</title><style>{_STYLE}</style></head>"
        f"<body>{body}</body></html>\n"
    )
    return page.encode("utf-8", "backslashreplace")


def _sections(gathered: Gathered, told: Mapping[str, Rows], made: str) -> Iterator[str]:
    people, gone = len(gathered.participations), len(gathered.withdrawals)
    left = f"{_counted(gone, 'participant')} withdrew: nothing of theirs is left."
    withdrew = left if gone else "Nobody withdrew."
    shown = [row for row in told["impressions"] if _tells(row)]
    cut_off = len(told["impressions"]) - len(shown)
    yield f"<h1>{escape(gathered.study)}</h1>"
    yield _words(
        f"{_counted(people, 'participant')}, {_counted(len(told['sessions']), 'session')}, "
        f"{_counted(len(told['impressions']), 'impression')} of "
        f"{_counted(len(gathered.videos), 'video')}. "
        f"{withdrew} Made by {made}."
    )
    yield "<h2>What they watched</h2>"
    yield _words(
        "Means over participants, each of which counts once. A watch ratio of 1 is one whole "
        "video; completed is a ratio of 0.95 or more. Left out, since they tell nothing of either: "
        f"{_counted(cut_off, 'impression')} that the end of a block or a crash cut off, or that "
        "would not play. For intervals and tests: main.py compare."
    )
    yield _table(
        ["Condition", "Participants", "Impressions", *(each.meaning for each in _FIGURES)],
        _by_condition(shown),
    )
    yield _plot(
        "Watch ratio of each participant (dots), and their mean (bar)", _means(shown, "watch_ratio")
    )
    if told["scores"]:
        yield "<h2>Questionnaires</h2>"
        yield _words("SUS from 0 to 100; UEQ-S from -3 to 3.")
        yield _table(
            ["Questionnaire", "Scale", "Condition", "n", "Mean", "Median"], _of_scores(told)
        )
    if told["tasks"]:
        yield "<h2>Tasks</h2>"
        yield _table(["Task", "Tries", "Success", "Median time of a success"], _of_tasks(told))
    if told["markers"]:
        yield "<h2>Markers</h2>"
        yield _table(["Marker", "Times"], _of_markers(told))
    yield "<h2>Records</h2>"
    yield _words(
        "The last seal of each participation, as it was shown at its end. main.py study verify "
        "says whether this folder is what it was then."
    )
    yield _table(
        ["Participant", "Conditions", "Outcome", "Digest"],
        (
            [
                part["code"],
                part["conditions"].replace(",", ", "),
                part["outcome"] or "not ended",
                part["digest"] or "",
            ]
            for part in gathered.participations
        ),
        digest=3,
    )


def _tells(row: Mapping[str, Any]) -> bool:
    """Whether a view says how good a video was; main.py compare leaves out the same."""
    return row["ended_by"] not in CUT_OFF and row["duration_ms"] > 0


def _by_condition(shown: Rows) -> Iterator[list[object]]:
    for condition in _conditions(shown):
        mine = [row for row in shown if row["condition"] == condition]
        people = {row["participant"] for row in mine}
        means = [fmean(_means(mine, each.name)[condition].values()) for each in _FIGURES]
        yield [
            condition or "",
            len(people),
            len(mine),
            *(f"{mean:.{each.digits}f}" for mean, each in zip(means, _FIGURES, strict=True)),
        ]


def _means(shown: Rows, figure: str) -> dict[str | None, dict[str, float]]:
    """Return the mean of each participant, by condition."""
    values: dict[str | None, dict[str, list[float]]] = {}
    for row in shown:
        mine = values.setdefault(row["condition"], {})
        mine.setdefault(row["participant"], []).append(float(row[figure]))
    return {
        condition: {code: fmean(each) for code, each in sorted(people.items())}
        for condition, people in sorted(values.items(), key=lambda item: str(item[0]))
    }


def _conditions(rows: Rows) -> list[str | None]:
    return sorted({row["condition"] for row in rows}, key=str)


def _of_scores(told: Mapping[str, Rows]) -> Iterator[list[object]]:
    groups: dict[tuple[str, str, str], list[float]] = {}
    for row in told["scores"]:
        key = row["questionnaire"], row["scale"], str(row["condition"] or "")
        groups.setdefault(key, []).append(row["score"])
    for key, values in sorted(groups.items()):
        yield [*key, len(values), f"{fmean(values):.2f}", f"{median(values):.2f}"]


def _of_tasks(told: Mapping[str, Rows]) -> Iterator[list[object]]:
    for task in dict.fromkeys(row["task"] for row in told["tasks"]):
        tries = [row for row in told["tasks"] if row["task"] == task]
        times = [row["duration_ms"] for row in tries if row["outcome"] == "success"]
        share = f"{len(times)} of {len(tries)}"
        yield [task, len(tries), share, f"{median(times) / 1000:.1f} s" if times else ""]


def _of_markers(told: Mapping[str, Rows]) -> Iterator[list[object]]:
    marked = [row["name"] for row in told["markers"] if row["kind"] == "marker"]
    for name in dict.fromkeys(marked):
        yield [name, marked.count(name)]


def _plot(title: str, values: Mapping[str | None, Mapping[str, float]]) -> str:
    """Draw a dot for each participant and a bar at their mean, a row for each condition."""
    most = max((value for people in values.values() for value in people.values()), default=0.0)
    most = max(most, 1.0)
    height = _ROW * len(values) + 40

    def at(value: float) -> float:
        return round(_FROM + (_WIDE - _FROM - 24) * value / most, 1)

    parts = [
        f'<svg viewBox="0 0 {_WIDE} {height}" role="img" aria-label="{escape(title)}">',
        '<g font-size="13" fill="var(--mid)">',
    ]
    for tick in range(5):
        value = most * tick / 4
        parts.append(
            f'<line x1="{at(value)}" x2="{at(value)}" y1="8" y2="{height - 28}" '
            f'stroke="var(--line)"/><text x="{at(value)}" y="{height - 10}" '
            f'text-anchor="middle">{value:.2f}</text>'
        )
    for row, (condition, people) in enumerate(values.items()):
        y = _ROW * row + 30
        parts.append(f'<text x="16" y="{y + 5}">{escape(condition or "")}</text>')
        parts += [
            f'<circle cx="{at(value)}" cy="{y}" r="5" fill="var(--dot)" fill-opacity=".55"/>'
            for value in people.values()
        ]
        mean = at(fmean(people.values()))
        parts.append(
            f'<line x1="{mean}" x2="{mean}" y1="{y - 13}" y2="{y + 13}" '
            'stroke="var(--ink)" stroke-width="3"/>'
        )
    caption = f"<figcaption>{escape(title)}</figcaption>"
    return "".join(["<figure>", *parts, "</g></svg>", caption, "</figure>"])


def _table(head: Sequence[str], rows: Iterable[Sequence[object]], digest: int = -1) -> str:
    told = "".join(f'<th scope="col">{escape(each)}</th>' for each in head)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{_DIGEST if at == digest else ''}>{escape(str(cell))}</td>"
            for at, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    table = f"<table><thead><tr>{told}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="table" tabindex="0">{table}</div>'


def _words(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
