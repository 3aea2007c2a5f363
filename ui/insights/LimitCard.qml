pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// As much was watched as one wanted to; Esc is enough for today.
ModalCard {
    id: dialog

    required property Limits limits

    heading: qsTr("That was %Ln minute(s) today", "", Math.floor(limits.watched))
    onOpened: enough.forceActiveFocus(Qt.TabFocusReason)

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
                text: qsTr("You set %Ln minute(s) a day. The video is paused; the feed waits here.", "", dialog.limits.limit)
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            Flow {
                id: choices

                // All in a row, or one below the other.
                readonly property bool fits: enough.implicitWidth + more.implicitWidth + on.implicitWidth + 2 * spacing <= content.width

                function wide(button: AppButton): real {
                    return fits ? button.implicitWidth : content.width;
                }

                Layout.fillWidth: true
                Layout.topMargin: 24
                spacing: 12

                AppButton {
                    id: enough

                    objectName: "enough"
                    width: choices.wide(enough)
                    kind: "main"
                    text: qsTr("Enough for today")
                    onClicked: dialog.close()
                }
                AppButton {
                    id: more

                    objectName: "tenMore"
                    width: choices.wide(more)
                    kind: "outline"
                    text: qsTr("Ten minutes more")
                    onClicked: {
                        dialog.close();
                        dialog.limits.more();
                    }
                }
                AppButton {
                    id: on

                    objectName: "goOn"
                    width: choices.wide(on)
                    kind: "outline"
                    text: qsTr("Go on this time")
                    onClicked: {
                        dialog.close();
                        dialog.limits.goOn();
                    }
                }
            }
        }
    }
}
