pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// The collections: a tick for those that hold the video, and a line for a new one.
RailMenu {
    id: menu

    required property Saves saves

    name: qsTr("Save in")
    entries: saves.collections
    head: making
    onPicked: index => menu.saves.toggle(index)

    Component {
        id: making

        RowLayout {
            spacing: 8

            TextLine {
                id: line

                Layout.fillWidth: true
                hint: qsTr("New collection")
                onAccepted: add.clicked()
            }
            IconButton {
                id: add

                symbol: "plus"
                text: qsTr("Make the collection")
                enabled: line.text.trim() !== ""
                onClicked: {
                    menu.saves.make(line.text);
                    line.clear();
                }
            }
        }
    }
}
