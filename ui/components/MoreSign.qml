import QtQuick
import Homefeed

// Lets what a view cuts off fade at its end, so that nobody takes it for all there is.
Rectangle {
    id: sign

    required property Flickable over
    property bool sideways: false
    property color ground: Theme.surface1
    readonly property bool back: sideways && LayoutMirroring.enabled
    readonly property real rest: back ? over.contentX : sideways ? over.contentWidth - over.contentX - over.width : over.contentHeight - over.contentY - over.height

    parent: over
    z: 1
    x: sideways && !back ? over.width - width : 0
    y: sideways ? 0 : over.height - height
    width: sideways ? 56 : over.width
    height: sideways ? over.height : Math.min(40, over.height / 3)
    visible: rest > 1
    rotation: back ? 180 : 0

    gradient: Gradient {
        orientation: sign.sideways ? Gradient.Horizontal : Gradient.Vertical

        GradientStop {
            position: 0
            color: Qt.rgba(sign.ground.r, sign.ground.g, sign.ground.b, 0)
        }
        GradientStop {
            position: 1
            color: sign.ground
        }
    }
}
