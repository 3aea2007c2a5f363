pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What one can set: the taste, the folders, the sound, the look; and where the data lie.
ScrollPage {
    id: page

    required property FeedController controller
    required property TasteReset reset
    required property Settings settings
    required property Captions captions

    signal resetWanted
    signal libraryWanted
    signal keysWanted

    most: 760
    viewName: "settingsView"

    Label {
        text: qsTr("Settings")
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
        Layout.bottomMargin: page.compact ? 8 : 32
    }
    SettingsSection {
        title: qsTr("Your taste")
        text: page.reset.undoable ? qsTr("Your taste was started over on %1. What it knew is set aside, not deleted.").arg(page.reset.resetOn) : qsTr("The feed learns from what you watch. Starting over keeps your clips and likes.")

        Flow {
            Layout.fillWidth: true
            spacing: 12

            AppButton {
                objectName: "resetButton"
                kind: "outline"
                symbol: "refresh"
                text: qsTr("Start your taste over")
                onClicked: page.resetWanted()
            }
            AppButton {
                objectName: "undoButton"
                visible: page.reset.undoable
                symbol: "arrow-back-up"
                text: qsTr("Undo the reset")
                onClicked: page.reset.undo()
            }
        }
        Label {
            Layout.topMargin: 8
            text: qsTr("How much should surprise you")
            font.weight: Font.DemiBold
        }
        TrackSlider {
            objectName: "varietySlider"
            Layout.fillWidth: true
            value: page.settings.variety
            Accessible.name: qsTr("How much should surprise you")
            onMoved: page.settings.variety = value
        }
        RowLayout {
            Layout.fillWidth: true

            Label {
                Layout.fillWidth: true
                text: qsTr("More of what I like")
                color: Theme.textMid
            }
            Label {
                text: qsTr("More variety")
                color: Theme.textMid
            }
        }
    }
    SettingsSection {
        title: qsTr("Folders")
        text: qsTr("The library page adds and removes them, and tells what could not be read.")

        AppButton {
            symbol: "folders"
            text: qsTr("Open the library")
            onClicked: page.libraryWanted()
        }
    }
    SettingsSection {
        title: qsTr("Sound")
        text: page.controller.playback.sound.muted ? qsTr("Sound is off. The M key turns it on.") : qsTr("Volume %1%").arg(Math.round(page.controller.playback.sound.volume * 100))

        TrackSlider {
            Layout.fillWidth: true
            value: page.controller.playback.sound.volume
            Accessible.name: qsTr("Volume")
            onMoved: page.controller.playback.sound.setVolume(value)
        }
        Toggle {
            Layout.fillWidth: true
            text: qsTr("Play all clips equally loud")
            checked: page.settings.levelled
            onToggled: page.settings.levelled = checked
        }
    }
    SettingsSection {
        title: qsTr("Auto-advance")
        text: qsTr("After this many plays the next clip comes by itself. The A key steps through these.")

        Segment {
            readonly property list<int> plays: [0, 1, 2, 3, 5]

            Layout.fillWidth: true
            words: [qsTr("Off"), qsTr("1"), qsTr("2"), qsTr("3"), qsTr("5")]
            chosen: plays.indexOf(page.settings.autoAdvance)
            onPicked: index => page.settings.autoAdvance = plays[index]
        }
    }
    SettingsSection {
        title: qsTr("Captions")
        text: qsTr("Shown where a clip has them. The C key turns them on and off, Shift+C changes the language.")

        Segment {
            readonly property list<string> modes: ["muted", "always", "never"]

            Layout.fillWidth: true
            words: [qsTr("If muted"), qsTr("Always"), qsTr("Never")]
            chosen: modes.indexOf(page.captions.choice.mode)
            onPicked: index => page.captions.choice.mode = modes[index]
        }
        Label {
            Layout.topMargin: 8
            text: qsTr("Size of the letters")
            font.weight: Font.DemiBold
        }
        Segment {
            readonly property list<string> sizes: ["small", "medium", "large", "huge"]

            Layout.fillWidth: true
            words: [qsTr("Small"), qsTr("Medium"), qsTr("Large"), qsTr("Huge")]
            chosen: sizes.indexOf(page.captions.choice.size)
            onPicked: index => page.captions.choice.size = sizes[index]
        }
    }
    SettingsSection {
        title: qsTr("Look")
        text: qsTr("System follows the colours of your desktop.")

        Segment {
            readonly property list<string> schemes: ["system", "dark", "light", "contrast"]

            Layout.fillWidth: true
            words: [qsTr("System"), qsTr("Dark"), qsTr("Light"), qsTr("Contrast")]
            chosen: schemes.indexOf(page.settings.scheme)
            onPicked: index => page.settings.scheme = schemes[index]
        }
    }
    SettingsSection {
        title: qsTr("Motion")
        text: qsTr("System follows your desktop. Reduced lets clips fade instead of slide.")

        Segment {
            readonly property list<string> motions: ["system", "reduced", "full"]

            Layout.fillWidth: true
            words: [qsTr("System"), qsTr("Reduced"), qsTr("Full")]
            chosen: motions.indexOf(page.settings.motion)
            onPicked: index => page.settings.motion = motions[index]
        }
    }
    SettingsSection {
        title: qsTr("This computer")
        text: Privacy.locked ? qsTr("Nothing leaves this computer: the program cannot open a network connection.") : Privacy.reason

        Repeater {
            model: page.settings.facts

            RowLayout {
                id: fact

                required property list<string> modelData

                Layout.fillWidth: true
                spacing: 12

                Label {
                    Layout.preferredWidth: 110
                    Layout.alignment: Qt.AlignTop
                    text: fact.modelData[0]
                    color: Theme.textLow
                }
                Label {
                    Layout.fillWidth: true
                    text: fact.modelData[1]
                    color: Theme.textMid
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
        AppButton {
            symbol: "keyboard"
            text: qsTr("All keys")
            onClicked: page.keysWanted()
        }
    }
}
