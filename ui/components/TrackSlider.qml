pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A value between 0 and 1 that the viewer sets: blue up to the handle.
T.Slider {
    id: slider

    implicitHeight: 44
    implicitWidth: 240
    stepSize: 0.05
    focusPolicy: Qt.StrongFocus
    Accessible.description: Figures.share(position)

    background: Rectangle {
        y: (slider.height - height) / 2
        width: slider.width
        height: 10
        radius: 5
        color: Theme.surface3
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.line

        Rectangle {
            anchors.left: parent.left
            width: slider.position * parent.width
            height: parent.height
            radius: 5
            color: Theme.you
        }
    }
    handle: Rectangle {
        x: slider.visualPosition * (slider.width - width)
        y: (slider.height - height) / 2
        width: 24
        height: 24
        radius: 12
        color: Theme.dark ? Theme.paper : "#FFFFFF"
        border.width: 3
        border.color: Theme.you

        FocusRing {
            visible: slider.visualFocus
            around: 12
        }
    }
}
