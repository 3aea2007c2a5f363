pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// Three clips that lie over each other, the first one in front; decoration.
Item {
    id: fan

    required property list<string> posters
    property bool tall: false
    // What the feed would say of the one in front; empty for nothing.
    property string why: ""
    readonly property size whole: tall ? Qt.size(488, 484) : Qt.size(448, 348)
    readonly property real unit: Math.min(width / whole.width, height / whole.height)
    // Of the second clip, the third and the first, which is drawn last.
    readonly property list<rect> places: tall ? [Qt.rect(0, 54, 240, 348), Qt.rect(248, 126, 240, 348), Qt.rect(108, 0, 272, 484)] : [Qt.rect(0, 40, 196, 267), Qt.rect(252, 40, 196, 267), Qt.rect(126, 0, 196, 348)]

    Accessible.ignored: true

    Repeater {
        model: 3

        Image {
            id: card

            required property int index
            readonly property string shows: fan.posters[(index + 1) % 3] ?? ""
            readonly property rect place: fan.places[index]

            x: (fan.width - fan.whole.width * fan.unit) / 2 + place.x * fan.unit
            y: (fan.height - fan.whole.height * fan.unit) / 2 + place.y * fan.unit
            width: Math.round(place.width * fan.unit)
            height: Math.round(place.height * fan.unit)
            visible: shows !== ""
            source: shows !== "" ? "image://poster/" + shows + "/" + Math.round(20 * fan.unit) + "/fill" : ""
            sourceSize: Qt.size(width, height)
            asynchronous: true
            cache: false

            WhyPill {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 16
                visible: card.index === 2 && fan.why !== "" && card.status === Image.Ready && parent.width >= implicitWidth + 16
                text: fan.why
                guess: true
                Accessible.ignored: true
            }
        }
    }
}
