pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A dialog: at most 640 wide, in the middle, over a dimmed window; Esc is the safe choice.
T.Dialog {
    id: card

    property string heading: ""

    title: heading
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(640, (parent?.width ?? 640) - 32)
    height: Math.min(implicitHeight, (parent?.height ?? 640) - 32)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: width < 560 ? 24 : 32
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    background: Rectangle {
        radius: 24
        color: Theme.surface1
        border.width: Theme.dark ? 0 : 1
        border.color: Theme.line
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
