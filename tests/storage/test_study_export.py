"""What a study exports: tidy, explained, reproducible, and of nobody by name."""

from __future__ import annotations

import csv
import io
import json
import re
import stat
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from storage.database import open_to_read
from storage.errors import StorageError
from storage.study.export.checking import (
    changed_files,
    changed_rows,
    changed_tables,
    unknown_digest,
)
from storage.study.export.codebook import columns
from storage.study.export.gathering import gather
from storage.study.export.package import ANNOTATIONS, CHECKSUMS, SEALED, files_of, write_package
from storage.study.export.parquet import parquet_of
from storage.study.export.reading_back import read_export
from storage.study.export.replaying import blocks_of, videos_of
from storage.study.export.rows import TABLES
from tests.storage.invented_study import CODES, SUS, hold

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A data folder in which three took part, and their final digests."""
    place = tmp_path_factory.mktemp("held")
    return place / "data", hold(place / "data", place / "the secret folder")


@pytest.fixture(scope="module")
def files(held: tuple[Path, list[str]]) -> dict[str, bytes]:
    data, _ = held
    with closing(open_to_read(data)) as database:
        made, _ = files_of(gather(database, "reasons"), "1.2.3")
    return made | parquet_of(made)


@pytest.fixture
def out(files: dict[str, bytes], tmp_path: Path) -> Path:
    write_package(files, tmp_path / "out")
    return tmp_path / "out"


def read(out: Path, table: str) -> pd.DataFrame:
    return pd.read_csv(out / f"{table}.csv")


def raw(out: Path, table: str) -> pd.DataFrame:
    lines = (out / SEALED / f"{table}.jsonl").read_text().split("\n")
    return pd.DataFrame([json.loads(line) for line in lines if line])


def test_pandas_gets_the_same_numbers_as_from_the_raw_rows(out: Path) -> None:
    shown, kept = read(out, "impressions"), raw(out, "impression")
    assert len(shown) == len(kept) == 9
    ratio = kept["watched_ms"] * kept["speed"] / kept["duration_ms"]
    told = shown.set_index("impression")["watch_ratio"]
    wanted = pd.Series(ratio.to_numpy(), index=kept["id"])
    assert (told - wanted.reindex(told.index)).abs().max() < 1e-6
    likes = raw(out, "reaction")
    assert shown["liked"].sum() == (likes["kind"] == "like").sum() == 3
    assert set(shown["participant"]) == set(CODES)
    events = raw(out, "player_event").set_index("impression_id")["at_ms"]
    onsets = shown.set_index("impression")["onset_at_ms"]
    assert (onsets == events.reindex(onsets.index)).all()
    scores = read(out, "scores")
    assert list(scores["score"]) == [SUS] * 3
    tasks = read(out, "tasks")
    assert list(tasks["outcome"]) == ["success"] * 3
    assert list(tasks["duration_ms"]) == [390] * 3
    assert list(tasks["condition"]) == ["taste", "random", "taste"]
    sessions = read(out, "sessions")
    assert list(sessions["block"]) == ["feed"] * 3
    assert list(sessions["number"]) == [0, 0, 0]
    conditions = shown.groupby("participant")["condition"].first()
    assert list(conditions) == ["taste", "random", "taste"]


def test_parquet_is_the_same_table_for_duckdb(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the query that the README has."""
    _, _, rest = (ROOT / "README.md").read_text("utf-8").partition("```sql\nSELECT condition")
    query = f"SELECT condition{rest.partition('```')[0]}"
    assert "'out/impressions.parquet'" in query
    monkeypatch.chdir(out.parent)
    with duckdb.connect() as database:
        told = database.execute(query).fetchall()
    assert len(told) == 2
    wanted = read(out, "impressions").groupby("condition")
    for condition, ratio, people in told:
        rows = wanted.get_group(condition)
        assert ratio == pytest.approx(rows["watch_ratio"].mean())
        assert people == rows["participant"].nunique()
    for table in TABLES:
        frame = pd.read_csv(out / f"{table}.csv")
        with duckdb.connect() as database:
            rows = database.execute(
                "SELECT count(*) FROM read_parquet(?)", [str(out / f"{table}.parquet")]
            ).fetchone()
        assert rows == (len(frame),), table


