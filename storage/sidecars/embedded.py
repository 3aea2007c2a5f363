"""What a video's own file says of it, in the labels of its container."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storage.sidecars import dates
from storage.sidecars.description import Description, Origin
from storage.sidecars.places import place_of_address
from storage.sidecars.words import as_caption, as_title, distinct_tags, handle, mentioned

_BETWEEN = re.compile(r"[,;]")


def with_labels(said: Description, labels: Sequence[tuple[str, str]]) -> Description:
    """Add what a video's own file says to what its name says; next to a sidecar it says nothing.

    A video that is known already is not opened again for its labels: beside a sidecar, the
    description would hang on which of the two came first.

    Args:
        said: what `reading.describe` returned.
        labels: of the container, by FFmpeg's names for them.
    """
    own = describe(labels) if said.origin is Origin.NAME else None
    return said if own is None else own.or_else(said)


def describe(labels: Sequence[tuple[str, str]]) -> Description | None:
    """Describe a video by labels as FFmpeg names them; None when they say nothing."""
    said = dict(labels)
    texts = (said.get(name, "") for name in ("description", "synopsis", "comment"))
    caption = next((text for text in texts if _is_prose(text)), "")
    title = said.get("title", "")
    # Downloaders write a video's address here. Of their artist one cannot tell who that is: the
    # uploader, or whoever made the sound.
    posted, who = place_of_address(f"{said.get('purl', '')} {said.get('comment', '')}")
    keywords = _BETWEEN.split(said.get("keywords", ""))
    found = Description(
        origin=Origin.EMBEDDED,
        title=as_title(title),
        caption=as_caption(caption),
        creator=handle(who or said.get("artist", "") or said.get("author", "")),
        tags=distinct_tags((*mentioned(caption or title), *keywords)),
        published_at_ms=_published_at_ms(said),
        posted=posted,
    )
    return None if found == Description(Origin.EMBEDDED) else found


def _is_prose(text: str) -> bool:
    """Whether a text is for people: `vid:v0f02...` and an address are for programs."""
    return " " in text.strip() or text.startswith("#")


def _published_at_ms(said: dict[str, str]) -> int | None:
    moments = (dates.of_text(said.get(name, "")) for name in ("date", "creation_time"))
    return next((moment for moment in moments if moment is not None), None)
