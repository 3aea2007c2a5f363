pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One row of a menu: a word, perhaps with an icon before it and what holds now behind it.
StateButton {
    id: row

    property string symbol: ""
    property string detail: ""
    property color tint: Theme.textMid
    // One of several choices, the one that holds.
    property bool choice: false
    property bool opens: false
    // Where the arrow keys are.
    property bool current: false

    leftPadding: 12
    rightPadding: 10
    topPadding: 8
    bottomPadding: 8
    implicitHeight: Math.max(44, implicitContentHeight + 16)
    hoverEnabled: true
    checkable: choice
    Accessible.role: choice ? Accessible.RadioButton : Accessible.MenuItem
    Accessible.name: detail === "" ? text : text + ", " + detail

    background: Rectangle {
        radius: 10
        color: row.on ? Theme.surface3 : Theme.wash(Theme.textHigh, row.hovered, row.pressed)

        FocusRing {
            anchors.margins: 0
            visible: row.current
            around: 5
        }
    }
    contentItem: RowLayout {
        spacing: 12

        Icon {
            visible: row.symbol !== ""
            name: row.symbol
            size: 20
            color: row.tint
        }
        Label {
            Layout.fillWidth: true
            text: row.text
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            elide: Text.ElideRight
            font.weight: row.on ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Label {
            Layout.maximumWidth: row.width * 0.45
            visible: text !== ""
            text: row.detail
            elide: Text.ElideRight
            font.pixelSize: Theme.sizeChip
            color: Theme.textMid
            Accessible.ignored: true
        }
        Icon {
            visible: row.on || row.opens
            name: row.on ? "check" : row.mirrored ? "chevron-left" : "chevron-right"
            size: 20
            color: row.on ? Theme.you : Theme.textMid
        }
    }
}
