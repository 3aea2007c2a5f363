pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// When captions are shown, in which language, and how they look, with a sample.
SettingsSection {
    id: section

    required property CaptionChoice choice
    readonly property list<var> languages: [["", qsTr("As the system")], ...choice.languages]
    readonly property int language: languages.findIndex(each => each[0] === choice.language)

    title: qsTr("Captions")
    text: qsTr("What is said in a clip, where it comes with captions.")

    Choice {
        text: qsTr("Show captions")
        words: [qsTr("If muted"), qsTr("Always"), qsTr("Never")]
        values: ["muted", "always", "never"]
        value: section.choice.mode
        onPicked: mode => section.choice.mode = mode
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width >= 320 * Theme.textScale / 100 ? 2 : 1
        columnSpacing: 12
        rowSpacing: 8

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: qsTr("Language")
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Taken first where a clip has several.")
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
            }
        }
        AppButton {
            id: opener

            objectName: "captionLanguage"
            text: section.languages[section.language][1]
            Accessible.description: qsTr("Language")
            onClicked: menu.open()

            ChoiceMenu {
                id: menu

                x: mirrored ? 0 : parent.width - width
                y: parent.height + 4
                width: 240
                name: qsTr("Language")
                words: section.languages.map(each => each[1])
                chosen: section.language
                onPicked: index => section.choice.language = section.languages[index][0]
                onAboutToHide: opener.forceActiveFocus(Qt.PopupFocusReason)
            }
        }
    }
    Choice {
        text: qsTr("Size of the letters")
        words: [qsTr("Small"), qsTr("Medium"), qsTr("Large"), qsTr("Huge")]
        values: ["small", "medium", "large", "huge"]
        value: section.choice.size
        onPicked: size => section.choice.size = size
    }
    Choice {
        text: qsTr("Behind the letters")
        words: [qsTr("Glass"), qsTr("Black"), qsTr("Nothing")]
        values: ["glass", "solid", "none"]
        value: section.choice.ground
        onPicked: ground => section.choice.ground = ground
    }
    // Over light and dark, as a video may be.
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: sample.height + 40
        radius: 12
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: "#2B3A55"
            }
            GradientStop {
                position: 1
                color: "#C9CFDA"
            }
        }

        CaptionText {
            id: sample

            anchors.centerIn: parent
            width: parent.width - 32
            room: 200
            text: qsTr("This is how captions look")
            size: section.choice.size
            ground: section.choice.ground
        }
    }
}
