pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// The numbers of a chart, row by row.
ColumnLayout {
    id: table

    required property string name
    required property list<string> heads
    required property list<var> rows

    spacing: 0
    Accessible.role: Accessible.Table
    Accessible.name: name

    Repeater {
        model: [table.heads, ...table.rows]

        Item {
            id: row

            required property int index
            required property var modelData
            readonly property bool head: index === 0

            Layout.fillWidth: true
            implicitHeight: cells.implicitHeight + 12

            RowLayout {
                id: cells

                width: parent.width
                anchors.verticalCenter: parent.verticalCenter
                spacing: 12

                Repeater {
                    model: row.modelData

                    Label {
                        required property int index
                        required property string modelData

                        Layout.fillWidth: true
                        Layout.preferredWidth: index === 0 ? 3 : 2
                        text: modelData
                        font.pixelSize: Theme.sizeSmall
                        font.weight: row.head ? Font.DemiBold : Font.Normal
                        color: row.head ? Theme.textMid : Theme.textHigh
                        wrapMode: Text.Wrap
                        horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                        Accessible.role: row.head ? Accessible.ColumnHeader : Accessible.Cell
                        Accessible.name: row.head ? modelData : table.heads[index] + ": " + modelData
                    }
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
}
