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

    background: Rectangle {
        x: 0
        y: (slider.height - height) / 2
        width: slider.width
        height: 10
        radius: 5
        color: Theme.surface3
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.line

        Rectangle {
            width: slider.visualPosition * parent.width
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
        border.width: Theme.dark ? 0 : 1
        border.color: Theme.edge

        FocusRing {
            visible: slider.visualFocus
            around: 12
        }
    }
}
