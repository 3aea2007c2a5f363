pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// All keys as they are set, and what else does something, in one dialog.
ModalCard {
    id: keys

    required property Settings settings
    readonly property KeyMap map: settings.keyMap
    readonly property Gestures hand: settings.gestures
    // The ten places in the video are one row.
    readonly property list<string> single: map.actions.filter(action => !action.startsWith("tenth"))
    readonly property list<string> tenths: map.actions.filter(action => action.startsWith("tenth"))
    readonly property list<var> gestures: [[qsTr("Next, previous video"), hand.wheel === "turn" ? qsTr("Wheel, drag, swipe") : qsTr("Shift and wheel, drag, swipe")], [KeyWords.action(hand.click), qsTr("Click")], [KeyWords.action(hand.doubleClick), qsTr("Double click")], [qsTr("Volume"), hand.wheel === "turn" ? qsTr("Shift and wheel") : qsTr("Wheel")], [qsTr("What to do about the video"), qsTr("Right click, hold the middle")], [hand.holdsToSpeed ? qsTr("Twice the speed") : "", qsTr("Hold the left or right side")], [qsTr("Play, pause, swipe"), qsTr("Media keys")], [qsTr("Leave full screen"), qsTr("Esc")]].filter(row => row[0] !== "")

    function keysOf(action: string): string {
        return KeyWords.all(map, action) || qsTr("No key");
    }

    heading: qsTr("Keys")

    // The heading and the way out stay where they are; the keys between them scroll.
    contentItem: Item {
        implicitHeight: heading.height + rows.implicitHeight + shut.height + 12

        Label {
            id: heading

            text: keys.heading
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            bottomPadding: 12
        }
        Flickable {
            anchors.top: heading.bottom
            anchors.bottom: shut.top
            anchors.bottomMargin: 12
            width: parent.width
            contentHeight: rows.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: rows

                width: parent.width

                Repeater {
                    model: [...keys.single.map(action => [KeyWords.action(action), keys.keysOf(action)]), [qsTr("To a tenth of the video"), keys.tenths.map(action => keys.keysOf(action)).join(" ")], ...keys.gestures]

                    Item {
                        id: row

                        required property list<string> modelData

                        width: parent?.width ?? 0
                        height: Math.max(26, presses.implicitHeight + 4)

                        Label {
                            id: deed

                            anchors.verticalCenter: parent.verticalCenter
                            text: row.modelData[0]
                        }
                        Label {
                            id: presses

                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - deed.implicitWidth - 16
                            horizontalAlignment: Text.AlignRight
                            wrapMode: Text.Wrap
                            text: row.modelData[1]
                            font.weight: Font.DemiBold
                            color: Theme.textMid
                        }
                    }
                }
            }
        }
        AppButton {
            id: shut

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            kind: "outline"
            text: qsTr("Close")
            focus: true
            onClicked: keys.close()
        }
    }
}
