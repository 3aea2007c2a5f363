pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Copies of what is known: when they were taken, one more now, and the way back to each.
SettingsSection {
    id: section

    required property Copies copies
    // The copy whose way back was asked for.
    property string asked: ""

    title: qsTr("Copies")
    text: qsTr("Every half hour in which something happened, and before each reset and each update, what Homefeed knows is copied on this computer. Of older copies one an hour stays, then one a day, then one a week. Your videos are not part of them.")
    Component.onCompleted: copies.refresh()

    Column {
        Layout.fillWidth: true

        Repeater {
            model: section.copies.rows

            CopyRow {
                required property var modelData

                width: parent?.width ?? 0
                copy: modelData
                sure: section.asked === modelData.key
                onAsked: section.asked = modelData.key
                onStayed: section.asked = ""
                onWanted: section.copies.putBack(modelData.key)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: section.copies.rows.length === 0
        text: qsTr("There is no copy yet.")
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    AppButton {
        objectName: "takeCopy"
        Layout.maximumWidth: section.room
        enabled: !section.copies.busy
        symbol: "copy"
        text: section.copies.busy ? qsTr("Copying…") : qsTr("Take a copy now")
        onClicked: section.copies.takeNow()
    }
}
