pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// A small choice: off, or on (paper, ticked). With `opens` it leads to a menu.
StateButton {
    id: chip

    property bool opens: false
    property string symbol: ""
    // A quieter second word, such as a count.
    property string detail: ""
    readonly property color ink: on ? Theme.inkOnPaper : Theme.textHigh

    implicitHeight: pill.height + 8
    implicitWidth: content.implicitWidth + 2 * 14
    focusPolicy: Qt.TabFocus
    Accessible.name: detail === "" ? text : text + ", " + detail
    checkable: !opens

    contentItem: Item {
        implicitWidth: content.implicitWidth

        Row {
            id: content

            anchors.centerIn: parent
            spacing: 6

            Icon {
                visible: chip.symbol !== "" || (chip.on && !chip.opens)
                anchors.verticalCenter: parent.verticalCenter
                name: chip.symbol !== "" ? chip.symbol : "check"
                size: 18
                color: chip.symbol !== "" && !chip.on ? Theme.textMid : chip.ink
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Theme.scaled(220))
                text: chip.text
                elide: Text.ElideRight
                font.pixelSize: Theme.sizeChip
                font.weight: Font.Medium
                color: chip.ink
                Accessible.ignored: true
            }
            Label {
                visible: chip.detail !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: chip.detail
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                Accessible.ignored: true
            }
            Icon {
                visible: chip.opens
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                size: 16
                color: chip.ink
            }
        }
    }
    background: Item {
        Rectangle {
            id: pill

            y: 4
            width: parent.width
            height: Math.max(36, Theme.lineBody + 6)
            radius: height / 2
            color: chip.on ? Theme.paper : Theme.surface2
            border.width: chip.on ? 0 : 1
            border.color: Theme.contrast ? Theme.line : Theme.surface3

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.wash(chip.ink, chip.hovered, chip.pressed)
            }
            FocusRing {
                visible: chip.visualFocus
                around: pill.radius
            }
        }
    }
}
