pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One thing that is kept: needed, or turned on by whoever allows it.
ColumnLayout {
    id: line

    property string text: ""
    property string detail: ""
    // An icon's name; empty for none.
    property string sign: ""
    property bool needed: false

    signal turned(bool allowed)

    Layout.fillWidth: true
    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        visible: !line.needed
        color: Theme.line
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 14
        Layout.bottomMargin: 14
        spacing: 16

        Icon {
            visible: line.sign !== ""
            name: line.sign
            size: 22
            color: Theme.textMid
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: line.text
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                text: line.detail
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
            }
        }
        Icon {
            visible: line.needed
            name: "check"
            color: Theme.good
        }
        Toggle {
            id: lever

            visible: !line.needed
            implicitWidth: 48
            text: ""
            Accessible.name: line.text
            onToggled: line.turned(lever.checked)
        }
    }
}
