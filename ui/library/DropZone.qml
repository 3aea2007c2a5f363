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

            Column {
                anchors.centerIn: parent
                width: parent.width - 64
                spacing: 12

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "folder-plus"
                    size: 48
                    color: Theme.overText
                }
                Label {
                    width: parent.width
                    text: qsTr("Drop to add")
                    font.pixelSize: Theme.sizeTitle
                    font.weight: Font.Bold
                    color: Theme.overText
                    horizontalAlignment: Text.AlignHCenter
                }
                Label {
                    width: parent.width
                    text: qsTr("Folders, or files of them. Nothing is moved, copied or changed.")
                    color: Theme.overTextMid
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
