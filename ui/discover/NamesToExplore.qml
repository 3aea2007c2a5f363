pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Some names of one sort, the largest first; each opens its page.
Column {
    id: part

    required property string title
    required property string symbol
    required property Rows names

    signal picked(string name)

    visible: chips.count > 0

    SectionHead {
        width: parent.width
        title: part.title
    }
    Flow {
        width: parent.width
        spacing: 8

        Repeater {
            id: chips

            model: part.names

            Chip {
                id: chip

                required property string name
                required property string label
                required property int videos

                symbol: part.symbol
                text: label
                detail: Number(videos).toLocaleString(Qt.locale(), "f", 0)
                checkable: false
                onClicked: part.picked(name)
            }
        }
    }
}
