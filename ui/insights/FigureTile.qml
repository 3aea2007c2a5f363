import QtQuick
import QtQuick.Layouts
import Homefeed

// One figure: its name, the number, and what is to be said of it; amber where the feed speaks.
Rectangle {
    id: tile

    required property string name
    required property string figure
    property string detail: ""
    property bool lamp: false

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    implicitHeight: words.implicitHeight + 28
    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: name + ": " + figure
    Accessible.description: detail

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 20
        y: 13
        width: parent.width - 40
        spacing: 2

        Label {
            Layout.fillWidth: true
            text: tile.name
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            text: tile.figure
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        RowLayout {
            spacing: 6

            Icon {
                visible: tile.lamp && tile.detail !== ""
                Layout.alignment: Qt.AlignTop
                name: "lamp"
                size: 16
                color: Theme.lamp
            }
            Label {
                Layout.fillWidth: true
                text: tile.detail
                font.pixelSize: Theme.sizeSmall
                color: tile.lamp ? Theme.lamp : Theme.textMid
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
            }
        }
    }
}
