pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// Marks a moment; it lights up for a while, so that one sees that it did.
T.Button {
    id: button

    required property var modelData

    implicitHeight: Math.max(72, words.implicitHeight + 52)
    focusPolicy: Qt.TabFocus
    text: modelData.text
    Accessible.name: qsTr("%1, key %2").arg(modelData.text).arg(modelData.key)
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
    onClicked: lit.restart()

    Timer {
        id: lit

        interval: 600
    }

    contentItem: Item {
        Icon {
            x: 14
            y: 12
            visible: button.modelData.sign !== ""
            name: button.modelData.sign !== "" ? button.modelData.sign : "check"
            size: 20
            color: Theme.you
        }
        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: 10
            y: 10
            width: Math.max(24, key.implicitWidth + 12)
            height: Math.max(24, key.implicitHeight + 4)
            radius: 6
            color: Theme.surface3

            Label {
                id: key

                anchors.centerIn: parent
                text: button.modelData.key.toUpperCase()
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Label {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 12
            text: button.text
            font.pixelSize: Theme.sizeChip
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 12
        color: lit.running ? Theme.youDim : Theme.surface2
        border.width: lit.running ? 2 : Theme.contrast ? 1 : 0
        border.color: lit.running ? Theme.you : Theme.edge

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(Theme.textHigh, button.hovered, button.pressed)
        }
        FocusRing {
            visible: button.visualFocus
            around: 12
        }
    }
}
