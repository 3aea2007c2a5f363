import QtQuick
import Homefeed

// The feed's voice over the video: a lamp for a reason, a dashed circle for a guess.
Glass {
    id: pill

    property string text: ""
    property bool guess: false

    implicitWidth: words.implicitWidth + 60
    implicitHeight: 44
    border.color: Qt.alpha(Theme.overLamp, 0.55)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        name: pill.guess ? "circle-dashed" : "lamp"
        size: 20
        color: Theme.overLamp
    }
    Label {
        id: words

        x: 42
        width: parent.width - 58
        anchors.verticalCenter: parent.verticalCenter
        text: pill.text
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeChip
        font.weight: Font.Medium
        color: Theme.overLamp
    }
}
