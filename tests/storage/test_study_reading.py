"""A study's file is read, and each kind of mistake in it is told with its line, in plain words."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ranking.policies.names import wanted
from storage.study.definition import Assignment, Kind, Order, When, in_language
from storage.study.lines import lines_of
from storage.study.reading import StudyError, parse_study, read_study

EXAMPLES = sorted((Path(__file__).parents[2] / "assets" / "studies").glob("*.toml"))
MUTANTS = 60

SMALL = """\
title = "Reasons"
name = "reasons"
code = "P##"

[consent]
version = "1"
text = "We keep what you watch."

[library]
folder = "clips"

[[conditions]]
name = "a"
policy = "random"

[[conditions]]
name = "b"

[[blocks]]
name = "feed"
minutes = 8
videos = 20
[[blocks.tasks]]
name = "find"
text = "Find one"

[[questionnaires]]
name = "mood"
when = "inside"
every = 5
[[questionnaires.items]]
name = "fits"
text = "Does it fit?"

[[markers]]
key = "1"
name = "laughs"
"""


def mistakes_in(text: str) -> str:
    """What is told of a text; its lines begin with their numbers."""
    with pytest.raises(StudyError) as raised:
        parse_study(text, "study.toml", wanted)
    told = str(raised.value).splitlines()
    assert all(line.startswith("study.toml:") for line in told)
    return "\n".join(line.removeprefix("study.toml:") for line in told)


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def test_the_small_one_is_a_study() -> None:
    study = parse_study(SMALL, "study.toml", wanted)
    assert (study.name, study.assignment, study.order) == (
        "reasons",
        Assignment.BETWEEN,
        Order.LATIN_SQUARE,
    )
    assert [each.policy for each in study.conditions] == ["random", "taste"]
    assert study.blocks[0].tasks[0].name == "find"
    assert study.questionnaires[0].when is When.INSIDE
    assert study.questionnaires[0].kind is Kind.ITEMS


SYNTAX = [
    ('"Reasons"', '"Reasons', "1: a quote is missing on this line."),
    ('"Reasons"', "“Reasons”", "1: this is no value: texts stand in straight quotes"),
    ('policy = "random"', "policy = random", "14: this is no value: texts stand in straight"),
    ("minutes = 8", "minutes = 1,5", "21: something is left over on this line"),
    ("minutes = 8", "minutes 8", "21: there is a name without = and a value."),
    ("minutes = 8", "eight minutes", "21: there is a name without = and a value."),
    ("[consent]", "[consent", "5: a ] is missing."),
    ("[[blocks]]", "[[blocks]", "19: two ]] are missing."),
    ("[library]", "[consent]", "9: this table is there already."),
    ('code = "P##"', 'name = "other"', "3: this was set before already."),
    ('code = "P##"', 'title.nl = "Redenen"', "3: this was set before already."),
    ('"clips"', '"C:\\Users"', "10: a \\ means something else in double quotes: write / instead"),
    ('"clips"', '"D:\\clips"', "10: a \\ means something else in double quotes: write / instead"),
    ('name = "laughs"\n', 'name = [ "laughs"\n', "37: a ] is missing."),
    ('name = "laughs"\n', 'name = """laughs\n\n', "37: a quote is missing."),
    ("minutes = 8", f"minutes = {'8' * 5000}", ": a number has thousands of digits."),
]


@pytest.mark.parametrize(("old", "new", "told"), SYNTAX)
def test_what_is_no_toml_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert told in mistakes_in(changed(old, new))


