pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// A list of rows that is walked by the arrow keys: Enter opens one, Delete takes it away.
ListView {
    id: view

    required property string name
    // Where the words of its rows begin, and how wide they are; the wash of a row reaches past them.
    required property real margin
    required property real room
    readonly property int rim: 12
    readonly property int tail: 8

    signal opened(int row)
    signal removed(int row)
    // Ctrl with an arrow puts a row at another place, in a list that has an order.
    signal moved(int row, int to)

    // From what can be done with a row back to the list, and on to the next row.
    function leave(action: Item, by: int): void {
        action.focus = false;
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
    }
    // Laid out at once, or the next key would find the current one where it was.
    function put(row: int, to: int): void {
        moved(row, to);
        forceLayout();
    }

    anchors.left: parent.left
    anchors.leftMargin: margin - rim
    width: room + rim + tail
    clip: true
    topMargin: 4
    bottomMargin: 24
    cacheBuffer: 0
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    currentIndex: -1
    visible: count > 0
    activeFocusOnTab: true
    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
        currentIndex = 0
    moveDisplaced: Transition {
        NumberAnimation {
            properties: "y"
            duration: Theme.likeMs
            easing.type: Easing.OutCubic
        }
    }
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onReturnPressed: if (currentIndex >= 0)
        opened(currentIndex)
    Keys.onEnterPressed: if (currentIndex >= 0)
        opened(currentIndex)
    Keys.onSpacePressed: if (currentIndex >= 0)
        opened(currentIndex)
    Keys.onDeletePressed: if (currentIndex >= 0)
        removed(currentIndex)
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        if (by !== 0 && event.modifiers & Qt.ControlModifier && currentIndex >= 0)
            put(currentIndex, currentIndex + by);
        else if (by !== 0 && ![view, currentItem].includes(Window.activeFocusItem))
            leave(Window.activeFocusItem, by);
        else if (event.key === Qt.Key_Home)
            currentIndex = 0;
        else if (event.key === Qt.Key_End)
            currentIndex = count - 1;
        else
            return;
        event.accepted = true;
    }
}
