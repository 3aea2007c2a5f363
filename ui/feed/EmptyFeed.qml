pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The feed's own frame while there is nothing to play, so the place stays known.
Item {
    id: empty

    property bool offersDemo: true

    signal folderWanted
    signal demoWanted

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(90, parent.height * 0.3)
        width: Math.min(parent.width - 64, 420)
        spacing: 12

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 88
            height: 88
            radius: 44
            color: Theme.lampDim

            Icon {
                anchors.centerIn: parent
                name: "lamp"
                size: 40
                color: Theme.lamp
            }
        }
        Item {
            width: 1
            height: 12
        }
        Label {
            width: parent.width
            text: qsTr("Nothing to play yet")
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: qsTr("Add a folder with clips and the feed starts right away. They stay where they are.")
            color: Theme.textMid
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 22
            lineHeightMode: Text.FixedHeight
        }
        Item {
            width: 1
            height: 8
        }
        AppButton {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 200
            height: 52
            kind: "main"
            symbol: "folder-plus"
            text: qsTr("Add folder")
            onClicked: empty.folderWanted()
        }
        AppButton {
            visible: empty.offersDemo
            anchors.horizontalCenter: parent.horizontalCenter
            kind: "text"
            text: qsTr("Try with sample clips")
            onClicked: empty.demoWanted()
        }
    }
}
