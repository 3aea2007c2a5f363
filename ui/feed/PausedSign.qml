import QtQuick
import Homefeed

// The sign over a video that is held.
Rectangle {
    id: sign

    property bool shown: false

    width: 96
    height: width
    radius: width / 2
    color: Theme.glass
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
