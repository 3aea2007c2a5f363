pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What the guided tour says, over the feed that it shows it on.
Rectangle {
    id: card

    required property Guide guide
    readonly property var words: ({
            "welcome": [qsTr("Two minutes"), qsTr("How the feed learns, tells why, and is steered. Do it yourself, or watch: it goes on alone. Nothing of this tour stays.")],
            "swipe": [qsTr("Swipe"), qsTr("It knows nothing yet, so it shows a mix. Swipe up, turn the wheel, or press Down.")],
            "stay": [qsTr("Stay for what you like"), qsTr("How long a clip is watched tells the most. A like says it in a word.")],
            "learned": [qsTr("It learned from that"), qsTr("The lamp tells what each clip came for. What is alike comes sooner now.")],
            "why": [qsTr("Ask why"), qsTr("All reasons for a clip, each with its weight: together they are its score.")],
            "less": [qsTr("Turn a reason down"), qsTr("Less of this, and the feed holds to it from the next clip on.")],
            "changed": [qsTr("And it changes"), qsTr("What follows was chosen anew, with that in mind.")],
            "reset": [qsTr("Start over"), qsTr("The feed forgets what it learned. Clips, likes and notes would stay.")],
            "undo": [qsTr("Take that back"), qsTr("Nothing was deleted: one undo, and it knows all of it again.")],
            "end": [qsTr("That is all"), qsTr("With your own clips it goes the same way. What this tour taught is erased now.")]
        })
    readonly property list<string> told: words[guide.scene] ?? ["", ""]

    implicitHeight: lines.implicitHeight + 28
    radius: 16
    color: Theme.surface1
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.join(". ")

    MouseArea {
        // What is pressed here is not pressed on the video.
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    ColumnLayout {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 18
        anchors.rightMargin: 10
        y: 12
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Icon {
                name: card.guide.done ? "circle-check" : "lamp"
                size: 20
                color: card.guide.done ? Theme.good : Theme.lamp
            }
            Label {
                Layout.fillWidth: true
                text: card.told[0]
                heads: true
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            IconButton {
                objectName: "leaveGuideButton"
                symbol: "x"
                glyph: 20
                ink: Theme.textMid
                text: qsTr("Leave the tour")
                onClicked: card.guide.leave()
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.rightMargin: 8
            text: card.told[1]
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: card.guide.chapters

                Rectangle {
                    required property int index

                    implicitWidth: 8
                    implicitHeight: 8
                    radius: 4
                    color: index <= card.guide.chapter ? Theme.lampFill : Theme.surface3
                }
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                objectName: "guideOnButton"
                kind: "text"
                text: card.guide.scene === "end" ? qsTr("Done") : qsTr("Go on")
                onClicked: card.guide.goOn()
            }
        }
    }
}
