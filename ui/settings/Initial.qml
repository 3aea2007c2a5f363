import QtQuick
import Homefeed

// A person's first letter on a disc, blue for who watches; without a name a person's shape.
Rectangle {
    id: disc

    required property string name
    property bool lit: false
    property real size: 44

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: lit ? Theme.you : Theme.surface3
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.ignored: true

    Icon {
        visible: disc.name === ""
        anchors.centerIn: parent
        name: "user"
        size: Math.round(disc.size * 0.5)
        color: disc.lit ? Theme.inkOnYou : Theme.textHigh
    }
    Label {
        anchors.centerIn: parent
        text: disc.name.trim().slice(0, 1).toLocaleUpperCase()
        font.pixelSize: disc.size * 0.45
        font.weight: Font.DemiBold
        color: disc.lit ? Theme.inkOnYou : Theme.textHigh
        Accessible.ignored: true
    }
}
