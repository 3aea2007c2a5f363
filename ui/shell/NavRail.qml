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
    NavItem {
        y: 82
        symbol: "player-play"
        text: qsTr("Watch")
        chosen: rail.page === "watch"
        onClicked: rail.picked("watch")
    }
    NavItem {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        symbol: "settings"
        text: qsTr("Settings")
        chosen: rail.page === "settings"
        onClicked: rail.picked("settings")
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
        visible: !Theme.dark
    }
}
