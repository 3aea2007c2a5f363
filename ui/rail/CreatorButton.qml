pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Who made the video: a letter in a ring, with a plus to follow, or a tick when followed.
StateButton {
    id: button

    required property Follows follows
    property bool overVideo: false

    implicitWidth: 56
    implicitHeight: 62
    focusPolicy: Qt.TabFocus
    text: follows.followed ? qsTr("No longer follow %1").arg(follows.creator) : qsTr("Follow %1").arg(follows.creator)
    on: follows.followed
    onClicked: follows.toggle()

    contentItem: Item {
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 48
            height: 48
            radius: 24
            color: Theme.surface3
            border.width: 2
            border.color: button.overVideo ? Theme.overText : Theme.textHigh

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.wash(Theme.textHigh, button.hovered, button.pressed)
            }
            Label {
                anchors.centerIn: parent
                text: button.follows.initial
                font.pixelSize: 20
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 36
            width: 24
            height: 24
            radius: 12
            color: button.follows.followed ? button.overVideo ? Theme.overYou : Theme.you : Theme.paper
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.canvas

            Icon {
                anchors.centerIn: parent
                name: button.follows.followed ? "check" : "plus"
                size: 16
                color: button.follows.followed ? button.overVideo ? "#06152C" : Theme.inkOnYou : Theme.inkOnPaper
            }
        }
    }
    background: Item {
        FocusRing {
            visible: button.visualFocus
            overVideo: button.overVideo
            around: 28
        }
    }
}
