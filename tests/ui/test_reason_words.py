"""Whatever the ranker says can be said in another language, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from ranking import why as sentences
from ranking.phrase import Phrase, own_words
from ranking.sentences import LIKED_ELSEWHERE
from ranking.vocabulary import LENGTHS, TELLINGS, Feature, Group
from ranking.why import STAY_FOR, TWO, Term, Why, name_reasons
from ranking.wording import in_words, label_of
from storage.records import Subject
from tests.ranking.invented import a_feed, a_library, a_view
from tests.ui.pseudo import OPEN, spoken, stretched
from ui.feed.kept_why import read, written
from ui.feed.reason_words import FORMS, headed, name_of, said

NAMES = {
    Group.LENGTH: LENGTHS,
    Group.TELLING: TELLINGS,
    Group.SHAPE: ("square", "wide", "upright"),
}


class Speaker(QObject):
    """Has nothing on screen to say anew."""

    def retranslate(self) -> None:
        """Do nothing."""


def phrases() -> Iterator[Phrase]:
    """Everything the ranker may say, with its parts."""
    yield from (each for each in vars(sentences).values() if isinstance(each, Phrase))
    for group in Group:
        for name in NAMES.get(group, ("rain",)):
            yield label_of(Feature(group, name))
            yield in_words(Feature(group, name), None)
        if group not in (Group.LENGTH, Group.TELLING):
            yield label_of(Feature(group, ""))
    for form in (STAY_FOR, LIKED_ELSEWHERE):
        named = name_reasons([Term(own_words(name), 0.1) for name in "ab"], form)
        assert named is not None
        yield named
    library = a_library(30, seed=8)
    feed = a_feed(library)
    for video in library[:9]:
        feed.learn(a_view(video))
        yield from (each.rests_on for each in feed.reasons(video.id) if each.rests_on is not None)


def forms_of(phrase: Phrase) -> Iterator[str]:
    yield phrase.form
    for part in phrase.parts:
        if isinstance(part, Phrase):
            yield from forms_of(part)


def test_everything_the_ranker_says_is_there_to_be_translated() -> None:
    told = {form for phrase in phrases() for form in forms_of(phrase)} - {"{}"}
    assert told <= set(FORMS)
    assert len(told) > 60


@pytest.mark.usefixtures("qapp")
def test_names_stay_as_they_are_in_a_translated_sentence() -> None:
    sentence = Phrase(STAY_FOR, Phrase(TWO, own_words("rain {0}"), Phrase("this sound")))
    assert said(sentence) == sentence == "You stay for rain {0} and this sound"
    with spoken(Speaker()):
        both = stretched(TWO).format("rain {0}", stretched("this sound"))
        assert said(sentence) == stretched(STAY_FOR).format(both)
        assert said("#rain") == said(own_words("#rain")) == "#rain"
        assert said(label_of(Feature(Group.SHAPE, "wide"))).startswith(OPEN)


def test_what_a_wish_is_about_has_a_name_of_its_own() -> None:
    assert name_of(Subject.HASHTAG, "rain") == "#rain"
    assert name_of(Subject.CREATOR, "marlow") == "marlow"
    assert name_of(Subject.LENGTH, "7 to 15 s") == "clips of 7 to 15 s"
    assert name_of(Subject.SOUND, "Low Tide") == "the sound “Low Tide”"


def test_only_words_of_the_program_get_a_capital() -> None:
    assert headed(label_of(Feature(Group.LENGTH, "7 to 15 s"))) == "Clips of 7 to 15 s"
    assert headed(own_words("lower case")) == "lower case"


def test_a_reason_that_was_kept_can_still_be_translated() -> None:
    sentence = Phrase(STAY_FOR, Phrase(TWO, own_words("rain"), Phrase("this sound")))
    term = Term(own_words("#rain"), 0.25, Subject.HASHTAG, "rain")
    why = Why(sentence, guess=False, certainty=3, terms=(term,), score=0.25, place=1)
    back = read(written(why))
    assert back == why
    assert list(forms_of(back.sentence)) == list(forms_of(sentence))


def test_a_reason_that_was_kept_by_an_older_version_is_read() -> None:
    kept = '{"sentence":"You stay for {x}","guess":false,"certainty":3,"terms":[],"score":0.0}'
    assert read(kept).sentence == "You stay for {x}"
