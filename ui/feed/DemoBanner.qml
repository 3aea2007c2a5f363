pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Says that the clips are samples, and offers to play one's own.
Glass {
    id: banner

    property bool overVideo: true
    readonly property color ink: overVideo ? Theme.overText : Theme.textHigh

    signal folderWanted
    signal dismissed

    height: 48
    radius: 24
    color: overVideo ? Theme.glass : Theme.surface1
    border.color: overVideo ? Theme.glassEdge : Theme.line

    Label {
        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.right: add.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: banner.width > 350 ? qsTr("These are sample clips.") : qsTr("Sample clips")
        // Where the words do not fit, what one can do goes without them.
        opacity: implicitWidth <= width ? 1 : 0
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeChip
        color: banner.ink
    }
    AppButton {
        id: add

        anchors.right: close.left
        anchors.verticalCenter: parent.verticalCenter
        kind: "text"
        leftPadding: 10
        rightPadding: 10
        text: qsTr("Add a folder")
        symbol: "folder-plus"
        ink: banner.ink
        onClicked: banner.folderWanted()
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        ink: banner.ink
        text: qsTr("Hide this note")
        onClicked: banner.dismissed()
    }
}
