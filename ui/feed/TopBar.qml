pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The lock line, where one is (the tabs, or the list that plays and the way back from it), and the
// way to the search.
Item {
    id: bar

    property bool compact: false
    property bool overVideo: false
    property string tab: "forYou"
    // What the list is called that plays in place of the feed; empty for none.
    property string listed: ""
    // What the lock line takes of a side.
    readonly property real side: compact ? 52 : 68 + lock.room
    // Width at the other side that something else lies over.
    required property real taken
    readonly property color ink: overVideo ? Theme.overText : Theme.textHigh

    signal picked(string name)
    signal backWanted
    signal searchWanted

    // In the middle, or as near to it as both sides leave.
    function begin(wide: real): real {
        return Math.max(side, Math.min((width - wide) / 2, width - taken - wide));
    }

    height: compact ? 68 : 60

    // The sign's icon is 12 within its target.
    LockSign {
        id: lock

        objectName: "lockSign"
        anchors.left: parent.left
        anchors.leftMargin: bar.compact ? 8 : 12
        anchors.verticalCenter: parent.verticalCenter
        overVideo: bar.overVideo
        room: bar.compact ? 0 : Math.max(104, Math.min(Theme.scaled(104), bar.width / 4))
        high: bar.height - 4
    }
    FeedTabs {
        id: tabs

        objectName: "feedTabs"
        visible: bar.listed === ""
        anchors.left: parent.left
        anchors.leftMargin: bar.begin(width)
        width: Math.min(implicitWidth, bar.width - bar.side - bar.taken)
        y: bar.compact ? 12 : 8
        chosen: bar.tab
        ink: bar.ink
        dim: bar.overVideo ? Theme.overTextMid : Theme.textLow
        onPicked: name => bar.picked(name)
    }
    IconButton {
        objectName: "searchButton"
        anchors.right: parent.right
        anchors.rightMargin: bar.compact ? 8 : 16
        anchors.verticalCenter: parent.verticalCenter
        symbol: "search"
        text: qsTr("Search")
        ink: bar.ink
        onClicked: bar.searchWanted()
    }
    Row {
        visible: bar.listed !== ""
        anchors.left: parent.left
        anchors.leftMargin: bar.begin(width)
        y: bar.compact ? 12 : 8
        spacing: 4

        IconButton {
            id: back

            objectName: "listBack"
            symbol: LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
            text: qsTr("Back to where the list is")
            ink: bar.ink
            onClicked: bar.backWanted()
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, bar.width - bar.side - bar.taken - back.width - 4)
            text: bar.listed
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.sizeLabel
            font.weight: Font.DemiBold
            color: bar.ink
        }
    }
}
