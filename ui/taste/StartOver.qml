pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What starting over would do, as frames, and the way back from the last time.
Card {
    id: card

    required property TasteReset reset

    title: qsTr("If you start over")

    Label {
        Layout.fillWidth: true
        text: card.reset.undoable ? qsTr("Your taste was started over on %1. What it knew is set aside, not deleted.").arg(card.reset.resetOn) : qsTr("From a feed that knows you to a wide mix. Undo any time.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    GridLayout {
        id: ways

        // One below the other where there is no room for the words above each.
        readonly property bool stacked: width < Theme.scaled(340)

        Layout.fillWidth: true
        Layout.topMargin: 12
        columns: stacked ? 1 : 4
        columnSpacing: 16
        rowSpacing: 12

        NextClips {
            Layout.fillWidth: true
            Layout.preferredWidth: 220
            Layout.maximumWidth: ways.stacked ? -1 : 290
            Layout.alignment: Qt.AlignTop
            symbol: "lamp"
            title: qsTr("Your next clips now")
            clips: card.reset.before
            words: card.reset.beforeWords
        }
        Icon {
            name: ways.stacked ? "chevron-down" : ways.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            size: 24
            color: Theme.textMid
        }
        NextClips {
            Layout.fillWidth: true
            Layout.preferredWidth: 220
            Layout.maximumWidth: ways.stacked ? -1 : 290
            Layout.alignment: Qt.AlignTop
            symbol: "circle-dashed"
            title: qsTr("After the reset")
            clips: card.reset.after
            words: qsTr("A wide mix, to learn from")
        }
        Item {
            visible: !ways.stacked
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
}
