import QtQuick
import Homefeed

// One clip that comes, and why.
Item {
    id: row

    required property string key
    required property string title
    required property string reason
    required property bool guess

    implicitHeight: Math.max(64, words.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + reason

    Rectangle {
        id: frame

        anchors.left: parent.left
        width: 48
        height: 64
        radius: 8
        color: Theme.surface2
        anchors.verticalCenter: parent.verticalCenter

        Image {
            anchors.fill: parent
            source: "image://poster/" + row.key + "/8/fill"
            sourceSize: Qt.size(width, height)
            asynchronous: true
            Accessible.ignored: true
        }
    }
    Column {
        id: words

        anchors.left: frame.right
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Label {
            width: parent.width
            text: row.title
            elide: Text.ElideRight
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Row {
            width: parent.width
            spacing: 6

            Icon {
                id: sign

                name: row.guess ? "circle-dashed" : "lamp"
                size: 16
                color: Theme.lamp
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                width: parent.width - sign.width - 6
                text: row.reason
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
                font.pixelSize: Theme.sizeSmall
                color: Theme.lamp
                Accessible.ignored: true
            }
        }
    }
}
