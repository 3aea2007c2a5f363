pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Where everything is kept, and what runs.
SettingsSection {
    id: section

    required property Settings settings
    readonly property var names: ({
            "Data": qsTr("What is kept"),
            "Cache": qsTr("Posters"),
            "Log": qsTr("Log"),
            "Engine": qsTr("Player"),
            "Surface": qsTr("Drawing"),
            "Version": qsTr("Version")
        })

    signal libraryWanted

    title: qsTr("Data folders")
    text: Privacy.forgets ? qsTr("In memory, as this sitting is private; your own are only read.") : ""

    Repeater {
        model: section.settings.facts

        RowLayout {
            id: fact

            required property list<string> modelData
            readonly property bool folder: modelData[1].startsWith("/")

            Layout.fillWidth: true
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: section.names[fact.modelData[0]] ?? fact.modelData[0]
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    text: fact.modelData[1]
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textMid
                    wrapMode: Text.WrapAnywhere
                }
            }
            IconButton {
                visible: fact.folder
                symbol: "folder-open"
                fill: Theme.surface3
                text: qsTr("Open %1 in the file manager").arg(fact.modelData[1])
                onClicked: section.settings.openFolder(fact.modelData[1])
            }
        }
    }
    SettingsNote {
        // An option stays in one piece.
        text: qsTr("To keep everything elsewhere, close the program, move the folder, and start it with its new place: %1 --data-dir FOLDER. Your videos stay where they are in any case.").arg(section.settings.program).replace("--data-dir", "-\u2060-\u2060data-\u2060dir")
    }
    AppButton {
        Layout.maximumWidth: section.room
        symbol: "folders"
        text: qsTr("Folders with videos")
        onClicked: section.libraryWanted()
    }
}
