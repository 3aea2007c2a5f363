pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// A button with one icon, round or not; `text` is its name for a screen reader and its hint.
StateButton {
    id: button

    required property string symbol
    property real size: 44
    property int glyph: 24
    // What the viewer chose is blue; where it can be chosen, it is `checkable`.
    property bool chosen: false
    property real corner: size / 2
    property color ink: chosen ? Theme.you : Theme.textHigh
    property color fill: chosen ? Theme.youDim : "transparent"

    implicitWidth: size
    implicitHeight: size
    opacity: enabled ? 1 : 0.4
    focusPolicy: Qt.TabFocus
    checkable: false
    on: chosen

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.symbol
            size: button.glyph
            color: button.ink
        }
    }
    background: Rectangle {
        radius: button.corner
        color: button.fill
        border.width: Theme.contrast || (Theme.light && button.fill.a > 0) ? 1 : 0
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(button.ink, button.hovered, button.pressed)
        }
        FocusRing {
            visible: button.visualFocus
            around: button.corner
        }
    }
}
