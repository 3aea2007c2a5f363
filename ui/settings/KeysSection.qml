pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Every action with its keys; a press on one waits for another.
SettingsSection {
    id: section

    required property KeyMap map
    // In one column with the others the rows come when they are asked for.
    property bool unfolded: false

    title: qsTr("Keys")
    text: !unfolded ? qsTr("Every key can be another one.") : qsTr("Press a key's name here, then the key that is to take its place. Esc leaves it as it was.")

    // Hears the key that is pressed next, also one that does something elsewhere.
    Item {
        id: ear

        property KeyRow row: null

        function listen(to: KeyRow): void {
            row = to;
            forceActiveFocus();
        }

        implicitHeight: 0
        Accessible.ignored: true
        Keys.onShortcutOverride: event => event.accepted = true
        Keys.onPressed: event => {
            event.accepted = true;
            if (!event.isAutoRepeat)
                section.map.hear(event.key, event.modifiers);
        }
        // The keys went elsewhere, unless to the answers of a clash.
        onActiveFocusChanged: if (!activeFocus && section.map.pressed === "")
            section.map.leave()
    }
    Connections {
        target: section.map

        function onListeningChanged(): void {
            if (section.map.listening !== "" || ear.row === null)
                return;
            const row = ear.row;
            ear.row = null;
            row.takeKeys();
        }
    }
    Column {
        Layout.fillWidth: true

        Repeater {
            model: section.unfolded ? section.map.actions : []

            KeyRow {
                id: row

                required property string modelData

                width: parent?.width ?? 0
                action: modelData
                map: section.map
                onListens: ear.listen(row)
            }
        }
    }
    AppButton {
        Layout.maximumWidth: section.room
        objectName: "showKeys"
        visible: !section.unfolded
        symbol: "keyboard"
        text: qsTr("Show all keys")
        onClicked: section.unfolded = true
    }
    AppButton {
        Layout.maximumWidth: section.room
        objectName: "resetKeys"
        visible: section.unfolded
        enabled: section.map.touched
        kind: "outline"
        symbol: "refresh"
        text: qsTr("All keys as at first")
        onClicked: section.map.reset()
    }
}
