pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// What the feed believes, amber and as soft at its end as it is unsure, under a handle that is the
// viewer's: blue from what was believed before the viewer moved it.
T.Slider {
    id: slider

    required property real belief
    required property real before
    required property real certainty
    property bool moved: false
    readonly property real mirroring: mirrored ? -1 : 1
    readonly property real soft: (1 - certainty) * 0.3

    // Let go of at another place than the belief.
    signal steered(real value)

    function settle(): void {
        value = belief;
    }
    // A key is one step from the belief, wherever the handle still stands.
    function step(event: KeyEvent, by: int): void {
        if (!event.isAutoRepeat)
            slider.steered(belief + by * mirroring * stepSize);
    }

    implicitHeight: 44
    implicitWidth: 240
    stepSize: 0.15
    snapMode: T.Slider.NoSnap
    value: belief
    focusPolicy: Qt.StrongFocus
    Keys.onLeftPressed: event => step(event, -1)
    Keys.onRightPressed: event => step(event, 1)
    onBeliefChanged: if (!pressed)
        settle()
    onMoved: if (!pressed)
        slider.steered(value)
    onPressedChanged: if (!pressed)
        slider.steered(value)

    background: Rectangle {
        y: (slider.height - height) / 2
        width: slider.width
        height: 10
        radius: 5
        color: Theme.surface3
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.line
        transform: Scale {
            origin.x: slider.width / 2
            xScale: slider.mirroring
        }

        // Crisp where it is sure; what is not fades towards its end.
        Rectangle {
            readonly property real ends: Math.min(slider.before, slider.belief)
            readonly property real edge: Theme.contrast ? 0 : slider.soft

            width: Math.min(1, ends + edge / 2) * parent.width
            height: parent.height
            radius: 5
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop {
                    position: 0
                    color: Theme.lampFill
                }
                GradientStop {
                    position: Math.max(0.05, 1 - slider.soft / Math.max(0.1, slider.belief))
                    color: Theme.lampFill
                }
                GradientStop {
                    position: 1
                    color: Qt.alpha(Theme.lampFill, slider.soft > 0.03 ? 0 : 1)
                }
            }
        }
        Rectangle {
            readonly property real from: Math.min(slider.before, slider.visualValue)

            visible: slider.moved || slider.pressed
            x: from * parent.width
            width: Math.abs(slider.visualValue - slider.before) * parent.width
            height: parent.height
            color: Theme.you
        }
    }
    readonly property real visualValue: slider.position

    handle: Rectangle {
        x: slider.visualPosition * (slider.width - width)
        y: (slider.height - height) / 2
        width: 24
        height: 24
        radius: 12
        color: Theme.dark ? Theme.paper : "#FFFFFF"
        border.width: slider.moved ? 4 : Theme.dark ? 0 : 1
        border.color: slider.moved ? Theme.you : Theme.edge

        FocusRing {
            visible: slider.visualFocus
            around: 12
        }
    }
}
