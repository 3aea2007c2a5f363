import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What the lock means, and the way into a private sitting and out of it.
SettingsSection {
    id: section

    title: qsTr("Privacy")
    text: PrivacyWords.lockMeaning

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Label {
            Layout.fillWidth: true
            text: PrivacyWords.sitting
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        SettingsNote {
            text: PrivacyWords.sittingMeaning
        }
    }
    AppButton {
        objectName: "privateSitting"
        Layout.maximumWidth: section.room
        visible: Privacy.canTurn
        symbol: "spy"
        text: PrivacyWords.turn
        onClicked: Privacy.turn()
    }
}
