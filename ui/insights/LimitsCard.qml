pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// How much is enough: minutes a day, and a timer to fall asleep by.
Card {
    id: card

    required property Limits limits
    readonly property int watched: Math.floor(limits.watched)

    title: qsTr("Enough for today")

    Label {
        Layout.fillWidth: true
        text: card.limits.limit === 0 ? qsTr("%Ln minute(s) watched today. No limit is set.", "", card.watched) : qsTr("%Ln minute(s) watched today, of the %1 you set. Then the video pauses, and you decide.", "", card.watched).arg(Figures.count(card.limits.limit))
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    ChoiceFlow {
        objectName: "limits"
        Layout.fillWidth: true
        Layout.topMargin: 8
        name: qsTr("Minutes a day")
        values: [0, 15, 30, 45, 60, 90, 120]
        words: values.map(value => value === 0 ? qsTr("No limit") : qsTr("%Ln min", "minutes", value))
        chosen: card.limits.limit
        onPicked: value => card.limits.limit = value
    }
    Label {
        Layout.topMargin: 20
        Layout.fillWidth: true
        text: qsTr("Sleep timer")
        heads: true
        font.pixelSize: Theme.sizeLabel
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    Label {
        Layout.topMargin: 4
        Layout.fillWidth: true
        text: card.limits.sleep === 0 ? qsTr("Pauses the video, so that the screen can go dark.") : card.limits.sleep < 0 ? qsTr("Pauses at the end of this clip.") : qsTr("Pauses in %Ln minute(s).", "", card.limits.sleepLeft)
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    ChoiceFlow {
        objectName: "sleeps"
        Layout.fillWidth: true
        Layout.topMargin: 8
        name: qsTr("Sleep timer")
        values: [0, 15, 30, 45, 60, -1]
        words: values.map(value => value === 0 ? qsTr("Off") : value < 0 ? qsTr("End of this clip") : qsTr("%Ln min", "minutes", value))
        chosen: card.limits.sleep
        onPicked: value => card.limits.sleep = value
    }
}
