pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The lock line and where one is.
Item {
    id: bar

    property bool compact: false
    property bool overVideo: false

    height: compact ? 68 : 60

    Row {
        x: bar.compact ? 20 : 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Icon {
            name: Privacy.locked ? "lock" : "lock-open"
            size: 20
            color: bar.overVideo ? Theme.overText : Privacy.locked ? Theme.good : Theme.bad
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: lockWords.text
        }
        Label {
            id: lockWords

            visible: !bar.compact
            width: 104
            text: Privacy.locked ? qsTr("Nothing leaves this computer") : qsTr("The network lock is off")
            font.pixelSize: Theme.sizeSmall
            lineHeight: 18
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
            color: Theme.textMid
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: bar.compact ? 23 : 19
        spacing: 8

        Label {
            text: qsTr("For You")
            font.pixelSize: Theme.sizeLabel
            font.weight: Font.DemiBold
            color: bar.overVideo ? Theme.overText : Theme.textHigh
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 20
            height: 3
            radius: 1.5
            color: bar.overVideo ? Theme.overText : Theme.textHigh
        }
    }
}
