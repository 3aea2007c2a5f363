pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What the participant sees, small.
Rectangle {
    id: mirror

    required property FeedController controller
    property int row: -1
    // Whether the reason is told: it gives a condition away.
    property bool lit: true
    readonly property PageCard card: row >= 0 ? controller.card : null

    radius: 16
    color: Theme.surface1
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    clip: true

    Image {
        anchors.fill: parent
        source: mirror.card !== null && mirror.card.poster !== "" && !mirror.card.live ? "image://poster/" + mirror.card.poster + "/16" : ""
        sourceSize: Qt.size(mirror.width, mirror.height)
        asynchronous: true
        cache: false
    }
    Loader {
        anchors.fill: parent
        active: mirror.card !== null
        sourceComponent: VideoSurface {
            card: mirror.card
            radius: 16
        }
    }
    Scrim {
        anchors.bottom: parent.bottom
        width: parent.width
        height: parent.height * 0.5
        radius: 16
        visible: mirror.card !== null
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 12
        spacing: 4
        visible: mirror.card !== null

        Label {
            width: parent.width
            visible: text !== ""
            text: mirror.lit ? mirror.card?.why ?? "" : ""
            font.pixelSize: Theme.sizeSmall
            color: Theme.overLamp
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: mirror.card?.caption ?? ""
            maximumLineCount: 2
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            font.weight: Font.DemiBold
            color: Theme.overText
        }
        Label {
            text: qsTr("Clip %1").arg(mirror.row + 1)
            font.pixelSize: Theme.sizeSmall
            color: Theme.overTextMid
        }
    }
}
