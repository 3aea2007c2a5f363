pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The places, down the left side of a window that has room for it.
Rectangle {
    id: rail

    property string page: "watch"

    signal picked(string page)

    width: 88
    color: Theme.surface1

    Image {
        x: 26
        y: 18
        width: 36
        height: 36
        source: Qt.resolvedUrl("../../assets/icons/homefeed-128.png")
        sourceSize: Qt.size(72, 72)
        smooth: true
        mipmap: true
        Accessible.ignored: true
    }
    // The last of them, the settings, lies at the foot.
    Repeater {
        model: Places.all

        NavItem {
            required property var modelData
            required property int index

            y: index === Places.all.length - 1 ? rail.height - height - 12 : 82 + index * 72
            inRail: true
            symbol: modelData.symbol
            text: modelData.text
            chosen: rail.page === modelData.name
            onClicked: rail.picked(modelData.name)
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
        visible: !Theme.dark
    }
}
