import QtQuick
import Homefeed

// Posters in rows that never end. Beyond the ends of a row and of the grid the arrows are free to
// lead on; the items above a grid keep theirs.
GridView {
    id: grid

    required property real margin
    required property real gap
    required property real room
    required property bool compact
    readonly property int columns: Math.max(2, Math.round((room + gap) / Theme.scaled(compact ? 174 : 188)))

    // How far an arrow leads, 0 for one that leads out of the grid.
    function stepOf(key: int): int {
        const across = effectiveLayoutDirection === Qt.RightToLeft ? -1 : 1;
        const by = ({
                [Qt.Key_Left]: -across,
                [Qt.Key_Right]: across,
                [Qt.Key_Up]: -columns,
                [Qt.Key_Down]: columns
            })[key] ?? 0;
        const to = Math.min(currentIndex + by, count - 1);
        const rows = Math.abs(Math.floor(to / columns) - Math.floor(currentIndex / columns));
        return by === 0 || to < 0 || rows !== (Math.abs(by) > 1 ? 1 : 0) ? 0 : to - currentIndex;
    }
    // Says whether there was a poster to go to.
    function walk(key: int): bool {
        const by = stepOf(key);
        currentIndex += by;
        return by !== 0;
    }

    // The ring of the first column reaches past its posters.
    x: margin - leftMargin
    width: room + gap + leftMargin
    clip: true
    focus: true
    leftMargin: 8
    bottomMargin: 24
    cellWidth: Math.floor((width - leftMargin) / columns)
    cellHeight: Math.round((cellWidth - gap) * 1.42) + 38 + Theme.scaled(40)
    // None made ahead: the list is often replaced, and Qt warns of what it was still making.
    cacheBuffer: 0
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    currentIndex: -1
    Accessible.role: Accessible.List
}
