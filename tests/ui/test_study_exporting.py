"""`main.py study export` and `verify`: a feed that is dealt again comes in the order of the log."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, select, update

from ranking.evaluation.comparing.comparison import compare
from ranking.feed import Feed
from ranking.policies.by_name import policy_by_name
from storage.database import FILE_NAME, open_to_read
from storage.ids import new_id
from storage.library_digest import LibraryDigest
from storage.records import Deal, EndedBy, ReactionKind, View
from storage.study.facts import Mark, MarkKind, Moment, Outcome
from storage.study.record import StudyRecord
from storage.study.seals import seal_rest
from storage.study.tables import participation, seal
from storage.watched_rows import read_watched
from tests.storage.invented import Station, close_station, open_station
from tests.storage.invented_study import STUDY, a_part
from tests.storage.library import Library, make_library
from ui.shell.options import parse
from ui.study.commands import run_command
from ui.study.exporting import run_export, run_verify

CLIPS = 12
LOOKAHEAD = 2


def run(*words: str | Path) -> int:
    """Run `main.py study …` in this process."""
    options = parse(["study", *map(str, words)])
    return (run_export if options.action == "export" else run_verify)(options)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study in which one watched a learning feed and one an interleaving; nobody writes there."""
    place = tmp_path_factory.mktemp("done")
    (place / "mine.toml").write_text(STUDY, "utf-8")
    station = open_station(place / "mine-data", "P01")
    library = make_library(station, place / "clips")
    for number in range(CLIPS):
        topic = ("bread", "otters", "boats")[number % 3]
        library.put(f"{number}.mp4", f"clip {number}", title=f"On {topic}", uploader_id=topic)
    library.scan()
    _take_part(station, library, "taste", 6)
    second = replace(station, profile=station.profiles.profile("P02", seed=3))
    folder = library.catalog.add_folder(second.profile, place / "clips")
    other = replace(library, station=second, folder=folder)
    other.scan()
    _take_part(second, other, "interleave:taste,newest", 5)
    close_station(station)
    return place


@pytest.fixture
def study(done: Path, tmp_path: Path) -> Path:
    """The same, to be written to."""
    return Path(shutil.copytree(done, tmp_path / "study")) / "mine.toml"


def _take_part(first: Station, library: Library, written: str, views: int) -> None:
    profile, videos = first.profile, library.videos()
    record = StudyRecord(first.database, first.writer)
    part = a_part(profile, place=int(profile.name[1:]) - 1, seed=3)
    record.begin(part).result()
    policy = policy_by_name(written)
    session = first.profiles.begin_session(
        profile, seed=3, policy=policy.name, app_version="0", condition="taste"
    )
    station = replace(first, session_id=session)
    digest = LibraryDigest()
    digest.take(videos)
    first.profiles.note_library(session, str(digest)).result()
    record.mark(Mark(new_id(), part.id, MarkKind.BLOCK_START, "feed", "", Moment(1, 0), session))
    feed = Feed(station.epoch(), policy=policy)
    feed.add(videos)
    creators = {video.id: video.creator for video in videos}
    rows: list[Deal] = []
    for place in range(views):
        while len(rows) < place + 1 + LOOKAHEAD and (dealt := feed.next()) is not None:
            rows.append(dealt)
        deal = rows[place]
        likes = creators[deal.video_id] == "bread"
        shown = replace(
            station.watched(deal.video_id, watched_ms=7900 if likes else 900, position=place),
            policy=deal.policy,
            score=deal.score,
            propensity=deal.propensity,
            candidates=deal.candidates,
            seed=deal.seed,
            ended_by=EndedBy.CLOSED if place == views - 1 else EndedBy.NEXT,
        )
        said = (station.react(shown, ReactionKind.LIKE),) if likes else ()
        station.log.append(shown).result()
        feed.learn(View(shown, said))
    record.end_session(part.id, session).result()
    record.end(part.id, Outcome.FINISHED).result()


def digest_of(study: Path, code: str) -> str:
    """The final digest as the window shows it, in groups."""
    query = "SELECT digest FROM participation WHERE code = ?"
    with closing(sqlite3.connect(data(study) / FILE_NAME)) as connection:
        (digest,) = connection.execute(query, (code,)).fetchone()
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4)).upper()


def data(study: Path) -> Path:
    return study.with_name("mine-data")


def edit(study: Path, query: str) -> None:
    with closing(sqlite3.connect(data(study) / FILE_NAME)) as connection, connection:
        assert connection.execute(query).rowcount


