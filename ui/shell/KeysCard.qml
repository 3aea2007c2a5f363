pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// All keys, in one dialog.
ModalCard {
    id: keys

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
                    model: [[qsTr("Next video"), qsTr("Down, Page Down, wheel, drag up")], [qsTr("Previous video"), qsTr("Up, Page Up, wheel, drag down")], [qsTr("Pause, play"), qsTr("Space, click")], [qsTr("Like"), qsTr("L, double click")], [qsTr("Sound off, on"), qsTr("M")], [qsTr("Volume"), qsTr("Shift and wheel")], [qsTr("Captions on, off"), qsTr("C")], [qsTr("Other captions"), qsTr("Shift+C")], [qsTr("5 seconds back, ahead"), qsTr("Left, Right")], [qsTr("To a tenth of the video"), qsTr("0 to 9")], [qsTr("Slower, faster"), qsTr("<  and  >")], [qsTr("Twice the speed"), qsTr("Hold the left or right side")], [qsTr("One frame back, ahead"), qsTr("Comma, full stop")], [qsTr("Auto-advance, each choice"), qsTr("A")], [qsTr("Nothing but the video"), qsTr("H")], [qsTr("Small window, and back"), qsTr("P")], [qsTr("Play, pause, swipe"), qsTr("Media keys")], [qsTr("Start your taste over"), qsTr("Ctrl+R")], [qsTr("Undo, while it is offered"), qsTr("Z")], [qsTr("Search"), qsTr("/ or Ctrl+F")], [qsTr("Full screen"), qsTr("F")], [qsTr("Leave full screen"), qsTr("Esc")], [qsTr("These keys"), qsTr("?")]]

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
