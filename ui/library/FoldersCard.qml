pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// The folders with what is in them; one can be taken out, all can be read again.
Card {
    id: card

    required property LibraryOverview overview
    required property bool demo
    readonly property Reading reading: overview.reading

    signal removeWanted(int row, string name)
    signal folderWanted

    title: qsTr("Folders")

    Label {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: card.demo || card.overview.known && card.overview.folderCount === 0
        text: qsTr("No folder yet. Add one, or drop folders anywhere on this window. Nothing is moved, copied or changed.")
        color: Theme.textMid
        wrapMode: Text.Wrap
        lineHeight: Theme.lineBody
        lineHeightMode: Text.FixedHeight
    }
    Repeater {
        model: card.demo ? null : card.overview.folders

        FolderRow {
            required property int index

            Layout.fillWidth: true
            // The last one's own room below is room enough.
            Layout.bottomMargin: index === card.overview.folders.count - 1 ? -10 : 0
            first: index === 0
            percent: condition === "reading" && card.reading.counted && card.reading.total > 0 ? Math.floor(100 * card.reading.seen / card.reading.total) : -1
            onRemoveWanted: card.removeWanted(index, name)
        }
    }
}
