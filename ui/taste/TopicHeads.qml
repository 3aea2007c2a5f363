pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// What the columns of TopicRow are, above them; nothing where a row takes two lines.
RowLayout {
    id: heads

    component Head: Label {
        font.pixelSize: Theme.sizeSmall
        color: Theme.textLow
        Accessible.ignored: true
    }

    spacing: 16

    Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 200
    }
    Head {
        Layout.fillWidth: true
        Layout.preferredWidth: 240
        text: qsTr("How much you like it")
        elide: Text.ElideRight
    }
    Head {
        Layout.preferredWidth: Theme.scaled(104)
        text: qsTr("How sure")
        elide: Text.ElideRight
    }
    Row {
        spacing: 8

        Repeater {
            model: [qsTr("Forget"), qsTr("Mute")]

            Head {
                required property string modelData

                width: 44
                text: modelData
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
            }
        }
    }
}
