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
    property string viewName: ""
    default property alias content: column.data
    readonly property real room: column.width
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
    function holds(item: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === column)
                return true;
        return false;
    }

    Keys.onEscapePressed: page.closed()
    onKeyedChanged: if (visible && keyed !== null && holds(keyed))
        reveal(keyed)

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Flickable {
        id: view

        objectName: page.viewName
        anchors.fill: parent
        contentHeight: column.implicitHeight + 64
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: page.compact ? 16 : 40
            y: 32
            width: Math.min(page.width - 2 * x, page.most)
            spacing: 16
        }
    }
}
