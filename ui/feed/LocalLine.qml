import QtQuick
import Homefeed

// Where it was worked out, at the foot of a panel.
Row {
    id: line

    required property string words

    spacing: 8

    Icon {
        name: "lock"
        size: 18
        color: Theme.good
    }
    Label {
        width: line.width - 26
        text: line.words
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
}
