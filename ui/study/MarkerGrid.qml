pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What can be marked, each with its key.
ColumnLayout {
    id: grid

    required property Operator operator

    spacing: 12

    Label {
        Layout.fillWidth: true
        text: qsTr("Mark this moment")
        heads: true
        font.pixelSize: Theme.sizeLabel
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: grid.operator.markers.length > 0
        text: qsTr("Press the key; with Ctrl in their window")
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        visible: grid.operator.markers.length === 0
        text: qsTr("This study names no markers.")
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: 10
        rowSpacing: 10
        uniformCellWidths: true

        Repeater {
            model: grid.operator.markers

            MarkerButton {
                Layout.fillWidth: true
                onClicked: grid.operator.press(modelData.key)
            }
        }
    }
}
