pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// One action: its keys, one more, and what is asked when a pressed key does something already.
Item {
    id: row

    required property string action
    required property KeyMap map
    readonly property bool listening: map.listening === action
    readonly property list<string> keys: map.sequences[action]

    signal listens

    function begin(insteadOf: string): void {
        map.listen(action, insteadOf);
        listens();
    }
    // The keyboard comes back to where it was.
    function takeKeys(): void {
        more.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: body.implicitHeight + 8

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    ColumnLayout {
        id: body

        y: 4
        width: parent.width
        spacing: 8

        GridLayout {
            id: line

            // The action's name has a line of its own where there is no room beside its keys.
            readonly property bool stacked: width < Theme.scaled(260)

            Layout.fillWidth: true
            columns: stacked ? 3 : 4
            columnSpacing: 8
            rowSpacing: 4

            Label {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.columnSpan: line.stacked ? 3 : 1
                Layout.topMargin: line.stacked ? 8 : 0
                text: KeyWords.action(row.action)
                wrapMode: Text.Wrap
            }
            Flow {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 8
                layoutDirection: Qt.RightToLeft

                Repeater {
                    // Laid from the right: the first key is the leftmost.
                    model: [...row.keys].reverse()

                    AppButton {
                        id: cap

                        required property string modelData
                        readonly property bool waits: row.listening && row.map.insteadOf === modelData

                        objectName: "key " + modelData
                        kind: waits ? "main" : "soft"
                        text: waits ? qsTr("Press a key") : KeyWords.key(modelData)
                        Accessible.name: qsTr("%1: %2. Change").arg(KeyWords.action(row.action)).arg(KeyWords.key(modelData))
                        onClicked: row.begin(modelData)
                    }
                }
                Row {
                    visible: row.keys.length === 0
                    height: 44
                    spacing: 8

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "alert-triangle"
                        size: 20
                        color: Theme.textMid
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("No key")
                        color: Theme.textMid
                    }
                }
            }
            IconButton {
                visible: row.listening && row.map.insteadOf !== ""
                symbol: "trash"
                text: qsTr("Take this key away")
                onClicked: row.map.remove()
            }
            IconButton {
                id: more

                symbol: row.listening && row.map.insteadOf === "" ? "keyboard" : "plus"
                ink: Theme.textMid
                text: qsTr("One more key: %1").arg(KeyWords.action(row.action))
                onClicked: row.begin("")
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            visible: row.listening && row.map.pressed === ""
            text: row.map.refused !== "" ? qsTr("%1 always leads back or on. Press another key.").arg(KeyWords.key(row.map.refused)) : row.map.insteadOf === "" ? qsTr("Press one more key. Esc leaves it as it was.") : qsTr("Esc leaves it as it was.")
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Loader {
            Layout.fillWidth: true
            active: row.listening && row.map.pressed !== ""
            visible: active
            sourceComponent: KeyClash {
                map: row.map
            }
        }
    }
}
