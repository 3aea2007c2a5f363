import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// How clips play: one after another, how fast and how loud.
SettingsSection {
    id: section

    required property Settings settings
    required property Playback playback

    title: qsTr("Playback")

    Choice {
        text: qsTr("Auto-advance")
        hint: qsTr("After so many plays the next clip comes by itself.")
        words: [qsTr("Off"), qsTr("1"), qsTr("2"), qsTr("3"), qsTr("5")]
        values: [0, 1, 2, 3, 5]
        value: section.settings.autoAdvance
        onPicked: plays => section.settings.autoAdvance = plays
    }
    Choice {
        text: qsTr("Speed at the start")
        hint: qsTr("Of every start. The keys and the menu of the feed change it until you close the program.")
        words: ["½×", "¾×", "1×", "1¼×", "1½×", "2×"]
        values: [0.5, 0.75, 1, 1.25, 1.5, 2]
        value: section.settings.startSpeed
        onPicked: speed => {
            section.settings.startSpeed = speed;
            section.playback.speed.choose(speed);
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 16

        Label {
            text: qsTr("Volume")
            font.weight: Font.DemiBold
        }
        TrackSlider {
            Layout.fillWidth: true
            value: section.playback.sound.volume
            Accessible.name: qsTr("Volume")
            onMoved: section.playback.sound.setVolume(value)
        }
        Label {
            text: section.playback.sound.muted ? qsTr("Muted") : qsTr("%1%").arg(Math.round(section.playback.sound.volume * 100))
            color: Theme.textMid
        }
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Play all clips equally loud")
        checked: section.settings.levelled
        onToggled: section.settings.levelled = checked
    }
    Toggle {
        objectName: "startsMuted"
        Layout.fillWidth: true
        text: qsTr("Start without sound")
        checked: section.settings.startsMuted
        onToggled: section.settings.startsMuted = checked
    }
}
