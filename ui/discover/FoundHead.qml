import QtQuick
import Homefeed
import Homefeed.Backend

// What stands above the posters: what there is to explore or to mean, and what narrows it down.
Item {
    id: head

    required property Discover discover
    required property bool compact
    required property real gap
    required property bool found
    // What is left free where a line begins.
    property real indent: 0
    // In the order of Tab, where the posters are.
    readonly property Item door: threshold

    signal doorReached

    height: column.height + 8

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: head.indent
        width: parent.width - head.indent
        spacing: head.compact ? 12 : 20

        ExploreHead {
            visible: head.discover.text === "" && !head.discover.narrow
            width: parent.width
            compact: head.compact
            gap: head.gap
            discover: head.discover
        }
        NamesFound {
            visible: count > 0
            width: parent.width
            discover: head.discover
        }
        Narrowings {
            width: parent.width
            discover: head.discover
        }
    }
    Item {
        id: threshold

        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        activeFocusOnTab: head.found
        onActiveFocusChanged: if (activeFocus)
            head.doorReached()
    }
}
