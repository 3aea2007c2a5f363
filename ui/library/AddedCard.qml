pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What came within a week, the newest first.
Card {
    id: card

    required property LibraryOverview overview
    readonly property int clips: overview.addedLately
    property int posters: 4
    readonly property real posterWidth: (width - 2 * inset - 8 * (posters - 1)) / posters

    title: qsTr("Added this week")
    aside: qsTr("%Ln clip(s)", "", clips)

    Row {
        Layout.topMargin: 16
        spacing: 8

        Repeater {
            model: Math.min(card.posters, card.overview.newest.length)

            Rectangle {
                id: frame

                required property int index
                readonly property string key: card.overview.newest[index] ?? ""

                width: card.posterWidth
                height: Math.round(width * 1.42)
                radius: 14
                color: Theme.surface2

                Image {
                    anchors.fill: parent
                    source: frame.key !== "" ? "image://poster/" + frame.key + "/14/fill" : ""
                    sourceSize: Qt.size(width, height)
                    asynchronous: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
