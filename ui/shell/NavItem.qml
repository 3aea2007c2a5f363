pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One place to go, in the rail or in the bar.
T.Button {
    id: item

    required property string symbol
    property bool chosen: false
    property bool inRail: false

    implicitWidth: 88
    implicitHeight: 64
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()

    contentItem: Item {
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: item.height < 64 ? 4 : 6
            width: 56
            height: 34
            radius: 17
            color: item.chosen && item.inRail ? Theme.surface3 : Theme.wash(Theme.textHigh, item.hovered, item.pressed)

            Icon {
                anchors.centerIn: parent
                name: item.symbol
                filled: item.chosen
                size: 22
                color: item.chosen ? Theme.textHigh : Theme.textMid
            }
            FocusRing {
                visible: item.visualFocus
                around: 17
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: item.inRail ? 45 : 40
            text: item.text
            font.pixelSize: Theme.sizeTiny
            font.weight: item.chosen ? Font.DemiBold : Font.Medium
            color: item.chosen ? Theme.textHigh : Theme.textMid
        }
    }
    background: Item {}
}
