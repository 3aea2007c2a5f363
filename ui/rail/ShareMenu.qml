pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Homefeed
import Homefeed.Backend

// How the file of the video goes to another program or place. Nothing is sent anywhere.
RailMenu {
    id: menu

    required property Sharing sharing

    name: qsTr("Share the file")
    entries: [
        {
            "name": "copy",
            "symbol": "copy",
            "text": qsTr("Copy to the clipboard")
        },
        {
            "name": "show",
            "symbol": "folder-open",
            "text": qsTr("Show in the folder")
        },
        {
            "name": "copyTo",
            "symbol": "folder-plus",
            "text": qsTr("Copy to a folder…")
        }
    ]
    head: dragging
    onPicked: index => {
        const chosen = entries[index].name;
        close();
        if (chosen === "copy")
            sharing.copy();
        else if (chosen === "show")
            sharing.show();
        else
            folders.open();
    }

    FolderDialog {
        id: folders

        title: qsTr("Copy the video and what belongs to it")
        currentFolder: StandardPaths.standardLocations(StandardPaths.MoviesLocation)[0] ?? ""
        onAccepted: menu.sharing.copyTo(selectedFolder)
    }
    Component {
        id: dragging

        Item {
            implicitHeight: Math.max(52, hint.implicitHeight + 20)

            Rectangle {
                id: handle

                anchors.fill: parent
                anchors.margins: 4
                radius: 10
                color: Theme.surface2
                border.width: 1
                border.color: Theme.edge
                Accessible.role: Accessible.StaticText
                Accessible.name: hint.text
                Drag.dragType: Drag.Automatic
                Drag.active: pull.active
                Drag.supportedActions: Qt.CopyAction
                Drag.mimeData: ({
                        "text/uri-list": menu.sharing.address + "\r\n"
                    })
                Drag.onDragFinished: action => {
                    if (action !== Qt.IgnoreAction)
                        menu.sharing.shared();
                    menu.close();
                }

                Icon {
                    id: grip

                    anchors.left: parent.left
                    // Under it the icons of the rows stand.
                    anchors.leftMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    name: "grip-vertical"
                    size: 20
                    color: Theme.textMid
                }
                Label {
                    id: hint

                    anchors.left: grip.right
                    anchors.right: parent.right
                    anchors.margins: 12
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Drag the file from here")
                    wrapMode: Text.Wrap
                    color: Theme.textMid
                }
                DragHandler {
                    id: pull

                    target: null
                }
            }
        }
    }
}
