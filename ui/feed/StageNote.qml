import QtQuick
import Homefeed

// Tells shortly what a key did: a pill over the video that goes by itself.
Rectangle {
    id: note

    property string text: ""
    readonly property int showMs: 1800

    function say(what: string): void {
        text = what;
        opacity = 1;
        life.restart();
    }

    width: Math.min(words.implicitWidth + 36, (parent?.width ?? 0) - 32)
    height: words.implicitHeight + 20
    radius: Math.min(height / 2, 22)
    color: Theme.contrast ? "#000000" : Theme.glass
    border.width: 1
    border.color: Theme.contrast ? "#FFFFFF" : Theme.glassEdge
    opacity: 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.likeMs
        }
    }

    Label {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, note.width - 36)
        text: note.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font.weight: Font.Medium
        color: Theme.overText
    }
    Timer {
        id: life

        interval: note.showMs
        onTriggered: note.opacity = 0
    }
}
