import QtQuick
import Homefeed
import Homefeed.Backend

// Asks somebody who has not touched it for a while; any touch says yes.
Rectangle {
    id: ask

    required property Visits visits
    readonly property int seconds: visits.asking

    visible: seconds >= 0
    color: Theme.scrim
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    // The touch that says yes does nothing else.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 480 * Theme.iconScale)
        height: lines.height + 64
        radius: 24
        color: Theme.surface1
        border.width: Theme.dark ? 0 : 1
        border.color: Theme.line

        Column {
            id: lines

            anchors.centerIn: parent
            width: parent.width - 64
            spacing: 12

            Label {
                id: title

                width: parent.width
                text: qsTr("Are you still there?")
                heads: true
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: ask.visits.forgets ? qsTr("In %Ln second(s) it forgets you and starts over.", "", Math.max(0, ask.seconds)) : qsTr("In %Ln second(s) your part ends.", "", Math.max(0, ask.seconds))
                font.pixelSize: Theme.sizeHeading
                wrapMode: Text.Wrap
                color: Theme.textMid
            }
            Label {
                width: parent.width
                topPadding: 8
                text: qsTr("Touch the screen to go on.")
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
    }
}
