pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Where posters will stand, while none was read yet.
Grid {
    id: tiles

    required property real cellWidth
    required property real cellHeight
    required property real gap

    Repeater {
        model: 3 * tiles.columns

        Item {
            width: tiles.cellWidth
            height: tiles.cellHeight

            Rectangle {
                id: frame

                width: parent.width - tiles.gap
                height: Math.round(width * 1.42)
                radius: 14
                color: Theme.surface1
            }
            Rectangle {
                y: frame.height + 12
                width: frame.width * 0.7
                height: 12
                radius: 6
                color: Theme.surface3
            }
            Rectangle {
                y: frame.height + 34
                width: frame.width * 0.4
                height: 8
                radius: 4
                color: Theme.surface3
            }
        }
    }
}
