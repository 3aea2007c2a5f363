pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A sub-interest of the library: three of its clips, its name, and a soft bar of how it is liked.
T.AbstractButton {
    id: card

    required property int index
    required property string name
    required property string label
    required property int videos
    required property list<string> posters
    required property double liking
    required property double certainty
    required property bool told
    property bool ringed: false
    readonly property string counted: qsTr("%Ln clip(s)", "", videos)
    readonly property string liked: told ? qsTr("liked %1 of 100").arg(Math.round(liking * 100)) : ""

    focusPolicy: Qt.NoFocus
    implicitHeight: frames.height + words.height + 8 + 10 + 18
    Accessible.role: Accessible.Button
    Accessible.name: [label, counted, liked].filter(word => word !== "").join(", ")

    background: Rectangle {
        radius: 16
        color: Theme.surface1
        border.width: Theme.contrast || Theme.light ? 1 : 0
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(Theme.textHigh, card.hovered, card.pressed)
        }
        FocusRing {
            visible: card.ringed
            around: 16
        }
    }
    contentItem: Item {
        Row {
            id: frames

            anchors.left: parent.left
            anchors.leftMargin: 8
            y: 8
            spacing: 4

            Repeater {
                model: 3

                Rectangle {
                    id: frame

                    required property int index
                    readonly property string poster: card.posters[index] ?? ""

                    width: (card.width - 24) / 3
                    height: Math.round(width * 1.7)
                    radius: 10
                    color: Theme.surface2

                    Image {
                        anchors.fill: parent
                        source: frame.poster === "" ? "" : "image://poster/" + frame.poster + "/10/fill"
                        sourceSize: Qt.size(Math.ceil(frame.width), frame.height)
                        asynchronous: true
                        retainWhileLoading: false
                        Accessible.ignored: true
                    }
                }
            }
        }
        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: 16
            y: frames.y + frames.height + 10
            width: parent.width - 32

            Label {
                width: parent.width
                text: card.label
                elide: Text.ElideRight
                maximumLineCount: 1
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: card.counted
                elide: Text.ElideRight
                maximumLineCount: 1
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                Accessible.ignored: true
            }
            Item {
                width: 1
                height: 6
            }
            LikingBar {
                visible: card.told
                width: parent.width
                belief: card.liking
                certainty: card.certainty
            }
        }
    }
}
