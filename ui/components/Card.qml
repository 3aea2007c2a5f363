import QtQuick
import QtQuick.Layouts
import Homefeed

// A titled card of a page; something short may stand beside the title.
Rectangle {
    id: card

    property string title: ""
    property string aside: ""
    property real inset: 20
    default property alias content: body.data

    Layout.fillWidth: true
    implicitHeight: body.implicitHeight + 2 * inset
    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: card.title

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: card.inset
        y: card.inset
        width: parent.width - 2 * card.inset
        spacing: 0

        RowLayout {
            Layout.bottomMargin: 4
            visible: card.title !== ""
            spacing: 12

            Label {
                Layout.fillWidth: true
                text: card.title
                heads: true
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Label {
                visible: text !== ""
                text: card.aside
                font.pixelSize: Theme.sizeChip
                color: Theme.textMid
            }
        }
    }
}
