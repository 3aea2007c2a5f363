"""How features are called: exactly in a list of terms, and as a person would in a sentence."""

from __future__ import annotations

from ranking.phrase import Phrase, own_words
from ranking.vocabulary import LENGTHS, TELLINGS, Feature, Group

TOPICAL = frozenset({Group.HASHTAG, Group.CREATOR})
"""What a viewer would give as a reason. The words, the sound and the length of a clip count in
its score, but a sentence made of them reads like a machine's."""
ELSEWHERE = "on TikTok"
"""Where what can be imported comes from."""
_OWN = {Group.HASHTAG: "#{}", Group.WORD: "“{}”", Group.CREATOR: "@{}"}
_LABELS = {
    Group.SOUND: "the sound “{}”",
    Group.FOLDER: "the folder “{}”",
    Group.LANGUAGE: "the language “{}”",
}
_SORTS = {Group.LENGTH: "clips of {}", Group.TELLING: "captions of {}"}
"""Of these the names are words of ours."""
_SHAPES = {
    "square": "square pictures",
    "wide": "wide pictures",
    "upright": "upright pictures",
}
_NONE = {
    Group.HASHTAG: "no hashtags",
    Group.WORD: "no caption",
    Group.CREATOR: "creator unknown",
    Group.SOUND: "no sound named",
    Group.FOLDER: "no folder of its own",
    Group.LANGUAGE: "language unknown",
    Group.SHAPE: "shape unknown",
}
_IN_WORDS = {
    Group.WORD: "captions like this one",
    Group.SOUND: "this sound",
    Group.FOLDER: "this folder",
    Group.LANGUAGE: "this language",
}
_TELLINGS_IN_WORDS = dict(
    zip(
        TELLINGS,
        (
            "clips without a caption",
            *(["short captions"] * 4),
            *(["captions of a sentence"] * 2),
            *(["long captions"] * 2),
        ),
        strict=True,
    )
)
_LENGTHS_IN_WORDS = dict(
    zip(
        LENGTHS,
        (
            "very short clips",
            "short clips",
            "short clips",
            "clips under a minute",
            "clips of a minute or two",
            "long clips",
            "very long clips",
        ),
        strict=True,
    )
)


def label_of(feature: Feature) -> Phrase:
    """Name a feature as the viewer knows it, marks included; unlike any other feature's name."""
    group, name = feature
    if not name:
        return Phrase(_NONE[group])
    if group in _OWN:
        return own_words(_OWN[group].format(name))
    if group is Group.SHAPE:
        return Phrase(_SHAPES[name])
    if group in _SORTS:
        return Phrase(_SORTS[group], Phrase(name))
    return Phrase(_LABELS[group], name)


def in_words(feature: Feature, creator_name: str | None) -> Phrase:
    """Say what a viewer stays for, as a person would: what follows "You stay for".

    Args:
        feature: one with a name.
        creator_name: how the creator of the video is called; None or blank when only the
            handle is known.
    """
    group, name = feature
    match group:
        case Group.HASHTAG:
            return own_words(" ".join(name.replace("_", " ").split()) or name)
        case Group.CREATOR:
            return own_words(" ".join((creator_name or "").split()) or f"@{name}")
        case Group.LENGTH:
            return Phrase(_LENGTHS_IN_WORDS[name])
        case Group.TELLING:
            return Phrase(_TELLINGS_IN_WORDS[name])
        case Group.SHAPE:
            return Phrase(_SHAPES[name])
        case _:
            return Phrase(_IN_WORDS[group])
