pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// Shares of a whole, each with its name before it and its number after.
ColumnLayout {
    id: bars

    required property list<string> names
    required property list<real> shares

    width: parent?.width ?? 0
    spacing: 0

    Repeater {
        model: bars.names

        RowLayout {
            id: row

            required property int index
            required property string modelData
            readonly property real share: bars.shares[index] ?? 0

            Layout.fillWidth: true
            Layout.minimumHeight: 31
            spacing: 12

            Label {
                Layout.preferredWidth: bars.width * 0.28
                text: row.modelData
                font.pixelSize: Theme.sizeChip
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 10
                radius: 5
                color: Theme.surface3
                border.width: Theme.contrast ? 1 : 0
                border.color: Theme.line

                Rectangle {
                    width: Math.max(row.share > 0 ? 4 : 0, parent.width * row.share)
                    height: parent.height
                    radius: 5
                    color: Theme.you
                }
            }
            Label {
                Layout.minimumWidth: Theme.scaled(40)
                text: Figures.share(row.share)
                font.pixelSize: Theme.sizeChip
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
