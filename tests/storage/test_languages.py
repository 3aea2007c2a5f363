"""A language is spelt one way, whoever names it."""

from __future__ import annotations

import pytest

from storage.sidecars.languages import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("eng-US", "en"),
        ("en_GB", "en"),
        ("zh-Hans", "zh"),
        ("cmn", "zh"),
        ("gsw", "gsw"),
        ("und", None),
        ("un", None),
        ("English", None),
        ("", None),
        ("e", None),
        ("en-" + "x" * 40, None),
    ],
)
def test_a_language_has_one_code(text: str, code: str | None) -> None:
    assert language(text) == code
