import QtQuick
import Homefeed
import Homefeed.Backend

// One video back and one ahead, beside the video.
Column {
    id: buttons

    required property FeedController controller
    required property int row
    // Read once for each change, not with every swipe: Python is asked.
    readonly property int last: controller.last

    signal stepped(int direction)

    spacing: 8

    IconButton {
        size: 48
        symbol: "chevron-up"
        text: qsTr("Previous video")
        fill: Theme.surface2
        enabled: buttons.row > 0
        onClicked: buttons.stepped(-1)
    }
    IconButton {
        size: 48
        symbol: "chevron-down"
        text: qsTr("Next video")
        fill: Theme.surface2
        enabled: buttons.row < buttons.last
        onClicked: buttons.stepped(1)
    }
}
