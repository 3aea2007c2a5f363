pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// A row of a table: its cells side by side, or below each other where there is no room for that.
Item {
    id: row

    required property list<string> cells
    // The first row, which says what the others hold.
    property bool heads: false
    readonly property int gap: 16
    readonly property int count: Math.max(1, cells.length)
    readonly property bool stacked: width < Theme.scaled(150) * count
    // The last cell explains, and takes what the others leave.
    readonly property real share: count === 2 ? 0.42 : 0.8 / count

    implicitHeight: body.implicitHeight + 17

    Flow {
        id: body

        width: row.width
        y: 8
        spacing: row.stacked ? 2 : row.gap

        Repeater {
            model: row.cells

            Label {
                required property int index
                required property string modelData
                readonly property bool last: index === row.count - 1
                readonly property real own: Math.floor((row.width - row.gap * (row.count - 1)) * row.share)

                visible: !row.stacked || text !== ""
                width: row.stacked ? row.width : last ? row.width - (own + row.gap) * (row.count - 1) - 1 : own
                text: modelData
                wrapMode: Text.Wrap
                font.weight: row.heads || index === 0 ? Font.DemiBold : Font.Normal
                color: row.heads ? Theme.textMid : index === 0 ? Theme.textHigh : Theme.textMid
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
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
