"""What the feed says of itself, in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ranking.phrase import Phrase, own_words
from ranking.vocabulary import Feature, Group
from ranking.wording import label_of
from storage.records import Subject

CONTEXT = "Reason"
FORMS = (
    QT_TRANSLATE_NOOP("Reason", "A fresh start: showing a mix"),
    QT_TRANSLATE_NOOP("Reason", "A guess, to learn"),
    QT_TRANSLATE_NOOP("Reason", "The best of what is left"),
    QT_TRANSLATE_NOOP("Reason", "Drawn by chance"),
    QT_TRANSLATE_NOOP("Reason", "The newest not yet seen"),
    QT_TRANSLATE_NOOP("Reason", "Next in the shuffled order"),
    QT_TRANSLATE_NOOP("Reason", "Next on the list"),
    QT_TRANSLATE_NOOP("Reason", "Highest bound of the baseline"),
    QT_TRANSLATE_NOOP("Reason", "Close to what you went for before"),
    QT_TRANSLATE_NOOP("Reason", "You stay for {}"),
    QT_TRANSLATE_NOOP("Reason", "You liked {} on TikTok"),
    QT_TRANSLATE_NOOP("Reason", "{} and {}"),
    QT_TRANSLATE_NOOP("Reason", "You liked this one before"),
    QT_TRANSLATE_NOOP("Reason", "The longest ago that you saw it"),
    QT_TRANSLATE_NOOP("Reason", "You picked this one"),
    QT_TRANSLATE_NOOP("Reason", "Where it was broken off"),
    QT_TRANSLATE_NOOP("Reason", "From the list you opened"),
    QT_TRANSLATE_NOOP("Reason", "From a creator you follow"),
    QT_TRANSLATE_NOOP("Reason", "what you watch on the whole"),
    QT_TRANSLATE_NOOP("Reason", "what you watch of its kind"),
    QT_TRANSLATE_NOOP("Reason", "from around that time"),
    QT_TRANSLATE_NOOP("Reason", "little is known of it"),
    QT_TRANSLATE_NOOP("Reason", "much like the last ones"),
    QT_TRANSLATE_NOOP("Reason", "You finished {} of {}"),
    QT_TRANSLATE_NOOP("Reason", "Hardly seen: {}"),
    QT_TRANSLATE_NOOP("Reason", "You liked or saved {} on TikTok"),
    QT_TRANSLATE_NOOP("Reason", "The same for every clip"),
    QT_TRANSLATE_NOOP("Reason", "How you liked clips as old as this"),
    QT_TRANSLATE_NOOP("Reason", "Seeing it tells the feed more"),
    QT_TRANSLATE_NOOP("Reason", "So that not all is alike"),
    QT_TRANSLATE_NOOP("Reason", "the sound “{}”"),
    QT_TRANSLATE_NOOP("Reason", "the folder “{}”"),
    QT_TRANSLATE_NOOP("Reason", "the language “{}”"),
    QT_TRANSLATE_NOOP("Reason", "square pictures"),
    QT_TRANSLATE_NOOP("Reason", "wide pictures"),
    QT_TRANSLATE_NOOP("Reason", "upright pictures"),
    QT_TRANSLATE_NOOP("Reason", "no hashtags"),
    QT_TRANSLATE_NOOP("Reason", "no caption"),
    QT_TRANSLATE_NOOP("Reason", "creator unknown"),
    QT_TRANSLATE_NOOP("Reason", "no sound named"),
    QT_TRANSLATE_NOOP("Reason", "no folder of its own"),
    QT_TRANSLATE_NOOP("Reason", "language unknown"),
    QT_TRANSLATE_NOOP("Reason", "shape unknown"),
    QT_TRANSLATE_NOOP("Reason", "captions like this one"),
    QT_TRANSLATE_NOOP("Reason", "this sound"),
    QT_TRANSLATE_NOOP("Reason", "this folder"),
    QT_TRANSLATE_NOOP("Reason", "this language"),
    QT_TRANSLATE_NOOP("Reason", "clips of {}"),
    QT_TRANSLATE_NOOP("Reason", "up to 7 s"),
    QT_TRANSLATE_NOOP("Reason", "7 to 15 s"),
    QT_TRANSLATE_NOOP("Reason", "15 to 30 s"),
    QT_TRANSLATE_NOOP("Reason", "30 to 60 s"),
    QT_TRANSLATE_NOOP("Reason", "60 to 180 s"),
    QT_TRANSLATE_NOOP("Reason", "180 to 600 s"),
    QT_TRANSLATE_NOOP("Reason", "10 minutes and more"),
    QT_TRANSLATE_NOOP("Reason", "very short clips"),
    QT_TRANSLATE_NOOP("Reason", "short clips"),
    QT_TRANSLATE_NOOP("Reason", "clips under a minute"),
    QT_TRANSLATE_NOOP("Reason", "clips of a minute or two"),
    QT_TRANSLATE_NOOP("Reason", "long clips"),
    QT_TRANSLATE_NOOP("Reason", "very long clips"),
    QT_TRANSLATE_NOOP("Reason", "captions of {}"),
    QT_TRANSLATE_NOOP("Reason", "no words"),
    QT_TRANSLATE_NOOP("Reason", "one word"),
    QT_TRANSLATE_NOOP("Reason", "two words"),
    QT_TRANSLATE_NOOP("Reason", "three words"),
    QT_TRANSLATE_NOOP("Reason", "4 or 5 words"),
    QT_TRANSLATE_NOOP("Reason", "6 to 8 words"),
    QT_TRANSLATE_NOOP("Reason", "9 to 13 words"),
    QT_TRANSLATE_NOOP("Reason", "14 to 29 words"),
    QT_TRANSLATE_NOOP("Reason", "30 words and more"),
    QT_TRANSLATE_NOOP("Reason", "clips without a caption"),
    QT_TRANSLATE_NOOP("Reason", "short captions"),
    QT_TRANSLATE_NOOP("Reason", "captions of a sentence"),
    QT_TRANSLATE_NOOP("Reason", "long captions"),
)
"""All that ranking/ says, each with `{}` for what is filled in, for Qt Linguist to find."""
_BARE = "{}"
_NAMELESS = (Subject.SOUND, Subject.FOLDER, Subject.LANGUAGE, Subject.LENGTH, Subject.SHAPE)
"""What a name alone does not tell."""


def said(words: str) -> str:
    """Say a phrase of the ranker in the language of the program; other words as they are."""
    if not isinstance(words, Phrase):
        return words
    parts = [said(part) for part in words.parts]
    if words.form == _BARE:
        return parts[0]
    return QCoreApplication.translate(CONTEXT, words.form).format(*parts)


def name_of(subject: Subject, name: str) -> Phrase:
    """Return how what a wish is about is called, as in `#rain` or `clips of 7 to 15 s`."""
    if subject in _NAMELESS:
        return label_of(Feature(Group[subject.name], name))
    return own_words(f"#{name}" if subject is Subject.HASHTAG else name)


def headed(words: str) -> str:
    """Say a phrase as what stands at the head of a line: with a capital, unless it is a name."""
    text = said(words)
    is_own = not isinstance(words, Phrase) or words.form == _BARE
    return text if is_own else text[:1].upper() + text[1:]
