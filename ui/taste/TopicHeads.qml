pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// What the columns of TopicRow are, above them; nothing where a row takes two lines.
RowLayout {
    id: heads

    readonly property list<string> verbs: [qsTr("Forget"), qsTr("Mute")]
    // One size for both, at which the longer one is as wide as its buttons.
    readonly property real widest: Math.max(...verbs.map(word => measure.advanceWidth(word)))
    readonly property int verbSize: Math.max(9, Math.floor(Theme.sizeSmall * Math.min(1, 48 / widest)))

    component Head: Label {
        font.pixelSize: Theme.sizeSmall
        color: Theme.textLow
        Accessible.ignored: true
    }

    spacing: 16

    FontMetrics {
        id: measure

        font.family: Theme.family
        font.pixelSize: Theme.sizeSmall
    }
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
            model: heads.verbs

            Head {
                required property string modelData

                width: 44
                text: modelData
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: heads.verbSize
            }
        }
    }
}
