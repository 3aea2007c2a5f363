pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The collections, or the one that is open.
FocusScope {
    id: page

    required property Collected collected
    required property OneCollection collection
    required property bool compact

    // Back to the list, and to the row that was opened.
    function back(): void {
        collection.close();
        list.forceActiveFocus(Qt.BacktabFocusReason);
    }

    CollectionList {
        id: list

        anchors.fill: parent
        visible: page.collection.name === ""
        focus: visible
        compact: page.compact
        collected: page.collected
    }
    Loader {
        anchors.fill: parent
        active: page.collection.name !== ""
        focus: active
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: CollectionView {
            compact: page.compact
            collection: page.collection
            onClosed: page.back()
        }
    }
}
