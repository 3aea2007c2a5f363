pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed

// A page that scrolls: one column at a readable width, which follows the keyboard.
FocusScope {
    id: page

    property bool compact: false
    property real most: 1200
    // Room at the side and above.
    property real margin: compact ? 16 : 40
    property real above: 32
    property string viewName: ""
    default property alias content: column.data
    readonly property real room: column.width
    readonly property real scrolled: view.contentY
    // What a key gave the focus: nothing may move under a pointer that presses.
    readonly property T.Control keyed: (Window.activeFocusItem as T.Control)?.visualFocus ? Window.activeFocusItem as T.Control : null

    signal closed

    // Tab leads past the edge: what has the keys comes into view, its ring and some room with it.
    function reveal(item: Item): void {
        const room = 24;
        const top = item.mapToItem(column, 0, 0).y + column.y - room;
        const foot = top + item.height + 2 * room;
        const most = Math.max(0, view.contentHeight - view.height);
        if (top < view.contentY)
            view.contentY = Math.max(0, top);
        else if (foot > view.contentY + view.height)
            view.contentY = Math.min(most, foot - view.height);
    }
    // What comes into sight with it is laid out a frame later.
    function follow(): void {
        if (!visible || keyed === null || !holds(keyed))
            return;
        reveal(keyed);
        settling.restart();
    }
    function toTop(): void {
        view.contentY = 0;
    }
    // Whether any of an item is in view; a binding is told when it moves.
    function sees(item: Item): bool {
        let top = 0;
        for (let at = item; at !== null && at !== page; at = at.parent)
            top += at.y;
        return top < page.height - 1 && top + item.height > 1;
    }
    function holds(item: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === column)
                return true;
        return false;
    }

    Keys.onEscapePressed: page.closed()
    onKeyedChanged: follow()

    Timer {
        id: settling

        interval: 100
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Flickable {
        id: view

        objectName: page.viewName
        anchors.fill: parent
        contentHeight: column.implicitHeight + page.above + 32
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onContentHeightChanged: if (settling.running && page.keyed !== null && page.holds(page.keyed))
            page.reveal(page.keyed)

        ColumnLayout {
            id: column

            // In the middle of a window that is wider than one reads.
            x: Math.round((page.width - width) / 2)
            y: page.above
            width: Math.min(page.width - 2 * page.margin, page.most)
            spacing: page.compact ? 12 : 16
        }
    }
}