TYPES = [
    ('"Reasons"', "3", '1: title has to be a text in quotes, or one for each language: { en = "'),
    ('"Reasons"', "{ en = 3 }", "1: title has to be a text in quotes"),
    ('version = "1"', "version = 2026-11-01", "6: version has to be a text in quotes, as"),
    ("minutes = 8", 'minutes = "8"', "21: minutes has to be a number; it is a text."),
    ("minutes = 8", "minutes = 0", "21: minutes has to be more than 0."),
    ("minutes = 8", "minutes = nan", "21: minutes has to be more than 0."),
    ("minutes = 8", "minutes = inf", "21: minutes has to be at most 1440."),
    ("videos = 20", "videos = 1.5", "22: videos has to be a whole number; it is a number with"),
    ("videos = 20", "videos = 0", "22: videos has to be at least 1."),
    ('code = "P##"', 'blind = "yes"', "3: blind has to be true or false, without quotes; it is"),
    ('code = "P##"', "seed = 1.5", '3: seed has to be a whole number, or "code" in quotes;'),
    ('code = "P##"', 'order = "square"', "3: order cannot be 'square': write \"latin-square\" or"),
    ('when = "inside"', "when = 3", '29: when has to be "before" or "between" or "block" or'),
    ("every = 5", "after = 5", "30: after has to be a list in brackets, as [ … ]; it is a whole"),
    ('name = "a"', 'name = "A b"', "13: names have small letters, digits, - and _ alone"),
    ('key = "1"', 'key = "F1"', "36: a key is one small letter or one digit."),
    ("[consent]", "[[consent]]", "5: there is one of these alone: write [consent] in one bracket."),
    ("[[markers]]", "[markers]", "35: there may be several of these: write [[markers]] in two"),
    ("[[blocks.tasks]]", "[blocks.tasks]", "23: there may be several of these: write [[blocks.tas"),
    (
        'policy = "random"',
        'polcy = "random"',
        "14: there is no setting called 'polcy' in [[conditi",
    ),
    ('policy = "random"', 'polcy = "random"', "did you mean policy?"),
    ('policy = "random"', "zzz = 1", "there are name, policy, weight, shown."),
    ("title", "Title", "1: there is no setting called 'Title': did you mean title?"),
    ('title = "Reasons"', "", "1: title is missing."),
    ('version = "1"', "", "5: version is missing in [consent]."),
    ('[library]\nfolder = "clips"', "", "1: [library] is missing."),
    ('[[blocks.tasks]]\nname = "find"', "[[blocks.tasks]]", "23: name is missing in [[blocks.tas"),
]


@pytest.mark.parametrize(("old", "new", "told"), TYPES)
def test_what_is_of_another_kind_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert told in mistakes_in(changed(old, new))


def test_a_study_without_conditions_misses_them() -> None:
    text = re.sub(r"\[\[conditions\]\]\nname.*\n(policy.*\n)?", "", SMALL)
    assert mistakes_in(text) == "1: [[conditions]] is missing."
    assert "conditions has to be" not in mistakes_in("conditions = []\n" + text)
    assert mistakes_in("conditions = []\n" + text) == "1: there have to be at least 1 conditions."


