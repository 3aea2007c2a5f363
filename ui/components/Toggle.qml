pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One choice that is on or off, with its words before it; a tick says on beside the colour.
T.Switch {
    id: lever

    function turn(): void {
        lever.toggle();
        lever.toggled();
    }

    implicitWidth: 240
    implicitHeight: Math.max(44, words.implicitHeight)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: lever.turn()
    Keys.onEnterPressed: lever.turn()

    contentItem: Label {
        id: words

        text: lever.text
        leftPadding: lever.mirrored ? 64 : 0
        rightPadding: lever.mirrored ? 0 : 64
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    indicator: Rectangle {
        x: lever.mirrored ? 0 : lever.width - width
        y: (lever.height - height) / 2
        width: 48
        height: 28
        radius: height / 2
        color: lever.checked ? Theme.you : Theme.surface3
        border.width: lever.checked ? 0 : 2
        border.color: Theme.edge

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(Theme.textHigh, lever.hovered, lever.pressed)
        }
        Rectangle {
            x: lever.checked !== lever.mirrored ? parent.width - width - (lever.checked ? 4 : 6) : lever.checked ? 4 : 6
            anchors.verticalCenter: parent.verticalCenter
            width: lever.checked ? 20 : 16
            height: width
            radius: width / 2
            color: lever.checked ? Theme.inkOnYou : Theme.edge

            Behavior on x {
                NumberAnimation {
                    duration: Theme.likeMs
                    easing.type: Easing.OutCubic
                }
            }
            Icon {
                anchors.centerIn: parent
                visible: lever.checked
                name: "check"
                size: 16
                color: Theme.you
            }
        }
        FocusRing {
            visible: lever.visualFocus
            around: 14
        }
    }
}
