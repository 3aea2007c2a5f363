"""How long all charts of the page Insights take with a large library and a long past."""

from __future__ import annotations

import time

from sqlalchemy import delete, text

from storage.database import Database
from storage.finding.tables import stretch
from storage.insights import insights
from storage.records import Profile
from storage.writer import Writer
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.finding import stocked

DAY_MS = 24 * 3600 * 1000
MOST_MS = 300.0
ROUNDS = 20
RANGES = {7: "7_days", 14: "14_days", 0: "all"}
"""As the page has them; 0 is all there is."""
FIRST = "insights.first"
NAMES = (FIRST, *(f"insights.{name}.{of}" for name in RANGES.values() for of in ("p95", "max")))
RIVAL = "a GROUP BY day"
_BY_DAY = text(
    "SELECT shown_at_ms / 86400000, count(*), sum(watched_ms), "
    "sum(watched_ms * speed >= .95 * duration_ms) FROM impression "
    "WHERE shown_at_ms >= :from_ms GROUP BY 1"
)
"""One chart of the page, from the log alone."""


def measure() -> list[Figure]:
    """Look at each range again and again, and once with nothing kept in short.

    The past is of a view every ten seconds: the last 14 days have 120,000 of a million views.
    """
    with stocked() as (database, writer, profile):
        writer.submit(lambda connection: connection.execute(delete(stretch)).rowcount).result()
        with database.reading() as connection:
            now_ms: int = connection.scalar(text("SELECT max(shown_at_ms) FROM impression"))
        figures = [figure(FIRST, _look(database, writer, profile, 0, now_ms), "ms")]
        _settle(database, writer, profile, now_ms)
        for days, name in RANGES.items():
            spent = [_look(database, writer, profile, days, now_ms) for _ in range(ROUNDS)]
            rival_ms = _rival(database, now_ms - days * DAY_MS if days else 0)
            for of, value in (("p95", percentile(spent, 0.95)), ("max", max(spent))):
                figures.append(
                    figure(
                        f"insights.{name}.{of}",
                        value,
                        "ms",
                        rival=RIVAL,
                        rival_value=rival_ms,
                        target=MOST_MS if of == "p95" else None,
                    )
                )
    return figures


def _settle(database: Database, writer: Writer, profile: Profile, now_ms: int) -> None:
    """Look until all of the past is kept in short."""
    kept = -1
    while True:
        writer.submit(lambda _: None).result()
        with database.reading() as connection:
            now = connection.scalar(text("SELECT count(*) FROM stretch"))
        if now == kept:
            return
        kept = now
        _look(database, writer, profile, 0, now_ms)


def _look(database: Database, writer: Writer, profile: Profile, days: int, now_ms: int) -> float:
    began_s = time.perf_counter()
    insights(database, writer, profile.id, days, now_ms)
    return (time.perf_counter() - began_s) * 1000


def _rival(database: Database, from_ms: int) -> float:
    spent = []
    for _ in range(3):
        began_s = time.perf_counter()
        with database.reading() as connection:
            connection.execute(_BY_DAY, {"from_ms": from_ms}).all()
        spent.append((time.perf_counter() - began_s) * 1000)
    return percentile(spent, 0.5)
