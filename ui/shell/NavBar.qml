pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The places, along the foot of a narrow window.
Rectangle {
    id: bar

    property string page: "watch"

    signal picked(string page)

    height: 64
    color: Theme.surface1

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        anchors.fill: parent

        NavItem {
            width: parent.width / 2
            symbol: "player-play"
            text: qsTr("Watch")
            chosen: bar.page === "watch"
            onClicked: bar.picked("watch")
        }
        NavItem {
            width: parent.width / 2
            symbol: "settings"
            text: qsTr("Settings")
            chosen: bar.page === "settings"
            onClicked: bar.picked("settings")
        }
    }
}
