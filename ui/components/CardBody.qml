pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The column of a dialog, which scrolls where the window is too low for it, and follows the keys.
Flickable {
    id: body

    default property alias content: column.data
    readonly property Item keyed: Window.activeFocusItem
    // Whether the keys were in it before.
    property bool within: false

    function holds(item: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === column)
                return true;
        return false;
    }
    // It begins with what is asked, also where the answer that has the keys is below the edge; from
    // there on what they come to is in view.
    function follow(): void {
        const stayed = within;
        within = keyed !== null && holds(keyed);
        if (!stayed || !within)
            return;
        const top = keyed.mapToItem(column, 0, 0).y;
        const most = Math.max(0, contentHeight - height);
        contentY = Math.max(0, Math.min(Math.max(contentY, top + keyed.height + 8 - height), top - 8, most));
    }

    implicitHeight: column.implicitHeight
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    clip: interactive
    onKeyedChanged: follow()
    onVisibleChanged: contentY = 0

    MoreSign {
        over: body
    }
    ColumnLayout {
        id: column

        width: body.width
        spacing: 0
    }
}
