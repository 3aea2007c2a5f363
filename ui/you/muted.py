"""What the viewer muted or hid, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.muted import Muted
from storage.records import Profile, Reaction, ReactionKind, Subject, WishKind
from ui.components.background import Background
from ui.components.look import Look, Telling
from ui.components.rows import Rows
from ui.feed.wishes import Wishes
from ui.you.followed import MOST

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MutedRow:
    """One thing that does not come."""

    key: str
    subject: str
    """A Subject."""
    title: str
    poster: str
    """The content key of a video, empty of anything else."""
    videos: int
    """How many share it; 0 where nobody counts them."""
    reported: bool = False
    """Whether it is away because it was reported as broken."""


@QmlElement
@QmlUncreatable("made by main.py")
class MutedThings(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists them, the last first; unmutes, and mutes words that are typed. GUI thread."""

    def __init__(
        self,
        read: Callable[[Profile], list[Muted]],
        background: Background,
        wishes: Wishes,
        telling: Telling,
        take_back: Callable[[Reaction], object],
    ) -> None:
        """List nothing yet.

        Args:
            read: returns what is away; may block.
            background: where it is called.
            wishes: mutes and unmutes.
            telling: what is said to the viewer.
            take_back: takes back what was said of a video.
        """
        super().__init__()
        self._wishes, self._telling, self._take_back = wishes, telling, take_back
        self._found: list[Muted] = []
        self.listed = Rows(MutedRow, "key", MOST, self)
        self.looking = Look(background, read, self._show, self)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """MutedRows."""
        return self.listed

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self._show([])
        self.looking.use(profile)

    @Slot(int)
    def unmute(self, row: int) -> None:
        """Let a thing come again; can be taken back."""
        one = self._found[row]
        if not self._let_come(one):
            return
        self._show([each for each in self._found if each != one])
        self.looking.overtake()

        def undo() -> None:
            if one.report is not None:
                self._take_back(replace(one.report, kind=ReactionKind.UNREPORT))
            else:
                self._wishes.hand_on(WishKind.MUTE, one.subject, one.name)
            self.looking.refresh()

        said = self.tr("%1 may come again").replace("%1", self._title(one))
        self._telling.said.emit(said, "", undo)

    @Slot(str)
    def mute(self, typed: str) -> None:
        """Mute a word; one that begins with # is a hashtag, one with @ a creator."""
        subject, name = thing_of(typed)
        wish = self._wishes.hand_on(WishKind.MUTE, subject, name)
        if wish is None:
            return
        self.looking.refresh()

        def undo() -> None:
            self._wishes.hand_on(WishKind.UNMUTE, subject, wish.name)
            self.looking.refresh()

        title = title_of(Muted(subject, wish.name, None, None, 0))
        self._telling.said.emit(
            self.tr("%1 is muted").replace("%1", title),
            self.tr("None of it comes until you unmute it"),
            undo,
        )

    def _let_come(self, one: Muted) -> bool:
        if one.report is not None:
            self._take_back(one.report)
            return True
        return self._wishes.hand_on(WishKind.UNMUTE, one.subject, one.name) is not None

    def _title(self, one: Muted) -> str:
        nameless = one.subject is Subject.VIDEO and not one.label
        return self.tr("A clip without a title") if nameless else title_of(one)

    def _show(self, found: list[Muted]) -> None:
        self._found = found
        self.listed.show(
            [
                MutedRow(
                    f"{one.subject} {one.name}" + (" reported" if one.report is not None else ""),
                    one.subject.value,
                    self._title(one),
                    one.content_key or "",
                    one.videos,
                    one.report is not None,
                )
                for one in found
            ]
        )


def title_of(one: Muted) -> str:
    """Return what a list calls a thing."""
    if one.label:
        return one.label
    if one.subject is Subject.HASHTAGS:
        return " ".join(f"#{tag}" for tag in one.name.split("#") if tag)
    signs = {Subject.HASHTAG: "#", Subject.CREATOR: "@"}
    return signs.get(one.subject, "") + one.name


def thing_of(typed: str) -> tuple[Subject, str]:
    """Return what is meant by something typed: a subject, and the name of it."""
    text = " ".join(typed.split()).casefold()
    if text.startswith("#") and " " not in text:
        return Subject.HASHTAG, text.lstrip("#")
    if text.startswith("@") and " " not in text:
        return Subject.CREATOR, text.lstrip("@")
    return Subject.WORD, text
