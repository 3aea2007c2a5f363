"""The people who share the program, as the settings and the question at the start show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.people import People, Person, person_id
from storage.records import Profile
from ui.components.background import Background
from ui.components.qml_types import QVariantList

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_NAME = 40


@QmlElement
@QmlUncreatable("made by main.py")
class Sharers(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Who there is, who watches, and the way from one to the other. GUI thread."""

    changed = Signal()
    askedChanged = Signal()
    turned = Signal(object, object)
    """The Profile that watches from now on, and its preferences."""
    told = Signal(str)
    """The name of who watches from now on; empty for one who has none."""
    removed = Signal(str, str)
    """Id and name of who was set aside."""
    notice = Signal(str)
    """Why something could not be done."""

    def __init__(
        self,
        people: People,
        here: Profile,
        read: Callable[[Profile], dict[str, str]],
        adopt: Callable[[Profile, Profile], None],
        background: Background,
    ) -> None:
        """Read who there is.

        Args:
            people: storage's.
            here: who watches.
            read: returns somebody's preferences; may block.
            adopt: adds to somebody's folders those of another; may block.
            background: its jobs are done elsewhere.
        """
        super().__init__()
        self._people, self._here = people, here
        self._read, self._adopt = read, adopt
        self._background = background
        self._all: Sequence[Person] = people.all()
        self._asking, self._wanted, self._wrong = False, "", False
        self._removing = False
        self._busy = False

    @property
    def several(self) -> bool:
        """Whether there is a choice of who watches."""
        return sum(not person.removed for person in self._all) > 1

    @Property(QVariantList, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """Everybody: id, name, locked, removed, and whether they watch now."""
        return [
            {
                "id": str(person.profile.id),
                "name": person.name,
                "locked": person.locked,
                "removed": person.removed,
                "here": person.profile.id == self._here.id,
            }
            for person in self._all
        ]

    @Property(bool, notify=askedChanged)
    def asking(self) -> bool:
        """Whether the program waits for somebody to say who watches."""
        return self._asking

    @Property(str, notify=askedChanged)
    def wanted(self) -> str:
        """Whose PIN is asked for; empty for nobody's."""
        return self._wanted

    @Property(bool, notify=askedChanged)
    def wrong(self) -> bool:
        """Whether the last PIN was none of theirs."""
        return self._wrong

    @Property(bool, notify=askedChanged)
    def removing(self) -> bool:
        """Whether the PIN is asked for to set its owner aside, and not to turn to them."""
        return self._removing

    def ask(self) -> None:
        """Ask who watches, before anything plays."""
        self._tell(asking=True)

    @Slot(str)
    def turnTo(self, key: str) -> None:
        """Let somebody watch, or ask for their PIN first."""
        if self._locked(key):
            self._tell(asking=self._asking, wanted=key)
        else:
            self._turn(key, "")

    @Slot(str)
    def enter(self, digits: str) -> None:
        """Answer with the PIN that is asked for."""
        if self._wanted and self._removing:
            self._set_aside(self._wanted, digits)
        elif self._wanted:
            self._turn(self._wanted, digits)

    @Slot()
    def leave(self) -> None:
        """Ask for no PIN any more."""
        self._tell(asking=self._asking)

    @Slot(str, bool)
    def add(self, name: str, with_folders: bool) -> None:
        """Make room for somebody new, who begins with no taste, and with my folders or none."""
        name, here = _trimmed(name), self._here

        def make() -> None:
            newcomer = self._people.add(name).profile
            if with_folders:
                self._adopt(newcomer, here)

        if name:
            self._change(make)

    @Slot(str)
    def rename(self, name: str) -> None:
        """Call whoever watches by this name."""
        name = _trimmed(name)
        if name:
            here = self._here.id
            self._change(lambda: self._people.rename(here, name))

    @Slot(str)
    def setPin(self, digits: str) -> None:
        """Ask for this before somebody turns to whoever watches; for nothing when empty."""
        here = self._here.id
        self._change(lambda: self._people.set_pin(here, digits))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Set somebody aside who does not watch now, or ask for their PIN first.

        Nothing of theirs is deleted.
        """
        if key == str(self._here.id):
            return
        if self._locked(key):
            self._tell(asking=self._asking, wanted=key, removing=True)
        else:
            self._set_aside(key, "")

    @Slot(str)
    def putBack(self, key: str) -> None:
        """Take somebody back who was set aside."""
        self._change(lambda: self._people.put_back(person_id(key)))

    def _locked(self, key: str) -> bool:
        return any(str(each.profile.id) == key and each.locked for each in self._all)

    def _set_aside(self, key: str, digits: str) -> None:
        name = next((each.name for each in self._all if str(each.profile.id) == key), "")

        def look() -> list[Person] | None:
            if not self._people.opens(person_id(key), digits):
                return None
            self._people.remove(person_id(key))
            return self._people.all()

        def show(everybody: list[Person] | None) -> None:
            if everybody is None:
                self._tell(asking=self._asking, wanted=key, wrong=True, removing=True)
                return
            self._all = everybody
            self._tell(asking=self._asking)
            self.changed.emit()
            self.removed.emit(key, name)

        self._background.run(look, show, self._fail)

    def _turn(self, key: str, digits: str) -> None:
        person = next((each for each in self._all if str(each.profile.id) == key), None)
        if person is None or person.removed or self._busy:
            return
        profile, self._busy = person.profile, True

        def look() -> dict[str, str] | None:
            if not self._people.opens(profile.id, digits):
                return None
            self._people.note_watching(profile.id)  # also ends what is being written
            return self._read(profile)

        def go(values: dict[str, str] | None) -> None:
            self._busy = False
            if values is None:
                self._tell(asking=self._asking, wanted=key, wrong=True)
                return
            self._here = profile
            self._tell(asking=False)
            self.turned.emit(profile, values)
            self.changed.emit()
            self.told.emit(person.name)

        self._background.run(look, go, self._fail)

    def _change(self, job: Callable[[], object]) -> None:
        def look() -> list[Person]:
            job()
            return self._people.all()

        def show(everybody: list[Person]) -> None:
            self._all = everybody
            self.changed.emit()

        self._background.run(look, show, self._fail)

    def _fail(self, why: str) -> None:
        self._busy = False
        self.notice.emit(why)

    def _tell(
        self, *, asking: bool, wanted: str = "", wrong: bool = False, removing: bool = False
    ) -> None:
        self._asking, self._wanted, self._wrong = asking, wanted, wrong
        self._removing = removing
        self.askedChanged.emit()


def _trimmed(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]
