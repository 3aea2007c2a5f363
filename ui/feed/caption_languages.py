"""Which languages the viewer reads, and what the language of a track is called."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from player.captions import Track

CODES = (
    QLocale.LanguageCodeType.ISO639Part1,
    QLocale.LanguageCodeType.ISO639Part2T,
    QLocale.LanguageCodeType.ISO639Part2B,
)
"""The ways one language is spelt: de in names of files, deu or ger inside a video."""


def reading_languages(locale: QLocale | None = None) -> tuple[str, ...]:
    """Return the codes of the languages the system is set to, most wanted first."""
    codes: dict[str, None] = {}
    for name in (locale or QLocale.system()).uiLanguages():
        language = QLocale.codeToLanguage(name.partition("-")[0])
        if language in (QLocale.Language.C, QLocale.Language.AnyLanguage):
            continue  # nobody reads C
        spelt = (QLocale.languageToCode(language, kind) for kind in CODES)
        codes.update(dict.fromkeys(code for code in (name, *spelt) if code))
    return tuple(codes)


def track_name(track: Track) -> str:
    """Return what to call a track: Portuguese (BR), German forced, or nothing."""
    code, _, variety = track.language.replace("_", "-").partition("-")
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    if language in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        name = track.language
    else:
        name = QLocale.languageToString(language)
        if variety:
            name = f"{name} ({variety})"
    return " ".join(word for word in (name, track.name) if word)
