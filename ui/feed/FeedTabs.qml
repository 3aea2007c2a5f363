import QtQuick
import Homefeed

// The three ways to watch, at the head of the feed and of Discover.
TabRow {
    label: qsTr("What to watch")
    tabbed: true
    tabs: [
        {
            "name": "forYou",
            "text": qsTr("For You")
        },
        {
            "name": "following",
            "text": qsTr("Following")
        },
        {
            "name": "discover",
            "text": qsTr("Discover")
        }
    ]
}
