import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// How far reading is, and the button that stops it and goes on.
Card {
    id: card

    required property Reading reading
    readonly property string files: Figures.count(reading.seen)
    readonly property string done: reading.counted ? qsTr("%1 of %2 files.").arg(files).arg(Figures.count(reading.total)) : qsTr("%1 files so far.").arg(files)

    title: reading.paused ? qsTr("Reading is stopped") : reading.name !== "" ? qsTr("Reading %1").arg(reading.name) : qsTr("Reading")
    aside: reading.paused ? "" : reading.left >= 0 ? Figures.left(reading.left) : reading.counted ? "" : qsTr("Counting")

    Label {
        Layout.fillWidth: true
        text: card.reading.paused ? card.done : card.done + " " + qsTr("You can watch while this runs.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    ProgressTrack {
        Layout.fillWidth: true
        Layout.topMargin: 14
        share: card.reading.counted && card.reading.total > 0 ? card.reading.seen / card.reading.total : -1
        name: card.title
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 14
        spacing: 12

        Column {
            Layout.fillWidth: true

            Label {
                width: parent.width
                visible: text !== ""
                text: card.reading.place
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
                elide: Text.ElideMiddle
            }
            Label {
                width: parent.width
                visible: !card.reading.paused && card.reading.rate > 0
                text: qsTr("%1 files a second").arg(Figures.short(card.reading.rate))
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                elide: Text.ElideRight
            }
        }
        AppButton {
            objectName: "stopReading"
            kind: "outline"
            symbol: card.reading.paused ? "player-play" : "player-pause"
            text: card.reading.paused ? qsTr("Go on") : qsTr("Stop")
            onClicked: {
                if (card.reading.paused)
                    card.reading.goOn();
                else
                    card.reading.stop();
            }
        }
    }
}
