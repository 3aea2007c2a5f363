import QtQuick
import Homefeed

// A pill over the video that tells something shortly and fades; what it holds gives its size.
Glass {
    property bool shown: false
    property string spoken: ""

    // One height for all that fits on a line.
    readonly property int least: 40

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
