import QtQuick
import Homefeed

// 3 px of the viewer's blue, 2 px outside the shape it rings.
Rectangle {
    property real around: 12
    property bool overVideo: false

    anchors.fill: parent
    anchors.margins: -5
    radius: around + 5
    color: "transparent"
    border.width: 3
    border.color: overVideo ? Theme.overYou : Theme.you
}
