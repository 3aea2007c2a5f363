pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The one place where the stage tells what a key or wheel did; the newer note silences the older.
Item {
    id: notes

    required property Playback playback
    required property Captions captions

    function say(what: string): void {
        words.say(what);
    }
    function sayVolume(): void {
        pace.sayVolume();
    }

    Connections {
        target: notes.captions

        function onSaid(what: string): void {
            notes.say(what);
        }
    }
    TransportNote {
        id: pace

        objectName: "transportNote"
        anchors.horizontalCenter: parent.horizontalCenter
        // A held press goes on telling its speed once the words are gone.
        visible: opacity > 0 && !words.shown
        playback: notes.playback
        onShownChanged: if (shown)
            words.hush()
    }
    StageNote {
        id: words

        objectName: "stageNote"
        anchors.horizontalCenter: parent.horizontalCenter
        onShownChanged: if (shown)
            pace.hush()
    }
}
