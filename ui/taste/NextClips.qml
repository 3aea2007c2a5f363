pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Three frames of what the feed would deal, with what they are about.
Column {
    id: next

    required property string symbol
    required property string title
    required property list<string> clips
    required property string words
    readonly property real frameWidth: Math.floor((width - 16) / 3)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: [title, words].filter(part => part !== "").join(". ")

    Row {
        spacing: 6

        Icon {
            name: next.symbol
            size: 20
            color: Theme.lamp
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            width: next.width - 26
            text: next.title
            font.pixelSize: Theme.sizeChip
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.Wrap
        }
    }
    Row {
        spacing: 8

        Repeater {
            model: 3

            Rectangle {
                id: frame

                required property int index
                readonly property string key: next.clips[index] ?? ""

                width: next.frameWidth
                height: Math.round(next.frameWidth * 1.5)
                radius: 10
                color: Theme.surface2

                Image {
                    anchors.fill: parent
                    source: frame.key !== "" ? "image://poster/" + frame.key + "/10/fill" : ""
                    sourceSize: Qt.size(width, height)
                    asynchronous: true
                    Accessible.ignored: true
                }
            }
        }
    }
    Label {
        width: next.width
        text: next.words
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
}
