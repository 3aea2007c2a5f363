pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What the lock means, whether anything of this sitting is kept, and the way into a private one.
ModalCard {
    id: card

    heading: PrivacyWords.lock
    onOpened: shut.forceActiveFocus(Qt.TabFocusReason)

    contentItem: CardBody {
        CardTitle {
            text: card.heading
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 8
            text: PrivacyWords.lockMeaning
            color: Theme.textMid
            lineHeight: Theme.lineBody
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 20
            text: PrivacyWords.sitting
            heads: true
            font.pixelSize: Theme.sizeHeading
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: PrivacyWords.sittingMeaning
            color: Theme.textMid
            lineHeight: Theme.lineBody
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 24

            AppButton {
                id: shut

                Layout.fillWidth: verbs.stacked
                kind: "outline"
                text: qsTr("Close")
                onClicked: card.close()
            }
            AppButton {
                objectName: "turnPrivate"
                Layout.fillWidth: verbs.stacked
                visible: Privacy.canTurn
                kind: "main"
                symbol: "spy"
                text: PrivacyWords.turn
                onClicked: {
                    card.close();
                    Privacy.turn();
                }
            }
        }
    }
}
