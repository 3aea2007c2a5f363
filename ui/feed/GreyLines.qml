import QtQuick
import Homefeed

// Where a reason will stand, while there is none.
Item {
    id: lines

    // Of the width, for its name.
    property real share: 0.5

    implicitHeight: 46

    Rectangle {
        y: 8
        width: parent.width * lines.share
        height: 12
        radius: 6
        color: Theme.surface2
    }
    Rectangle {
        y: 30
        width: parent.width
        height: 8
        radius: 4
        color: Theme.surface2
    }
}
