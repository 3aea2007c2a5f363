"""Every page of the window, opened one after another, and what is wrong with what is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import Q_ARG, QMetaObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.ui.house import run_events
from tests.ui.pseudo import OPEN
from tests.ui.window import Opened, place_of, type_of

SIZES = [(360, 640), (540, 960), (1280, 800), (2560, 1440)]
LEAST_TARGET = 44
WORDS = (QAccessible.Role.StaticText, QAccessible.Role.Graphic)
PLACES = "Places.all.map(place => place.name).concat('discover', 'help').join()"
SLID_MS = 300
"""What began to slide before is at rest by then."""
SETTLED_MS = 60
"""Layouts need a turn of the event loop, and lists one more."""


def places(shown: Opened) -> list[str]:
    """The name of every page, in the order of rail and top bar."""
    page = shown.named("feedPage")
    context = qmlContext(page)  # of Main.qml, with its imports
    assert context is not None
    names, _ = QQmlExpression(context, page, PLACES).evaluate()
    return str(names).split(",")


def pages(shown: Opened) -> Iterator[str]:
    """Open every page, and give its name once it is drawn; nothing slides meanwhile."""
    shown.house.settings.setProperty("motion", "reduced")
    run_events(SLID_MS)
    for name in places(shown):
        opened = QMetaObject.invokeMethod(shown.window, "open", Q_ARG(str, name))
        assert opened, name
        run_events(SETTLED_MS)
        shown.drawn()
        yield name
        yield from tabs(shown, name)


def tabs(shown: Opened, page: str) -> Iterator[str]:
    """Go through the tabs of a page, if it has any."""
    for tab in [item for item in shown.items() if role(item) is QAccessible.Role.PageTab]:
        if not in_page(tab):
            continue
        # Some lie beyond the edge of a row that scrolls: the keys reach them.
        tab.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        shown.key(Qt.Key.Key_Space)
        run_events(SETTLED_MS)
        yield f"{page}: {tab.property('text')}"


def in_page(item: QQuickItem) -> bool:
    """Whether it belongs to a page, and is none of the tabs that lead from page to page."""
    above: QQuickItem | None = item
    while above is not None:
        if type_of(above) in ("TopBar", "FeedTabs"):
            return False
        above = above.parentItem()
    return True


def role(item: QQuickItem) -> QAccessible.Role | None:
    """What a screen reader takes it for."""
    told = QAccessible.queryAccessibleInterface(item)
    return told.role() if told is not None else None


def is_icon(text: QQuickItem) -> bool:
    """Whether it is a glyph of the icon font."""
    return "Tabler" in text.property("font").family()


def is_wrapped(words: str) -> bool:
    """Whether words are the program's own, by the brackets of the pseudo language."""
    return OPEN in words


def misfits(
    shown: Opened, is_own: Callable[[str], bool] = is_wrapped, frame: QQuickItem | None = None
) -> list[str]:
    """Words that do not fit: cut off though they are the program's own, or painted outside.

    Args:
        shown: the window.
        is_own: whether words are the program's own.
        frame: what lies over the page, and all of whose words have to lie in it.
    """
    whole = QRectF(0, 0, shown.window.width(), shown.window.height())
    room = (whole if frame is None else place_of(frame) & whole).adjusted(-1, -1, 1, 1)
    found = []
    for text in shown.texts(frame):
        words = str(text.property("text"))
        if not words.strip() or is_icon(text):
            continue
        place = place_of(text)
        wide = text.property("contentWidth") > text.width() + 1
        high = text.property("contentHeight") > text.height() + 1
        cut = bool(text.property("truncated")) and is_own(words)
        outside = not room.contains(place) and not in_flickable(text)
        faults = {
            "wide": wide,
            "high": high,
            "cut": cut,
            "outside": outside,
            # What the pseudo language adds to a word is no part of it.
            "broken": is_broken(text) and is_own(words) and not is_wrapped(words),
        }
        for fault, holds in faults.items():
            if holds:
                found.append(f"{fault}: {words[:60]!r} at {place.toRect()}")
    return found


def is_broken(text: QQuickItem) -> bool:
    """Whether a line ends within a word, as it is longer than the line."""
    measure = QFontMetricsF(text.property("font")).horizontalAdvance
    words = str(text.property("text")).split()
    if text.property("lineCount") < 2 or all(measure(word) <= text.width() + 1 for word in words):
        return False
    context = qmlContext(text)
    assert context is not None
    by_word, _ = QQmlExpression(context, text, "wrapMode === Text.WordWrap").evaluate()
    return by_word is not True


def overlaps(shown: Opened, frame: QQuickItem) -> list[str]:
    """Words that lie over other words of the same frame; what scrolls may lie under the rest."""
    texts = [
        (str(text.property("text")), painted(text))
        for text in shown.texts(frame)
        if str(text.property("text")).strip() and not in_flickable(text)
    ]
    return [
        f"{one!r} over {other!r}"
        for (one, here), (other, there) in combinations(texts, 2)
        if not (here & there).adjusted(2, 2, -2, -2).isEmpty()
    ]


def painted(item: QQuickItem) -> QRectF:
    """The place of a control, or of the words themselves in theirs."""
    place = place_of(item)
    if not item.inherits("QQuickText"):
        return place
    wide = min(float(item.property("contentWidth")), place.width())
    high = min(float(item.property("contentHeight")), place.height())
    context = qmlContext(item)
    assert context is not None
    flags, _ = QQmlExpression(
        context, item, "effectiveHorizontalAlignment | verticalAlignment"
    ).evaluate()
    aligned = Qt.AlignmentFlag(flags)
    left, top = place.left(), place.top()
    if aligned & Qt.AlignmentFlag.AlignHCenter:
        left = place.center().x() - wide / 2
    elif aligned & Qt.AlignmentFlag.AlignRight:
        left = place.right() - wide
    if aligned & Qt.AlignmentFlag.AlignVCenter:
        top = place.center().y() - high / 2
    elif aligned & Qt.AlignmentFlag.AlignBottom:
        top = place.bottom() - high
    return QRectF(left, top, wide, high)


def small_targets(shown: Opened) -> list[str]:
    """Buttons that a finger would miss."""
    return [
        f"{button.width():.0f}x{button.height():.0f} {button.property('text')!r}"
        for button in shown.buttons()
        if button.isEnabled() and min(button.width(), button.height()) < LEAST_TARGET - 0.5
    ]


def nameless(shown: Opened) -> list[str]:
    """Controls of the accessibility tree without a name, and buttons that are not in it."""
    found = []
    for item in shown.items():
        told = QAccessible.queryAccessibleInterface(item)
        is_button = item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput")
        if told is None:
            if is_button:
                found.append(f"unknown: {item}")
            continue
        state = told.state()
        if (is_button or (state.focusable and told.role() not in WORDS)) and not told.text(
            QAccessible.Text.Name
        ):
            found.append(f"{told.role()}: {item}")
    return found


def in_flickable(item: QQuickItem | None) -> bool:
    """Whether it can be scrolled into view."""
    while item is not None:
        if item.inherits("QQuickFlickable"):
            return True
        item = item.parentItem()
    return False