def test_what_nobody_changed_is_said_to_be_as_it_was(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run("export", study, "--into", out) == 0
    assert "2 participants, 11 impressions" in capsys.readouterr().out
    for folder in (out, data(study)):
        for digest in ("", digest_of(study, "P02")):
            assert run("verify", folder, "--digest", digest) == 0
            assert "2 rounds in the order they were dealt in" in capsys.readouterr().out
        assert run("verify", folder, "--digest", "f" * 64) == 1
        assert "no participation ended with" in capsys.readouterr().out
    assert run("export", study, "--into", out) == 1
    assert "is there already" in capsys.readouterr().err


def test_the_report_has_the_means_of_compare(study: Path, tmp_path: Path) -> None:
    assert run("export", study, "--into", tmp_path / "out") == 0
    with closing(open_to_read(data(study))) as database:
        arm = compare(read_watched(database), "taste", "taste").first
    assert (arm.participants, arm.views) == (2, 9)
    told = [f"{arm.means[name].value:.2f}" for name in ("watch_ratio", "completed", "liked")]
    cells = "".join(f"<td>{cell}</td>" for cell in ("taste", 2, 9, *told))
    report = (tmp_path / "out" / "report.html").read_text()
    assert cells in report
    assert "2 impressions that the end of a block or a crash cut off" in report


def test_a_row_that_was_edited_is_named(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(study, "UPDATE impression SET watched_ms = watched_ms + 1 WHERE position = 0")
    assert run("verify", data(study)) == 1
    told = capsys.readouterr()
    assert "was edited" in told.out
    assert "is not what it was" in told.err


@pytest.mark.parametrize(
    "query",
    [
        "UPDATE impression SET score = score + 1e-15 WHERE position = 3",
        "UPDATE impression SET propensity = propensity * 0.999 WHERE position = 3",
        "UPDATE epoch SET seed = seed + 1",
    ],
)
def test_an_order_that_was_not_dealt_is_found_under_seals_made_anew(
    study: Path, query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(study, query)
    station = open_station(data(study), "P01")

    def seal_anew(connection: Connection) -> None:
        connection.execute(delete(seal))
        for row in connection.execute(select(participation)).mappings().all():
            last = seal_rest(connection, dict(row))
            this = participation.c.id == row["id"]
            connection.execute(update(participation).where(this).values(digest=last))

    station.writer.submit(seal_anew).result()
    close_station(station)
    assert run("verify", data(study)) == 1
    told = capsys.readouterr().out
    assert "row " in told
    assert "was shown" in told
    assert "edited" not in told


def test_a_library_that_is_another_one_is_told(
    study: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(study, "UPDATE video SET unplayable = 'It is broken.' WHERE title LIKE '%boats%'")
    assert run("verify", data(study)) == 1
    assert "the library is another one by now" in capsys.readouterr().out


def test_only_what_a_list_names_is_exported_and_dealt_again(
    study: Path, tmp_path: Path, done: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = (f"{done}/clips/{number}.mp4\n" for number in range(CLIPS - 1))
    study.with_name("some.txt").write_text("".join(names))
    study.write_text(STUDY.replace('folder = "clips"', 'list = "some.txt"'), "utf-8")
    assert run("export", study, "--into", tmp_path / "out") == 0
    videos = (tmp_path / "out" / "videos.jsonl").read_text().splitlines()
    assert len(videos) == CLIPS - 1
    assert run("verify", data(study)) == 1
    assert "the library is another one by now" in capsys.readouterr().out


def test_of_those_who_withdrew_a_number_is_exported(study: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for code in ("P01", "P02"):
        assert run_command(parse(["study", "withdraw", str(study), "--code", code])) == 0
    assert run("export", study, "--into", out) == 0
    assert "2 participants withdrew" in (out / "report.html").read_text()
    for file in out.rglob("*"):
        assert not file.is_file() or b"P01" not in file.read_bytes(), file
    assert run("verify", out) == 0


def test_a_study_by_another_name_has_nothing_either(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study.write_text(study.read_text("utf-8").replace('name = "reasons"', 'name = "other"', 1))
    assert run("export", study, "--into", tmp_path / "out") == 1
    assert "only of 'reasons': was the study renamed?" in capsys.readouterr().err


def test_where_nobody_took_part_there_is_nothing_to_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study = tmp_path / "mine.toml"
    study.write_text(STUDY, "utf-8")
    told = "Nobody has taken part in 'reasons' yet, so there is nothing to export."
    assert run("export", study, "--into", tmp_path / "out") == 1
    assert told in capsys.readouterr().err
    close_station(open_station(data(study)))  # a window that was closed before the consent
    assert run("export", study, "--into", tmp_path / "out") == 1
    assert told in capsys.readouterr().err
    assert run("verify", tmp_path) == 1
    assert "is no export of a study" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