def test_every_column_is_explained(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text())
    resources = {each["name"]: each for each in package["resources"]}
    assert resources.keys() == TABLES.keys()
    book = list(csv.DictReader(io.StringIO((out / "codebook.csv").read_text())))
    for table in TABLES:
        (head, *_) = csv.reader(io.StringIO((out / f"{table}.csv").read_text()))
        fields = resources[table]["schema"]["fields"]
        assert head == [field["name"] for field in fields]
        assert head == [row["column"] for row in book if row["table"] == table]
        assert resources[table]["path"] == f"{table}.csv"
    assert all(row["meaning"] for row in book)
    sessions = set(read(out, "sessions")["session"])
    for table, each in resources.items():
        if key := each["schema"].get("primaryKey"):
            assert read(out, table)[key].is_unique
        for other in each["schema"].get("foreignKeys", []):
            assert other["reference"] == {"resource": "sessions", "fields": "session"}
            assert set(read(out, table)[other["fields"]].dropna()) <= sessions
    for table in TABLES:
        for column in columns(table):
            wants_unit = column.name.endswith(("_ms", "_x", "_y"))
            assert bool(column.unit) >= wants_unit, (table, column.name)


def test_types_are_as_the_package_says(out: Path) -> None:
    kinds: dict[str, Any] = {"integer": int, "number": (int, float), "boolean": bool, "string": str}
    for table in TABLES:
        wanted = {column.name: column for column in columns(table)}
        for line in (out / f"{table}.jsonl").read_text().split("\n"):
            for name, value in json.loads(line or "{}").items():
                assert (value is None and wanted[name].optional) or isinstance(
                    value, kinds[wanted[name].type]
                ), (table, name, value)


def test_the_same_study_gives_the_same_bytes(
    held: tuple[Path, list[str]], files: dict[str, bytes]
) -> None:
    with closing(open_to_read(held[0])) as database:
        again, _ = files_of(gather(database, "reasons"), "1.2.3")
    again |= parquet_of(again)
    assert again == files


