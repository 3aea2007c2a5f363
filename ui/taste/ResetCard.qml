pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What starting over forgets and keeps, shown as the next clips before and after it.
ModalCard {
    id: dialog

    required property TasteReset reset

    heading: qsTr("Start your taste over?")
    onAboutToShow: reset.look()
    onOpened: keep.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Flickable {
        implicitHeight: content.implicitHeight
        contentHeight: content.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive

        ColumnLayout {
            id: content

            width: parent.width
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: dialog.heading
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 6
                text: qsTr("The feed forgets what it learned from you. Your clips, likes and history stay.")
                color: Theme.textMid
                lineHeight: 22
                lineHeightMode: Text.FixedHeight
                wrapMode: Text.Wrap
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 24
                spacing: 24

                NextClips {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    symbol: "lamp"
                    title: qsTr("Your next clips now")
                    clips: dialog.reset.before
                    words: dialog.reset.beforeWords
                }
                NextClips {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    symbol: "circle-dashed"
                    title: qsTr("After the reset")
                    clips: dialog.reset.after
                    words: qsTr("A wide mix, to learn from")
                }
            }
            RowLayout {
                Layout.topMargin: 24
                spacing: 8

                Icon {
                    name: "history"
                    size: 22
                    color: Theme.you
                }
                Label {
                    Layout.fillWidth: true
                    text: qsTr("You can undo this any time, in the settings.")
                    font.pixelSize: Theme.sizeChip
                    font.weight: Font.Medium
                    color: Theme.textMid
                    wrapMode: Text.Wrap
                }
            }
            RowLayout {
                Layout.topMargin: 24
                Layout.bottomMargin: 6
                Layout.rightMargin: 6
                Layout.leftMargin: 6
                Layout.alignment: Qt.AlignRight
                spacing: 12

                AppButton {
                    id: keep

                    objectName: "keepTaste"
                    kind: "outline"
                    text: qsTr("Keep my taste")
                    KeyNavigation.right: over
                    onClicked: dialog.close()
                }
                AppButton {
                    id: over

                    objectName: "startOver"
                    kind: "danger"
                    text: qsTr("Start over")
                    KeyNavigation.left: keep
                    onClicked: {
                        dialog.close();
                        dialog.reset.confirm();
                    }
                }
            }
        }
    }
}
