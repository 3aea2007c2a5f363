pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// How much the feed should surprise, and what that means for the next clips.
Card {
    id: card

    required property Foresight foresight
    // Only what is seen is foreseen: that costs some deals.
    property bool seen: false
    required property Settings settings
    readonly property int every: foresight.guesses > 0 ? Math.round(foresight.count / foresight.guesses) : 0
    readonly property real frame: Math.floor((width - 2 * inset - 4 * 8) / 5)

    title: qsTr("Variety")
    onSeenChanged: foresight.attend(seen)
    Component.onCompleted: foresight.attend(seen)

    Label {
        Layout.fillWidth: true
        visible: card.foresight.count > 0
        text: card.every === 0 ? qsTr("None of the next clips is a guess.") : card.every === 1 ? qsTr("Nearly every clip is something new.") : qsTr("About 1 clip in %1 is something new.").arg(card.every)
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    TrackSlider {
        objectName: "tasteVariety"
        Layout.fillWidth: true
        value: card.settings.variety
        Accessible.name: qsTr("How much should surprise you")
        onMoved: card.settings.variety = value
    }
    RowLayout {
        Layout.fillWidth: true

        Label {
            Layout.fillWidth: true
            text: qsTr("Familiar")
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
        }
        Label {
            text: qsTr("Surprising")
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
        }
    }
    Row {
        Layout.topMargin: 16
        visible: card.foresight.clips.length > 0
        spacing: 8

        Repeater {
            model: card.foresight.clips

            Rectangle {
                id: clip

                required property int index
                required property string modelData
                readonly property bool guess: card.foresight.guessed[index] ?? false

                width: card.frame
                height: card.frame
                radius: 10
                color: Theme.surface2
                Accessible.role: Accessible.Graphic
                Accessible.name: guess ? qsTr("A next clip: a guess, to learn") : qsTr("A next clip")

                Image {
                    anchors.fill: parent
                    source: "image://poster/" + clip.modelData + "/10/fill"
                    sourceSize: Qt.size(width, height)
                    asynchronous: true
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: clip.guess
                    anchors.fill: parent
                    anchors.margins: -3
                    radius: 13
                    color: "transparent"
                    border.width: 3
                    border.color: Theme.lamp
                }
            }
        }
    }
    Row {
        Layout.topMargin: 8
        visible: card.foresight.guessed.includes(true)
        spacing: 6

        Icon {
            name: "circle-dashed"
            size: 18
            color: Theme.lamp
        }
        Label {
            text: qsTr("A guess, to learn")
            font.pixelSize: Theme.sizeSmall
            color: Theme.lamp
        }
    }
}
