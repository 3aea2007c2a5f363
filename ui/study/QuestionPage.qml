pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Questions that are answered together.
FocusScope {
    id: page

    required property Participant participant
    readonly property bool compact: width < Theme.compactBelow

    ScrollPage {
        anchors.fill: parent
        focus: true
        compact: page.compact
        margin: page.compact ? 16 : 64
        above: page.compact ? 32 : 64
        most: 720

        ProgressTrack {
            Layout.fillWidth: true
            Layout.bottomMargin: 16
            implicitHeight: 4
            name: qsTr("Study")
            share: page.participant.progress
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            visible: text !== ""
            text: page.participant.heading
            heads: true
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        Repeater {
            model: page.participant.items

            QuestionCard {
                required property var modelData
                required property int index

                objectName: "question" + index
                item: modelData
                onSaid: value => page.participant.say(modelData.name, value)
            }
        }
        AppButton {
            objectName: "sendButton"
            Layout.fillWidth: page.compact
            Layout.preferredHeight: Math.max(56, implicitHeight)
            Layout.preferredWidth: Math.max(220, implicitWidth)
            Layout.topMargin: 8
            Layout.bottomMargin: 32
            kind: "main"
            text: qsTr("Continue")
            enabled: page.participant.complete
            onClicked: page.participant.send()
        }
    }
}
