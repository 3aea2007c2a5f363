import QtQuick
import Homefeed

// Tells shortly in words what a key did.
NotePill {
    id: note

    property string text: ""

    function say(what: string): void {
        text = what;
        life.restart();
    }
    // Makes room for another note.
    function hush(): void {
        life.stop();
    }

    width: Math.min(words.implicitWidth + 32, (parent?.width ?? 0) - 32)
    height: Math.max(least, words.implicitHeight + 20)
    shown: life.running
    spoken: text

    Label {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, note.width - 32)
        text: note.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font.weight: Font.Medium
        color: Theme.overText
    }
    Timer {
        id: life

        interval: Theme.noteMs
    }
}
