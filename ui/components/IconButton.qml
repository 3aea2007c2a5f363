pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A round button with one icon; `text` is its name for a screen reader and its hint.
T.Button {
    id: button

    required property string symbol
    property real size: 44
    property int glyph: 24
    property color ink: Theme.textHigh
    property color fill: "transparent"

    implicitWidth: size
    implicitHeight: size
    opacity: enabled ? 1 : 0.4
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Icon {
        name: button.symbol
        size: button.glyph
        color: button.ink
    }
    background: Rectangle {
        radius: button.size / 2
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
            around: button.size / 2
        }
    }
}