SENSE = [
    ('code = "P##"', 'seed = "mine"', '3: the seed is a whole number, or "code".'),
    ('code = "P##"', "seed = -1", "3: the seed is a whole number from 0 to"),
    ('code = "P##"', "seed = 9223372036854775808", "3: the seed is a whole number from 0 to"),
    ('code = "P##"', 'code = "P"', "3: a participant code needs at least one # (digit) or @"),
    ('code = "P##"', 'code = "P##/1"', "3: a participant code has letters, digits, . - and _"),
    ('"Reasons"', '""', "1: title is empty."),
    ('"Reasons"', "{}", "1: title is empty."),
    ('"Find one"', '{ en = "Find one", nl = "" }', "25: text is empty."),
    ('"Reasons"', '{ english = "Reasons" }', "1: 'english' is no language: write en, nl, fr …"),
    ('folder = "clips"', "", "9: name a folder or a list, one of the two."),
    ('folder = "clips"', 'folder = "a"\nlist = "b"', "9: name a folder or a list, one of the two."),
    ('name = "b"', 'name = "a"', "17: the name 'a' is there already."),
    ('policy = "random"', 'policy = "dice"', "14: No policy is called 'dice'; there are taste,"),
    (
        'policy = "random"',
        'policy = "interleave:taste"',
        "14: 'interleave:taste' is not interleave",
    ),
    ("minutes = 8\nvideos = 20", "", "19: say when it ends: minutes, videos, or both."),
    ("minutes = 8", 'condition = "c"', "21: there is no condition 'c'."),
    ("minutes = 8", 'condition = "a"', "16: nobody meets 'b': each block has a condition of its"),
    ('code = "P##"', 'assignment = "within"', "19: within one participant, 2 conditions need as"),
    ('when = "inside"', 'when = "after"', "27: 'mood' has every or after, which only \"inside\""),
    ("every = 5", "", "27: 'mood' needs every or after"),
    ("minutes = 8\nvideos = 20", "videos = 5", "29: 'mood' is never asked: the longest"),
    ('when = "inside"\nevery = 5', 'when = "between"', "29: there is one block, and nothing betw"),
    ('text = "Does it fit?"', 'text = ""', "33: text is empty."),
    (
        "every = 5",
        'every = 5\nkind = "sus"',
        "33: 'fits' is no item of sus: there are sus1 to sus10.",
    ),
    ('text = "Does it fit?"', 'text = "?"\nkind = "choice"', "31: 'fits' needs two options at"),
    ('text = "Does it fit?"', 'text = "?"\noptions = ["a", "b"]', "31: 'fits' has options: its"),
    (
        'text = "Does it fit?"',
        'text = "?"\nkind = "text"\nlow = "bad"',
        "31: 'fits' has the ends of",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), SENSE)
def test_what_makes_no_sense_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert told in mistakes_in(changed(old, new))


def test_a_weight_is_for_studies_between_participants() -> None:
    text = changed('policy = "random"', "weight = 2").replace(
        'code = "P##"', 'assignment = "within"'
    )
    assert "14: within one participant each condition comes once" in mistakes_in(text)


def test_a_sign_that_there_is_not_is_told() -> None:
    text = changed('key = "1"', 'key = "1"\nsign = "hart"')
    assert parse_study(text, "study.toml", wanted).markers[0].sign == "hart"
    with pytest.raises(StudyError) as raised:
        parse_study(text, "study.toml", wanted, {"heart", "flag"})
    assert "study.toml:37: there is no sign 'hart'; there are heart and" in str(raised.value)


def test_signs_of_the_consent_are_known_and_no_more_than_its_points() -> None:
    text = changed('version = "1"', 'version = "1"\npoints = ["Short."]\nsigns = ["hart", "flag"]')
    with pytest.raises(StudyError) as raised:
        parse_study(text, "study.toml", wanted, {"heart", "flag"})
    assert "there is no sign 'hart'; there are heart and" in str(raised.value)
    assert "there are more signs than points" in str(raised.value)


def test_all_mistakes_of_sense_are_told_at_once_in_the_order_of_lines() -> None:
    text = changed('name = "b"', 'name = "a"').replace('code = "P##"', 'code = "P"')
    text += '\n[[markers]]\nkey = "1"\nname = "laughs"\n'
    lines = [int(line.partition(":")[0]) for line in mistakes_in(text).splitlines()]
    assert lines == [3, 17, 40, 41]


def test_brackets_and_names_within_texts_are_no_tables() -> None:
    text = SMALL.replace(
        'text = "We keep what you watch."',
        'text = """\n[[conditions]]\nname = "in a text"\n"""\npoints = [\n  "[library]", # [x]\n]',
    ).replace('policy = "random"', 'policy = "dice"')
    assert mistakes_in(text).startswith("20: No policy is called 'dice'")


def test_tables_within_lines_have_lines_too() -> None:
    text = SMALL.replace("[[markers]]", '[shown]\nlikes = false\n[["markers"]]')
    text = (
        "markers = [\n  { key = '1', name = 'laughs' },\n  { key = '1', name = 'b' },\n]\n"
        + (text[: text.index('[["markers"]]')])
    )
    assert mistakes_in(text) == "3: the key '1' is there already."


