pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// A small pill at the top of the video: the speed or the volume, shortly after it was changed,
// and 2x for as long as a press holds it.
NotePill {
    id: note

    required property Playback playback
    property bool aboutVolume: false
    // Whether it speaks of a held press; still so while it fades.
    property bool aboutBoost: false
    readonly property bool boosted: playback.speed.boosted
    readonly property bool muted: playback.sound.muted || playback.sound.volume === 0

    function sayVolume(): void {
        aboutVolume = true;
        life.restart();
    }
    // Makes room for another note.
    function hush(): void {
        life.stop();
    }

    width: parts.width + 32
    height: least
    shown: boosted || life.running
    spoken: aboutVolume ? qsTr("Volume %1").arg(words.text) : qsTr("Speed %1").arg(words.text)

    Connections {
        target: note.playback.speed

        function onChosenChanged(): void {
            note.aboutVolume = note.aboutBoost = false;
            life.restart();
        }
        function onBoostedChanged(): void {
            if (!note.boosted)
                return;
            note.aboutVolume = false;
            note.aboutBoost = true;
            life.stop();
        }
    }
    Timer {
        id: life

        interval: Theme.noteMs
    }
    Row {
        id: parts

        anchors.centerIn: parent
        spacing: 8

        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: !note.aboutVolume
            spacing: -3

            Repeater {
                model: note.aboutBoost || note.playback.speed.chosen > 1 ? 2 : 1

                Icon {
                    name: "player-play"
                    filled: true
                    size: 14
                    color: Theme.overText
                }
            }
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: note.aboutVolume
            name: note.muted ? "volume-off" : "volume"
            size: 20
            color: Theme.overText
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: note.aboutVolume
            width: 96
            height: 4
            radius: 2
            color: Qt.alpha(Theme.overText, 0.35)

            Rectangle {
                width: parent.width * (note.muted ? 0 : note.playback.sound.volume)
                height: parent.height
                radius: parent.radius
                color: Theme.overText
            }
        }
        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            text: note.aboutVolume ? Math.round(note.muted ? 0 : note.playback.sound.volume * 100) + "%" : (note.aboutBoost ? 2 : note.playback.speed.chosen) + "×"
            font.weight: Font.DemiBold
            color: Theme.overText
        }
    }
}
