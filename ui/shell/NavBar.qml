pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The places, along the foot of a narrow window.
Rectangle {
    id: bar

    property string page: "watch"
    readonly property Item here: places.itemAt(Math.max(0, Places.all.findIndex(place => place.name === page)))

    signal picked(string page)

    height: 46 + words.line
    color: Theme.surface1

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    NavWords {
        id: words

        room: bar.width / Places.all.length - 4
    }
    Row {
        anchors.fill: parent

        Repeater {
            id: places

            model: Places.all

            NavItem {
                required property var modelData

                width: bar.width / Places.all.length
                wordSize: words.size
                symbol: modelData.symbol
                text: modelData.text
                chosen: bar.page === modelData.name
                onClicked: bar.picked(modelData.name)
            }
        }
    }
}
