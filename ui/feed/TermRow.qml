pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One reason: its name, what it rests on, its exact value, and a bar.
Item {
    id: row

    required property int index
    required property string title
    required property string detail
    required property real value
    required property string figure
    required property string spoken
    required property string subject
    required property string subjectName
    required property string asked
    required property real unit
    // Beside the video: no more than the name, the value and the bar.
    property bool brief: false
    // At either side, where the ring of what has the keys is drawn.
    property real inset: 0
    // The width of less, of more and of mute.
    property real column: 44
    // Whether they stand below the reason, each with its word, and not beside it.
    property bool tight: false
    property list<string> verbs: []
    // Between two of them, and what all take beside the reason.
    property real apart: 0
    property real verbRoom: 0
    readonly property real told: width - 2 * inset - verbRoom
    readonly property bool asks: subject !== ""

    signal wanted(string kind)
    signal reached

    implicitHeight: brief ? words.height + 22 : Math.max(77, words.height + 36 + (asking.visible && tight ? asking.height : 0)) + 1
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: row.inset
        y: row.brief ? 0 : 8
        width: row.told

        Item {
            width: parent.width
            height: Math.max(name.height, value.height)

            Label {
                id: name

                anchors.left: parent.left
                width: parent.width - value.width - 8
                text: row.title
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
                font.weight: row.brief ? Font.Medium : Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                id: value

                anchors.right: parent.right
                text: row.figure
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
                font.weight: Font.DemiBold
                color: row.value > 0 ? Theme.lamp : Theme.textMid
                Accessible.ignored: true
            }
        }
        Label {
            visible: !row.brief
            width: parent.width
            text: row.detail
            lineHeight: Theme.lineSmall
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            elide: Text.ElideRight
            font.pixelSize: Theme.sizeSmall
            color: Theme.textLow
            Accessible.ignored: true
        }
    }
    TermBar {
        anchors.left: words.left
        y: words.y + words.height + (row.brief ? 2 : 5)
        width: row.told
        value: row.value
        unit: row.unit
        order: Math.max(0, Math.min(row.index, 8)) // -1 as it leaves
    }
    Row {
        id: asking

        visible: !row.brief && row.asks
        anchors.right: parent.right
        anchors.rightMargin: row.inset
        y: row.tight ? parent.height - height - 9 : (parent.height - height) / 2
        spacing: row.apart

        Repeater {
            model: row.brief || !row.asks ? [] : [
                {
                    "kind": "less",
                    "symbol": "minus",
                    "name": qsTr("Less of %1")
                },
                {
                    "kind": "more",
                    "symbol": "plus",
                    "name": qsTr("More of %1")
                },
                {
                    "kind": "mute",
                    "symbol": "eye-off",
                    "name": qsTr("Mute %1")
                }
            ]

            Item {
                id: cell

                required property int index
                required property var modelData

                width: row.column
                height: 44 + (word.visible ? word.height : 0)

                Label {
                    id: word

                    visible: row.tight
                    anchors.bottom: parent.bottom
                    width: parent.width
                    text: row.verbs[cell.index] ?? ""
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.sizeTiny
                    color: Theme.textLow
                    Accessible.ignored: true
                }
                IconButton {
                    objectName: cell.modelData.kind + "Button"
                    anchors.horizontalCenter: parent.horizontalCenter
                    corner: 12
                    glyph: 20
                    symbol: cell.modelData.symbol
                    text: cell.modelData.name.arg(row.title)
                    chosen: row.asked === cell.modelData.kind
                    checkable: true
                    onClicked: row.wanted(cell.modelData.kind)
                    onActiveFocusChanged: if (activeFocus)
                        row.reached()
                }
            }
        }
    }
    Rectangle {
        visible: !row.brief
        anchors.bottom: parent.bottom
        width: row.width - 2 * row.inset
        anchors.left: parent.left
        anchors.leftMargin: row.inset
        height: 1
        color: Theme.line
    }
}
