pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One video in a grid: its poster, how long it is, whether it was seen, its name and its maker's.
// Dozens are made at once: what few of them show is made for those.
T.AbstractButton {
    id: tile

    required property int index
    // All that is told of it, asked for at once.
    required property var video
    readonly property string contentKey: video.contentKey
    readonly property string title: video.title
    readonly property string creator: video.creator
    readonly property string length: video.length
    readonly property bool seen: video.seen
    readonly property bool liked: video.liked
    readonly property int durationMs: video.durationMs
    property real gap: 16
    property bool ringed: false

    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: [title, creator, length, seen ? qsTr("seen") : ""].filter(word => word !== "").join(", ")

    component Badge: Rectangle {
        id: badge

        required property string symbol
        property alias filled: glyph.filled
        property alias ink: glyph.color

        width: 26
        height: 22
        radius: 7
        color: Theme.glass

        Icon {
            id: glyph

            anchors.centerIn: parent
            name: badge.symbol
            size: 16
            color: Theme.overText
        }
    }

    contentItem: Item {
        Rectangle {
            id: frame

            width: parent.width - tile.gap
            height: Math.round(width * 1.42)
            radius: 14
            color: Theme.surface1

            Image {
                anchors.fill: parent
                source: tile.contentKey === "" ? "" : "image://poster/" + tile.contentKey + "/14/fill"
                sourceSize: Qt.size(Math.ceil(frame.width), frame.height)
                asynchronous: true
                retainWhileLoading: false
                Accessible.ignored: true
            }
            Loader {
                anchors.fill: parent
                active: tile.hovered

                sourceComponent: TilePreview {
                    contentKey: tile.contentKey
                    durationMs: tile.durationMs
                    wanted: true
                }
            }
            Rectangle {
                anchors.fill: parent
                radius: frame.radius
                color: Theme.wash("#FFFFFF", tile.hovered, tile.pressed)
            }
            Loader {
                anchors.left: parent.left
                anchors.leftMargin: 8
                y: 8
                active: tile.seen

                sourceComponent: Badge {
                    symbol: "check"
                }
            }
            Loader {
                anchors.right: parent.right
                anchors.rightMargin: 8
                y: 8
                active: tile.liked

                sourceComponent: Badge {
                    symbol: "heart"
                    filled: true
                    ink: Theme.overYou
                }
            }
            Rectangle {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 8
                width: clock.implicitWidth + 14
                height: Math.max(22, clock.implicitHeight + 4)
                radius: 7
                color: Theme.glass

                Label {
                    id: clock

                    anchors.centerIn: parent
                    text: tile.length
                    font.pixelSize: Theme.sizeTiny
                    font.weight: Font.DemiBold
                    color: Theme.overText
                    Accessible.ignored: true
                }
            }
            Loader {
                anchors.fill: parent
                active: tile.ringed

                sourceComponent: FocusRing {
                    around: 14
                }
            }
        }
        Label {
            id: name

            y: frame.height + 8
            width: frame.width
            text: tile.title
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.sizeChip
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Label {
            y: name.y + Theme.scaled(20)
            width: frame.width
            text: tile.creator
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.sizeSmall
            color: Theme.textLow
            Accessible.ignored: true
        }
    }
}
