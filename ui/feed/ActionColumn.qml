pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What one can do with the video on screen; in a glass capsule when it lies over the video.
Rectangle {
    id: column

    required property FeedController controller
    property bool overVideo: false
    // Whether a menu is open, which the column must not fade away under.
    readonly property bool busy: speeds.opened
    readonly property Item focused: Window.activeFocusItem

    signal smallWanted

    implicitWidth: overVideo ? 60 : 56
    implicitHeight: actions.implicitHeight + (overVideo ? 16 : 0)
    radius: 30
    color: overVideo ? Theme.glassCapsule : "transparent"
    border.width: overVideo ? 1 : 0
    border.color: Theme.glassEdge

    MouseArea {
        // A press between two actions is none on the video below.
        anchors.fill: parent
    }
    Column {
        id: actions

        anchors.centerIn: parent
        spacing: column.overVideo ? 2 : 8

        ActionButton {
            objectName: "likeButton"
            symbol: "heart"
            text: column.controller.liked ? qsTr("Liked") : qsTr("Like")
            done: column.controller.liked
            overVideo: column.overVideo
            onClicked: column.controller.like(!column.controller.liked)
        }
        ActionButton {
            objectName: "soundButton"
            symbol: column.controller.playback.sound.muted ? "volume-off" : "volume"
            text: column.controller.playback.sound.muted ? qsTr("Muted") : qsTr("Sound")
            overVideo: column.overVideo
            onClicked: column.controller.playback.sound.toggleMute()
        }
        ActionButton {
            id: pace

            objectName: "speedButton"
            sign: column.controller.playback.speed.chosen + "×"
            text: qsTr("Speed")
            done: column.controller.playback.speed.chosen !== 1
            overVideo: column.overVideo
            Accessible.description: sign
            onClicked: speeds.open()

            SpeedMenu {
                id: speeds

                property Item cameFrom: null
                property bool byKey: false

                objectName: "speedMenu"
                x: column.overVideo ? -width - 14 : pace.width + 12
                y: pace.height - height
                speed: column.controller.playback.speed
                onAboutToShow: {
                    cameFrom = column.focused;
                    byKey = pace.visualFocus;
                }
                onAboutToHide: cameFrom?.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.PopupFocusReason)
            }
        }
        ActionButton {
            objectName: "smallButton"
            symbol: "picture-in-picture"
            text: qsTr("Pop out")
            overVideo: column.overVideo
            onClicked: column.smallWanted()
        }
    }
}
