"""Standard questionnaires, and the scores of answers, as published.

Sources: Brooke, "SUS: A Quick and Dirty Usability Scale", in Usability Evaluation in Industry,
1996 (its items may be used by anyone who names the source); Schrepp, Hinderks and Thomaschewski,
"Design and Evaluation of a Short Version of the User Experience Questionnaire (UEQ-S)", IJIMAI
4(6), 2017. The English wording is theirs; the Dutch and French are ours and were not validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import structs

from storage.study.definition import Item, ItemKind, Kind, Questionnaire, Words

_DISAGREE: Final = {
    "en": "Strongly disagree",
    "nl": "Helemaal oneens",
    "fr": "Pas du tout d’accord",
}
_AGREE: Final = {
    "en": "Strongly agree",
    "nl": "Helemaal eens",
    "fr": "Tout à fait d’accord",
}
_SUS: Final = (
    (
        "I think that I would like to use this system frequently.",
        "Ik denk dat ik dit systeem vaak zou willen gebruiken.",
        "Je pense que j’aimerais utiliser ce système souvent.",
    ),
    (
        "I found the system unnecessarily complex.",
        "Ik vond het systeem onnodig ingewikkeld.",
        "J’ai trouvé ce système inutilement complexe.",
    ),
    (
        "I thought the system was easy to use.",
        "Ik vond het systeem makkelijk te gebruiken.",
        "J’ai trouvé ce système facile à utiliser.",
    ),
    (
        "I think that I would need the support of a technical person to be able to use this "
        "system.",
        "Ik denk dat ik hulp van een technisch persoon nodig zou hebben om dit systeem te kunnen "
        "gebruiken.",
        "Je pense que j’aurais besoin de l’aide d’un technicien pour pouvoir utiliser ce système.",
    ),
    (
        "I found the various functions in this system were well integrated.",
        "Ik vond dat de verschillende functies van dit systeem goed op elkaar aansloten.",
        "J’ai trouvé que les différentes fonctions de ce système étaient bien intégrées.",
    ),
    (
        "I thought there was too much inconsistency in this system.",
        "Ik vond dat dit systeem te veel tegenstrijdigheden had.",
        "J’ai trouvé qu’il y avait trop d’incohérences dans ce système.",
    ),
    (
        "I would imagine that most people would learn to use this system very quickly.",
        "Ik kan me voorstellen dat de meeste mensen dit systeem heel snel leren gebruiken.",
        "J’imagine que la plupart des gens apprendraient très vite à utiliser ce système.",
    ),
    (
        "I found the system very cumbersome to use.",
        "Ik vond het systeem erg omslachtig in het gebruik.",
        "J’ai trouvé ce système très lourd à utiliser.",
    ),
    (
        "I felt very confident using the system.",
        "Ik voelde me erg zeker bij het gebruik van het systeem.",
        "Je me suis senti très en confiance en utilisant ce système.",
    ),
    (
        "I needed to learn a lot of things before I could get going with this system.",
        "Ik moest veel leren voordat ik met dit systeem aan de slag kon.",
        "J’ai dû apprendre beaucoup de choses avant de pouvoir me servir de ce système.",
    ),
)
_UEQ_S: Final = (
    ("obstructive", "supportive", "belemmerend", "ondersteunend", "gênant", "utile"),
    ("complicated", "easy", "ingewikkeld", "gemakkelijk", "compliqué", "simple"),
    ("inefficient", "efficient", "inefficiënt", "efficiënt", "inefficace", "efficace"),
    ("confusing", "clear", "verwarrend", "overzichtelijk", "déroutant", "clair"),
    ("boring", "exciting", "saai", "spannend", "ennuyeux", "captivant"),
    (
        "not interesting",
        "interesting",
        "oninteressant",
        "interessant",
        "sans intérêt",
        "intéressant",
    ),
    ("conventional", "inventive", "conventioneel", "origineel", "conventionnel", "original"),
    ("usual", "leading edge", "gebruikelijk", "vernieuwend", "habituel", "avant-gardiste"),
)
_UEQ_POINTS: Final = 7
_CALLED: Final[Mapping[Kind, Words]] = {
    Kind.SUS: {
        "en": "How was the system to use?",
        "nl": "Hoe was het systeem te gebruiken?",
        "fr": "Comment était ce système à l’usage ?",
    },
    Kind.UEQ_S: {
        "en": "How would you describe it? There is no right or wrong answer.",
        "nl": "Hoe zou je het omschrijven? Er is geen goed of fout antwoord.",
        "fr": "Comment le décririez-vous ? Il n’y a pas de bonne ou de mauvaise réponse.",
    },
}


def items_of(asked: Questionnaire) -> tuple[Item, ...]:
    """Return the items of a questionnaire, a standard one's or its own."""
    if asked.kind is Kind.ITEMS:
        return asked.items
    own = {item.name: item for item in asked.items}
    return tuple(_reworded(item, own.get(item.name)) for item in standard_items(asked.kind))


