import QtQuick
import Homefeed

// What stands where a list would be: why it is empty or cannot be read, and one thing to do.
Column {
    id: note

    required property string symbol
    required property string title
    property string detail: ""
    property string verb: ""
    property string kind: "outline"

    signal chosen

    width: Math.min(420, (parent?.width ?? 420) - 32)
    spacing: 12
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: note.symbol
        size: 40
        color: Theme.textLow
    }
    Label {
        width: parent.width
        text: note.title
        heads: true
        font.pixelSize: Theme.sizeHeading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: note.detail
        color: Theme.textMid
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    AppButton {
        visible: note.verb !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        kind: note.kind
        text: note.verb
        onClicked: note.chosen()
    }
}