def every_place(told: object, where: str = "") -> Iterator[str]:
    """Each place of what the parser read."""
    if isinstance(told, dict):
        for name, each in told.items():
            yield f"{where}.{name}".lstrip(".")
            yield from every_place(each, f"{where}.{name}".lstrip("."))
    elif isinstance(told, list):
        for number, each in enumerate(told):
            yield f"{where}[{number}]"
            yield from every_place(each, f"{where}[{number}]")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_part_of_a_file_has_its_line(path: Path) -> None:
    text = path.read_text("utf-8")
    lines, rows = lines_of(text), text.splitlines()
    places = set(every_place(tomllib.loads(text)))
    assert lines.keys() == places
    for where, line in lines.items():
        name = where.rpartition(".")[2].partition("[")[0]
        assert name in rows[line - 1] or where.endswith("]"), (where, line)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_damaged_file_is_told_and_nothing_else_happens(path: Path) -> None:
    chance = random.Random(path.stem)
    text = path.read_text("utf-8")
    rows = text.count("\n") + 1
    for _ in range(MUTANTS):
        at, length = chance.randrange(len(text)), chance.choice((0, 1, 1, 7, 200))
        put = chance.choice(("", '"', "[", "]]", "{", "= ", "\n", "'''", "\\", "a.b", "\x00", "9"))
        damaged = text[:at] + put + text[at + length :]
        try:
            parse_study(damaged, "study.toml", wanted)
        except StudyError as error:
            for line in str(error).splitlines():
                found = re.match(r"study.toml:(\d+): [^`$]+[.?]$|study.toml:(\d+): .*…\.?$", line)
                assert found, line
                assert 1 <= int(found[1] or found[2]) <= rows + 1


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_studies_in_three_languages(path: Path) -> None:
    file = read_study(path, wanted)
    title = file.study.title
    assert isinstance(title, dict)
    assert title.keys() == {"en", "nl", "fr"}
    assert file.below(file.study.library.folder).is_dir()


def test_what_is_nested_too_deep_is_told() -> None:
    with pytest.raises(StudyError, match="nested too deep"):
        parse_study("x = " + "[" * 100_000, "study.toml")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    file = read_study(path, wanted)
    assert file.study == parse_study(SMALL, "study.toml")
    assert file.below("clips") == tmp_path / "clips"
    assert len(file.digest) == 64


def test_what_is_shared_of_a_file_names_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    told = SMALL.replace('folder = "clips"', "'folder' = 'secret/clips' # from there")
    told = told.replace('"random"', '"interleave:fixed-list:secret/first.txt,random"')
    path.write_text(f"#:schema ../secret/study.schema.json\n{told}", "utf-8")
    file = read_study(path, wanted)
    assert "secret" in file.text
    assert "secret" not in file.shareable
    for name in ("#:schema study.schema.json", "'clips' #", "fixed-list:first.txt,random"):
        assert name in file.shareable
    moved = tmp_path / "moved.toml"
    moved.write_text(file.shareable, "utf-8")
    assert read_study(moved, wanted).digest == file.digest


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"title = '\n\xff'", "study.toml:2: this is not UTF-8: save the file as UTF-8."),
        ("#é".encode() * 400_000, "study.toml is larger than a study can be (1000 kB)."),
        (None, "study.toml cannot be read: No such file or directory."),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "study.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StudyError) as raised:
        read_study(path)
    assert str(raised.value) == f"{tmp_path}/{told}"


def test_a_text_is_taken_in_the_nearest_language() -> None:
    words = {"nl": "Redenen", "en": "Reasons"}
    assert in_language(words, "nl_BE") == "Redenen"
    assert in_language(words, "fr") == "Reasons"
    assert in_language({"fr": "Raisons"}, "nl") == "Raisons"
    assert in_language("Reasons", "nl") == "Reasons"
