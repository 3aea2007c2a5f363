pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

            anchors.left: parent.left
            width: parent.width
            text: keys.heading
            heads: true
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            bottomPadding: 12
        }
        Flickable {
            id: view

            anchors.top: heading.bottom
            anchors.bottom: shut.top
            anchors.bottomMargin: 12
            width: parent.width
            contentHeight: rows.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            MoreSign {
                over: view
            }
            Column {
                id: rows

                width: parent.width

                Repeater {
                    model: [...keys.single.map(action => [KeyWords.action(action), keys.keysOf(action)]), [qsTr("To a tenth of the video"), keys.tenths.map(action => keys.keysOf(action)).join(" ")], ...keys.gestures]

                    GridLayout {
                        id: row

                        required property list<string> modelData

                        width: rows.width
                        // One below the other where the words are too large to stand side by side.
                        columns: width < Theme.scaled(280) ? 1 : 2
                        columnSpacing: 16
                        rowSpacing: 0

                        Label {
                            Layout.fillWidth: true
                            Layout.minimumHeight: 26
                            Layout.topMargin: row.columns === 1 ? 8 : 0
                            text: row.modelData[0]
                            verticalAlignment: Text.AlignVCenter
                            wrapMode: Text.Wrap
                        }
                        Label {
                            Layout.fillWidth: row.columns === 1
                            Layout.maximumWidth: row.columns === 1 ? -1 : row.width * 0.45
                            text: row.modelData[1]
                            horizontalAlignment: row.columns === 1 ? Text.AlignLeft : Text.AlignRight
                            wrapMode: Text.Wrap
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
