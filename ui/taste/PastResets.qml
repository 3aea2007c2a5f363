pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Every time the taste was started over, and the way back from each that stands.
Card {
    id: card

    required property TasteReset reset

    objectName: "pastResets"
    visible: reset.past.length > 0
    title: qsTr("Past resets")

    Label {
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        text: qsTr("Nothing of it was deleted. Undo goes back to the taste before a reset, and so takes back those since.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    Repeater {
        model: card.reset.past

        Item {
            id: row

            required property var modelData
            required property int index

            Layout.fillWidth: true
            implicitHeight: Math.max(64, words.implicitHeight + 16)
            Accessible.role: Accessible.ListItem
            Accessible.name: row.modelData.title + ", " + row.modelData.detail

            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: 1
                color: Theme.line
            }
            Column {
                id: words

                width: parent.width - (back.visible ? back.width + 12 : 0)
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: row.modelData.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: row.modelData.detail
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            AppButton {
                id: back

                visible: row.modelData.standing
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                symbol: "arrow-back-up"
                text: qsTr("Undo")
                Accessible.name: qsTr("Undo %1, %2").arg(row.modelData.title).arg(row.modelData.detail)
                onClicked: card.reset.undoOne(row.modelData.key)
            }
        }
    }
}
