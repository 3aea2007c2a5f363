import QtQuick
import Homefeed

// A pill over the video that tells something shortly and fades; what it holds gives its size.
Rectangle {
    property bool shown: false
    property string spoken: ""

    radius: Math.min(height / 2, 22)
    color: Theme.contrast ? "#000000" : Theme.glass
    border.width: 1
    border.color: Theme.contrast ? "#FFFFFF" : Theme.glassEdge
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: spoken

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.likeMs
        }
    }
}
