pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Ten digits for fingers, and as many dots as were entered.
Column {
    id: pad

    required property Corner corner
    readonly property real cell: Math.max(64, Theme.scaled(56))

    spacing: 16

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: 16
        spacing: 12
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%Ln digit(s) entered", "", pad.corner.digits)

        Repeater {
            model: Math.max(4, pad.corner.digits)

            Rectangle {
                required property int index

                width: 14
                height: 14
                radius: 7
                color: index < pad.corner.digits ? Theme.textHigh : "transparent"
                border.width: 2
                border.color: index < pad.corner.digits ? Theme.textHigh : Theme.edge
            }
        }
    }
    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: 8

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back"]

            IconButton {
                id: key

                required property string modelData
                readonly property bool isBack: modelData === "back"

                objectName: "pin-" + modelData
                size: pad.cell
                corner: 16
                fill: Theme.surface3
                symbol: "backspace"
                opacity: modelData === "" ? 0 : enabled ? 1 : 0.4
                enabled: modelData !== "" && !pad.corner.waits
                text: isBack ? qsTr("Take the last digit back") : modelData
                Accessible.ignored: modelData === ""
                onClicked: {
                    if (isBack)
                        pad.corner.takeBack();
                    else
                        pad.corner.press(modelData);
                }

                contentItem: Item {
                    Icon {
                        visible: key.isBack
                        anchors.centerIn: parent
                        name: "backspace"
                        size: 28
                        color: key.ink
                    }
                    Label {
                        visible: !key.isBack
                        anchors.centerIn: parent
                        text: key.modelData
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
