import QtQuick
import Homefeed

// One value round a zero that all bars share: to the right what speaks for it, to the left
// what speaks against it.
Item {
    id: bar

    required property real value
    // How much of the width one is.
    required property real unit
    // Its place among the bars, which grow one after another.
    property int order: 0
    property real grown: Theme.reducedMotion ? 1 : 0
    readonly property real zero: Math.round(width * 0.34)
    readonly property real span: Math.max(value === 0 ? 0 : 2, Math.min(Math.abs(value) * unit, 0.66) * width * grown)

    function grow(): void {
        if (!Theme.reducedMotion)
            growing.restart();
    }

    implicitHeight: 14
    transform: Scale {
        origin.x: bar.width / 2
        xScale: bar.LayoutMirroring.enabled ? -1 : 1
    }
    Component.onCompleted: grow()
    onValueChanged: grow()

    SequentialAnimation {
        id: growing

        PropertyAction {
            target: bar
            property: "grown"
            value: 0
        }
        PauseAnimation {
            duration: bar.order * Theme.barStepMs
        }
        NumberAnimation {
            target: bar
            property: "grown"
            to: 1
            duration: Theme.barMs
            easing.type: Easing.OutQuint
        }
    }
    Rectangle {
        y: 3
        width: parent.width
        height: 8
        radius: 4
        color: Theme.surface3
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.edge
    }
    Rectangle {
        x: bar.value < 0 ? bar.zero - width : bar.zero
        y: 3
        width: bar.span
        height: 8
        radius: 4
        color: bar.value < 0 ? Theme.textLow : Theme.lampFill
    }
    Rectangle {
        x: bar.zero - 1
        width: 2
        height: parent.height
        color: Theme.textMid
    }
}
