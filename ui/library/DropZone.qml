import QtQuick
import Homefeed
import Homefeed.Backend

// Takes folders and files that are dropped anywhere on the window, and lights up meanwhile.
DropArea {
    id: zone

    required property LibraryOverview overview

    keys: ["text/uri-list"]
    onDropped: drop => {
        zone.overview.add(drop.urls);
        drop.accept(Qt.CopyAction);
    }

    Rectangle {
        anchors.fill: parent
        visible: zone.containsDrag
        color: Theme.scrim
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Drop folders here")

        Rectangle {
            anchors.fill: parent
            anchors.margins: 16
            radius: 24
            color: Qt.alpha(Theme.you, 0.12)
            border.width: 3
            border.color: Theme.you

            Rectangle {
                anchors.centerIn: parent
                width: Math.min(parent.width - 32, 420)
                height: words.height + 56
                radius: 24
                color: Theme.surface1
                border.width: Theme.dark ? 0 : 1
                border.color: Theme.line

                Column {
                    id: words

                    anchors.centerIn: parent
                    width: parent.width - 48
                    spacing: 8

                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: "folder-plus"
                        size: 40
                        color: Theme.you
                    }
                    Label {
                        width: parent.width
                        text: qsTr("Drop to add")
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Font.Bold
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        text: qsTr("Folders, or files of them. Nothing is moved, copied or changed.")
                        color: Theme.textMid
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