def standard_items(kind: Kind) -> tuple[Item, ...]:
    """Return the items of a standard questionnaire; none of one's own."""
    if kind is Kind.SUS:
        return tuple(_sus_item(number, *words) for number, words in enumerate(_SUS, 1))
    if kind is Kind.UEQ_S:
        return tuple(_ueq_item(number, words) for number, words in enumerate(_UEQ_S, 1))
    return ()


def text_of(asked: Questionnaire) -> Words:
    """Return what stands above a questionnaire."""
    return asked.text or _CALLED.get(asked.kind, "")


def scores(kind: Kind, answers: Mapping[str, str]) -> dict[str, float]:
    """Return the scores of a standard questionnaire; none where an answer is missing.

    Args:
        kind: which one; items of one's own have no scores.
        answers: the point of each item, counted from 1, as text.

    Returns:
        `sus` from 0 to 100; `pragmatic`, `hedonic` and `overall` from -3 to 3.
    """
    try:
        if kind is Kind.SUS:
            return {"sus": _sus([_point(answers[f"sus{number}"], 5) for number in range(1, 11)])}
        if kind is Kind.UEQ_S:
            return _ueq([_point(answers[f"ueq{number}"], _UEQ_POINTS) for number in range(1, 9)])
    except (KeyError, ValueError):
        pass
    return {}


def _sus(points: list[int]) -> float:
    """Odd items give the point less one, even ones five less the point; 2.5 times their sum."""
    odd, even = points[0::2], points[1::2]
    return 2.5 * (sum(point - 1 for point in odd) + sum(5 - point for point in even))


def _ueq(points: list[int]) -> dict[str, float]:
    """Means of the points from -3 to 3: the first four are pragmatic, the last four hedonic."""
    moved = [point - 4 for point in points]
    return {
        "pragmatic": sum(moved[:4]) / 4,
        "hedonic": sum(moved[4:]) / 4,
        "overall": sum(moved) / 8,
    }


def _point(value: str, most: int) -> int:
    point = int(value)
    if not 1 <= point <= most:
        raise ValueError(value)
    return point


def _reworded(item: Item, own: Item | None) -> Item:
    """Return a standard item in somebody's own words, such as those of a validated translation."""
    if own is None:
        return item
    return structs.replace(
        item, text=own.text or item.text, low=own.low or item.low, high=own.high or item.high
    )


def _sus_item(number: int, *words: str) -> Item:
    return Item(
        name=f"sus{number}",
        text=dict(zip(("en", "nl", "fr"), words, strict=True)),
        kind=ItemKind.SCALE,
        points=5,
        low=_DISAGREE,
        high=_AGREE,
    )


def _ueq_item(number: int, words: tuple[str, ...]) -> Item:
    low = dict(zip(("en", "nl", "fr"), words[0::2], strict=True))
    high = dict(zip(("en", "nl", "fr"), words[1::2], strict=True))
    return Item(name=f"ueq{number}", text="", points=_UEQ_POINTS, low=low, high=high)
