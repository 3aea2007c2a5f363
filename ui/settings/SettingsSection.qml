import QtQuick
import QtQuick.Layouts
import Homefeed

// A titled card of settings.
Rectangle {
    id: section

    required property string title
    property string text: ""
    default property alias content: body.data

    Layout.fillWidth: true
    implicitHeight: body.implicitHeight + 40
    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line

    ColumnLayout {
        id: body

        x: 20
        y: 20
        width: parent.width - 40
        spacing: 12

        Label {
            text: section.title
            font.pixelSize: Theme.sizeHeading
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: section.text
            color: Theme.textMid
            wrapMode: Text.Wrap
            lineHeight: 22
            lineHeightMode: Text.FixedHeight
        }
    }
}
