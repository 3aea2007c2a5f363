pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The folders, how far reading them is, and what needs a look.
FocusScope {
    id: page

    required property Library library
    property bool compact: false

    signal folderWanted
    signal closed

    Keys.onEscapePressed: page.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Label {
        x: page.compact ? 16 : 40
        y: 32
        text: qsTr("Library")
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
    }
}
