"""Words for the viewer that know what they were made of, so that another tongue can say them."""

from __future__ import annotations


class Phrase(str):
    """A text in English, and the form and the parts it was made of.

    As a text it is equal to its English. A part that is a phrase is said in the other tongue as
    well; one that is a plain text is the viewer's own, such as a hashtag, and stays as it is.
    """

    __slots__ = ("form", "parts")

    form: str
    """English with `{}` for each part: what a translation is looked up by."""
    parts: tuple[str, ...]

    def __new__(cls, form: str, *parts: str) -> Phrase:
        """Say a form with its parts."""
        phrase = super().__new__(cls, form.format(*parts))
        phrase.form, phrase.parts = form, parts
        return phrase

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, ...]]:
        """Say how a copy is made."""
        return Phrase, (self.form, *self.parts)


def own_words(text: str) -> Phrase:
    """Take over what the viewer or a file says, in whatever language."""
    return Phrase("{}", text)