def test_no_name_and_no_place_goes_along(out: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        assert b"secret folder" not in content, name
        assert b"/tmp" not in content, name
        assert b".mp4" not in content, name
    for file in [out, *out.rglob("*")]:
        assert stat.S_IMODE(file.stat().st_mode) == (0o700 if file.is_dir() else 0o600), file


def test_no_cell_is_a_formula(out: Path) -> None:
    for table in TABLES:
        for row in csv.reader(io.StringIO((out / f"{table}.csv").read_text())):
            for cell in row:
                number = re.fullmatch(r"-?[0-9.e+-]+", cell)
                assert number or not cell.startswith(("=", "+", "-", "@", "\t")), cell


def test_sha256sum_knows_the_checksums(out: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", CHECKSUMS], cwd=out, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert list(changed_files(out)) == []


def test_any_change_of_any_sealed_row_is_found(out: Path, held: tuple[Path, list[str]]) -> None:
    _, digests = held
    gathered, _ = read_export(out)
    assert list(changed_rows(gathered)) == []
    assert list(unknown_digest([gathered], digests[1])) == []
    assert list(unknown_digest([gathered], "f" * 64)), "a digest of no session"
    for file in sorted((out / SEALED).glob("*.jsonl")):
        if file.stem in ("video", "withdrawal", "seal"):
            continue
        before = file.read_bytes()
        for at, line in enumerate(before.split(b"\n")[:-1]):
            changed = before.split(b"\n")
            changed[at] = json.dumps(_edited(json.loads(line))).encode()
            file.write_bytes(b"\n".join(changed))
            assert list(changed_rows(read_export(out)[0])), (file.name, at)
            file.write_bytes(before)
    (out / "answers.csv").write_bytes((out / "answers.csv").read_bytes() + b" ")
    assert list(changed_files(out)) == ["answers.csv was changed"]


def resum(out: Path) -> None:
    """Make the checksums anew, as somebody would who hides a change."""
    names = [line.split("  ")[1] for line in (out / CHECKSUMS).read_text().splitlines()]
    sums = [f"{sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (out / CHECKSUMS).write_text("".join(sums))
    assert list(changed_files(out)) == []


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_an_edited_cell_is_found_under_checksums_made_anew(out: Path, kind: str) -> None:
    gathered, version = read_export(out)
    assert list(changed_tables(out, gathered, version)) == []
    file = out / f"answers.{kind}"
    if kind == "parquet":
        with duckdb.connect() as database:
            database.execute(f"CREATE TABLE told AS FROM read_parquet('{file}')")
            database.execute("UPDATE told SET value = '3' WHERE participant = 'P02'")
            database.execute(f"COPY told TO '{file}' (FORMAT parquet)")
    else:
        file.write_text(file.read_text().replace("sus1", "sus2", 1))
    resum(out)
    told = list(changed_tables(out, gathered, version))
    assert told == [f"answers.{kind} is not what the sealed rows give"]


def lines(out: Path, table: str) -> list[str]:
    return (out / SEALED / f"{table}.jsonl").read_text().splitlines()


def test_a_row_that_is_there_twice_or_belongs_to_nobody_is_found(out: Path) -> None:
    file = out / SEALED / "answer.jsonl"
    first, *others = lines(out, "answer")
    forged = json.dumps({**json.loads(first), "value": "5"})
    for added, wanted in (
        ([forged, first, *others], "is there twice"),
        ([*others, first], "not in their order"),
        ([first, *others, forged.replace(json.loads(first)["participation_id"], "x")], "is no"),
    ):
        file.write_text("".join(f"{line}\n" for line in added))
        told = list(changed_rows(read_export(out)[0]))
        assert any(wanted in what for what in told), told
    people = out / SEALED / "participation.jsonl"
    people.write_text(people.read_text() + lines(out, "participation")[0] + "\n")
    assert any("is there twice" in what for what in changed_rows(read_export(out)[0]))


def test_whatever_a_row_holds_is_told_and_breaks_nothing(out: Path) -> None:
    for file in out.glob("*.parquet"):
        file.unlink()
    values: Iterator[object] = cycle([None, "x", 1.5, [], {}, True, 10**30, "\ud800", -1])
    for file in sorted((out / SEALED).glob("*.jsonl")):
        before = file.read_text()
        first, *others = before.splitlines() or ["{}"]
        for name in json.loads(first):
            row = json.loads(first) | {name: next(values)}
            file.write_text("\n".join([json.dumps(row), *others]))
            try:
                gathered, version = read_export(out)
                videos_of(gathered)
                told = list(changed_tables(out, gathered, version))
                told += changed_rows(gathered)
                list(blocks_of(gathered))
            except StorageError:
                continue
            assert told, (file.name, row)
        file.write_text(before)


@pytest.mark.parametrize("content", [b"", b"[1]\n", b"{\n", b"\xff\n", b"[" * 10**5, b"{}\n"])
def test_what_is_no_export_is_called_none(out: Path, content: bytes) -> None:
    (out / SEALED / "mark.jsonl").write_bytes(content)
    if content:
        with pytest.raises(StorageError):
            read_export(out)
    else:
        assert list(changed_rows(read_export(out)[0]))
    with pytest.raises(StorageError, match="no export"):
        read_export(out / "annotations")


def test_checksums_of_other_folders_are_not_looked_at(out: Path) -> None:
    with (out / CHECKSUMS).open("a") as file:
        file.write(f"{'0' * 64}  ../secret\n")
    assert list(changed_files(out)) == ["../secret lies elsewhere"]


def _edited(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its last number, or else its last words, changed."""
    later = {"id", "ended_at_ms", "digest", "outcome", "profile_id"}
    name = [key for key, value in row.items() if key not in later and isinstance(value, int)][-1]
    return {**row, name: row[name] + 1}


def test_a_seal_that_was_made_again_does_not_have_the_digest(
    out: Path, held: tuple[Path, list[str]]
) -> None:
    file = out / SEALED / "participation.jsonl"
    rows = [json.loads(line) for line in file.read_text().split("\n") if line]
    rows[1]["digest"] = "0" * 64
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    gathered, _ = read_export(out)
    assert any("P02" in what for what in changed_rows(gathered))
    ended = [{**row, "digest": None} for row in gathered.participations]
    told = list(changed_rows(replace(gathered, participations=ended)))
    assert [what.split(": ")[1][:8] for what in told] == ["it ended"] * 3
    assert list(unknown_digest([gathered], held[1][1]))


def test_markers_are_cues(out: Path) -> None:
    cues = (out / ANNOTATIONS / "P01-1-taste.vtt").read_text().split("\n\n")
    assert cues[0] == "WEBVTT"
    told = "\n".join(cues)
    assert "00:00:00.320 --> 00:00:01.320\nmarkers: stuck" in told
    assert "00:00:00.010 --> 00:00:00.400\ntasks: find success" in told, "as long as it took"
    assert "notes: note =HYPERLINK(1) --&gt; &lt;i&gt;" in told
    times = re.findall(r"(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})\n", told)
    assert times == sorted(times)
    assert all(start < end for start, end in times)


def test_elan_reads_its_document(out: Path) -> None:
    """By the parts and their order that the schema EAFv3.0 asks for."""
    root = ET.parse(out / ANNOTATIONS / "P01-1-taste.eaf").getroot()
    assert root.tag == "ANNOTATION_DOCUMENT"
    assert {"AUTHOR", "DATE", "VERSION"} <= root.attrib.keys()
    order = [child.tag for child in root]
    assert order == ["HEADER", "TIME_ORDER", *["TIER"] * 4, "LINGUISTIC_TYPE"]
    slots = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "-1")) for slot in root[1]}
    kinds = {kind.get("LINGUISTIC_TYPE_ID") for kind in root.iter("LINGUISTIC_TYPE")}
    names = []
    for tier in root.iter("TIER"):
        assert tier.get("LINGUISTIC_TYPE_REF") in kinds
        last = 0
        for held in tier.iter("ALIGNABLE_ANNOTATION"):
            names.append(held.get("ANNOTATION_ID"))
            start, end = held.get("TIME_SLOT_REF1"), held.get("TIME_SLOT_REF2")
            assert last <= slots[start] < slots[end], "a tier holds one at a time"
            last = slots[end]
            assert held.findtext("ANNOTATION_VALUE")
    assert len(set(names)) == len(names) == 6


def test_boris_reads_its_project(out: Path) -> None:
    project = json.loads((out / ANNOTATIONS / "reasons.boris").read_text())
    subjects = {each["name"] for each in project["subjects_conf"].values()}
    kinds = {each["code"]: each["type"] for each in project["behaviors_conf"].values()}
    assert subjects == set(CODES)
    assert kinds == {
        "clips": "State event",
        "find": "State event",
        "stuck": "Point event",
        "note": "Point event",
    }
    assert len(project["observations"]) == 3
    for each in project["observations"].values():
        assert each["type"] == "LIVE"
        for time, subject, code, _, _ in each["events"]:
            assert time >= 0
            assert subject in subjects
            assert code in kinds
        for code, kind in kinds.items():
            times = [event[0] for event in each["events"] if event[2] == code]
            if kind == "State event":
                assert len(times) % 2 == 0, "a state has a start and a stop"
                assert times == sorted(set(times)), "which of the two it is, is told by the time"


def test_the_report_is_a_page_that_fetches_nothing(out: Path, held: tuple[Path, list[str]]) -> None:
    page = (out / "report.html").read_text()
    assert all(digest in page for digest in held[1])
    assert "<script" not in page
    assert not re.search(r"(src|href|url)\s*[=(]", page)
    assert "http:" not in page.replace("http-equiv", "")
    assert "https:" not in page
    assert page.count("<svg") == 1
    assert str(SUS) in page


def test_an_export_is_whole_or_not_there(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(StorageError, match="is there already"):
        write_package(files, tmp_path / "out")
    with pytest.raises(StorageError, match="cannot be written"):
        write_package({"a/" + "b" * 300: b""}, tmp_path / "other")
    assert [file.name for file in tmp_path.iterdir()] == ["out"]
