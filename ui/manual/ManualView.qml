pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Pieces of the manual below each other, to be read on by the arrows, Page Down or the wheel.
ListView {
    id: view

    required property list<var> parts
    required property string name
    readonly property real end: Math.max(originY, originY + contentHeight + topMargin + bottomMargin - height)

    // Says whether there was anything left to that side.
    function readOn(by: real): bool {
        const to = Math.max(originY - topMargin, Math.min(end - topMargin, contentY + by));
        const moves = Math.abs(to - contentY) > 1;
        contentY = to;
        return moves;
    }
    function hear(key: int): bool {
        switch (key) {
        case Qt.Key_Down:
            return readOn(Theme.scaled(88));
        case Qt.Key_Up:
            return readOn(-Theme.scaled(88));
        case Qt.Key_PageDown:
        case Qt.Key_Space:
            readOn(height * 0.8);
            return true;
        case Qt.Key_PageUp:
            readOn(-height * 0.8);
            return true;
        case Qt.Key_Home:
            positionViewAtBeginning();
            return true;
        case Qt.Key_End:
            positionViewAtEnd();
            return true;
        }
        return false;
    }

    clip: true
    bottomMargin: 32
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    currentIndex: -1
    activeFocusOnTab: true
    model: parts
    Accessible.role: Accessible.List
    Accessible.name: name
    onPartsChanged: positionViewAtBeginning()
    Keys.onPressed: event => event.accepted = event.modifiers === Qt.NoModifier && hear(event.key)

    delegate: ManualPart {
        required property var modelData

        width: view.width
        told: modelData
    }

    FocusRing {
        parent: view
        visible: view.activeFocus
        around: 8
    }
}
