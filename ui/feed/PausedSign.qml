import QtQuick
import Homefeed

// The sign over a video that is held.
Glass {
    id: sign

    property bool shown: false

    width: 96
    height: width
    radius: width / 2
    // Only an edge where it is all that parts it from the video.
    border.width: Theme.contrast ? 1 : 0
    visible: opacity > 0
    opacity: shown ? 1 : 0

    Icon {
        anchors.centerIn: parent
        name: "player-play"
        filled: true
        size: Math.round(sign.width * 2 / 3)
        color: Theme.overText
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.likeMs
        }
    }
}
