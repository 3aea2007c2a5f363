pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Finding videos: the tabs, a field to type in, and below them the library or the page of a topic.
FocusScope {
    id: page

    required property Discover discover
    required property Library library
    property bool compact: false
    readonly property real least: compact ? 16 : 40
    // In the middle of a window that is wider than one reads.
    readonly property real margin: Math.max(least, Math.round((width - 1200) / 2))
    readonly property real gap: compact ? 12 : 16
    readonly property real room: Math.min(width - 2 * margin, 1200)
    // What is read meanwhile is found as well.
    readonly property int had: library.count
    // Whether the field has its place below the tabs instead of beside them.
    readonly property bool stacked: compact || room < tabs.implicitWidth + 300

    signal closed
    signal folderWanted
    signal tabPicked(string name)

    function search(): void {
        discover.topic.close();
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    // What is new comes in at the top; whoever has scrolled down keeps the place.
    function look(): void {
        if (found.atHead)
            discover.refresh();
    }
    // What has the keys when a topic's page opens, or the way back from it ends.
    function turn(): void {
        if (discover.topic.open)
            topic.forceActiveFocus(Qt.OtherFocusReason);
        else if (found.resumes)
            found.forceActiveFocus(Qt.OtherFocusReason);
        else
            field.forceActiveFocus(Qt.OtherFocusReason);
    }

    Keys.onEscapePressed: {
        if (discover.topic.open) {
            discover.topic.back();
        } else if (field.text !== "") {
            field.clear();
            field.forceActiveFocus();
        } else {
            page.closed();
        }
    }
    Component.onCompleted: {
        discover.refresh();
        if (discover.topic.open)
            topic.focus = true;
    }
    onHadChanged: if (visible)
        look()
    onVisibleChanged: if (visible)
        look()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    LockSign {
        visible: page.compact
        anchors.left: parent.left
        anchors.leftMargin: 8
        y: tabs.y + (tabs.height - height) / 2
    }
    FeedTabs {
        id: tabs

        objectName: "discoverTabs"
        anchors.left: parent.left
        anchors.leftMargin: page.compact ? Math.max(52, (page.width - width) / 2) : page.margin
        y: page.compact ? 12 : 8
        width: Math.min(implicitWidth, page.compact ? page.width - 2 * 52 : page.room)
        chosen: "discover"
        onPicked: name => {
            if (name === "discover")
                page.discover.topic.close();
            else
                page.tabPicked(name);
        }
    }
    SearchField {
        id: field

        objectName: "searchField"
        anchors.right: parent.right
        anchors.rightMargin: parent.width - page.margin - page.room
        y: page.stacked ? tabs.y + tabs.height + 16 : 6
        width: page.stacked ? page.room : Math.min(400, page.room - tabs.width - 32)
        focus: true
        hint: qsTr("Search your clips")
        text: page.discover.text
        onTextEdited: {
            page.discover.topic.close();
            page.discover.type(text);
        }
        onTextChanged: if (text === "")
            page.discover.type("")
        // To what was found; without a word, to what there is to explore above it.
        Keys.onDownPressed: event => {
            event.accepted = text !== "";
            if (event.accepted)
                found.enter();
        }
        Keys.onReturnPressed: found.enter()
        Keys.onEnterPressed: found.enter()
    }
    FoundView {
        id: found

        visible: !page.discover.topic.open
        y: field.y + field.height + (page.compact ? 4 : 12)
        width: parent.width
        height: parent.height - y
        compact: page.compact
        margin: page.margin
        gap: page.gap
        room: page.room
        discover: page.discover
        library: page.library
        onFolderWanted: page.folderWanted()
    }
    Loader {
        id: topic

        readonly property bool open: page.discover.topic.open

        active: false
        visible: open
        x: page.margin - page.least
        y: found.y
        width: page.room + 2 * page.least
        height: parent.height - y
        onOpenChanged: {
            active = true;
            page.turn();
        }
        onLoaded: item.focus = true
        Component.onCompleted: if (open)
            active = true

        sourceComponent: TopicView {
            topic: page.discover.topic
            compact: page.compact
        }
    }
}
