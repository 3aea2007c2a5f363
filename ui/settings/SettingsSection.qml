import QtQuick
import QtQuick.Layouts
import Homefeed

// A titled card of settings.
Rectangle {
    id: section

    required property string title
    property string text: ""
    // What a button may take of the width.
    readonly property real room: body.width
    default property alias content: body.data

    Layout.fillWidth: true
    implicitHeight: body.implicitHeight + 40
    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: 20
        y: 20
        width: parent.width - 40
        spacing: 16

        Label {
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.sizeBody
            text: section.title
            heads: true
            font.pixelSize: Theme.sizeHeading
            font.weight: Font.DemiBold
        }
        SettingsNote {
            visible: text !== ""
            text: section.text
        }
    }
}
