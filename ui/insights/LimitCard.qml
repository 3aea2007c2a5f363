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

    contentItem: CardBody {
        CardTitle {
            text: dialog.heading
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 6
            text: qsTr("You set %Ln minute(s) a day. The video is paused; the feed waits here.", "", dialog.limits.limit)
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 24

            AppButton {
                id: enough

                objectName: "enough"
                Layout.fillWidth: verbs.stacked
                kind: "main"
                text: qsTr("Enough for today")
                onClicked: dialog.close()
            }
            AppButton {
                id: more

                objectName: "tenMore"
                Layout.fillWidth: verbs.stacked
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
                Layout.fillWidth: verbs.stacked
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
