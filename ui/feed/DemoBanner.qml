pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Says that the clips are samples, and offers to play one's own.
Rectangle {
    id: banner

    signal folderWanted
    signal dismissed

    height: 48
    radius: 24
    color: Theme.glass
    border.width: 1
    border.color: Theme.glassEdge

    Label {
        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.right: add.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: banner.width > 430 ? qsTr("These are sample clips.") : qsTr("Sample clips")
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeChip
        color: Theme.overText
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
        ink: Theme.overText
        onClicked: banner.folderWanted()
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        ink: Theme.overText
        text: qsTr("Hide this note")
        onClicked: banner.dismissed()
    }
}
