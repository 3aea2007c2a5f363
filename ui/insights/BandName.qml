import QtQuick
import Homefeed

// The name of a band in its colour, and its share.
Item {
    id: entry

    required property color ink
    required property string name
    required property string share
    property int lines: 1

    implicitHeight: Math.max(Theme.scaled(24), words.implicitHeight + 4)

    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 10
        height: 10
        radius: 3
        color: entry.ink
    }
    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 18
        width: entry.width - number.width - 26
        anchors.verticalCenter: parent.verticalCenter
        text: entry.name
        wrapMode: entry.lines > 1 ? Text.Wrap : Text.NoWrap
        maximumLineCount: entry.lines
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeSmall
        Accessible.ignored: true
    }
    Label {
        id: number

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: entry.share
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        Accessible.ignored: true
    }
}
