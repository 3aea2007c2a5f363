pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One copy, and the way back to it, which is asked for twice.
Item {
    id: row

    required property var copy
    property bool sure: false

    signal asked
    signal stayed
    signal wanted

    implicitHeight: body.implicitHeight + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: row.copy.title + ", " + row.copy.detail

    ColumnLayout {
        id: body

        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: row.copy.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    text: row.copy.detail
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                }
            }
            AppButton {
                id: ask

                objectName: "askForCopy"
                visible: !row.sure
                kind: "outline"
                text: qsTr("Go back…")
                Accessible.name: qsTr("Go back to the copy of %1").arg(row.copy.title)
                onClicked: {
                    const keyed = visualFocus;
                    row.asked();
                    // The page follows: what was asked for may begin below its edge.
                    cancel.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: row.sure
            text: qsTr("Homefeed starts again with what it knew then. What it knows now is copied first, so you can come back.")
            wrapMode: Text.Wrap
        }
        Flow {
            Layout.fillWidth: true
            visible: row.sure
            spacing: 8

            AppButton {
                objectName: "putBack"
                symbol: "arrow-back-up"
                text: qsTr("Go back")
                onClicked: row.wanted()
            }
            AppButton {
                id: cancel

                kind: "outline"
                text: qsTr("Cancel")
                onClicked: {
                    const keyed = visualFocus;
                    row.stayed();
                    if (keyed)
                        ask.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}
