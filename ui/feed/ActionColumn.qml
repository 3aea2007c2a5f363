pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What one can do with the video on screen; in a glass capsule when it lies over the video.
Rectangle {
    id: column

    required property FeedController controller
    property bool overVideo: false

    implicitWidth: overVideo ? 60 : 56
    implicitHeight: actions.implicitHeight + (overVideo ? 16 : 0)
    radius: 30
    color: overVideo ? Theme.glassCapsule : "transparent"
    border.width: overVideo ? 1 : 0
    border.color: Theme.glassEdge

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
            symbol: column.controller.playback.muted ? "volume-off" : "volume"
            text: column.controller.playback.muted ? qsTr("Muted") : qsTr("Sound")
            overVideo: column.overVideo
            onClicked: column.controller.playback.toggleMute()
        }
    }
}
