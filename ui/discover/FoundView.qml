pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What there is to look at, and below it all that was found, in a grid that never ends.
FocusScope {
    id: view

    required property Discover discover
    required property Library library
    required property bool compact
    required property real margin
    required property real gap
    required property real room
    readonly property bool empty: library.count === 0 && !library.reading
    readonly property bool atHead: grid.atYBeginning || grid.count === 0

    signal folderWanted

    // Whether something here had the keys before, and can have them back.
    readonly property bool resumes: grid.currentIndex >= 0 || grid.last !== null

    function enter(): void {
        if (grid.count === 0)
            return;
        if (grid.currentIndex < 0)
            grid.currentIndex = 0;
        grid.takeKeys();
    }

    PosterGrid {
        id: grid

        objectName: "hits"

        // How high the head was: it grows upward, so whoever is at its top must be taken along.
        property real had: 0
        readonly property Item keyed: Window.activeFocusItem
        readonly property bool keysAreHere: keyed === grid
        // What had the keys in the head.
        property Item last: null
        readonly property Item door: (headerItem as FoundHead)?.door ?? null

        // The view is a focus scope: what has the keys in its head must let go of them first.
        function takeKeys(): void {
            if (last !== null)
                last.focus = false;
            last = null;
            forceActiveFocus(Qt.TabFocusReason);
        }

        function toTop(): void {
            contentY = originY - topMargin;
        }
        // Tab leads past the edge: what has the keys in the head comes into view.
        function reveal(item: Item): void {
            for (let above = item; above !== headerItem; above = above.parent)
                if (above === null)
                    return;
            last = item;
            const top = item.mapToItem(contentItem, 0, 0).y - 24;
            if (top < contentY)
                contentY = Math.max(originY - topMargin, top);
            else if (top + item.height + 48 > contentY + height)
                contentY = top + item.height + 48 - height;
        }

        margin: view.margin
        gap: view.gap
        room: view.room
        compact: view.compact
        height: view.height
        topMargin: 4
        onKeysAreHereChanged: if (keysAreHere && currentIndex < 0 && count > 0)
            currentIndex = 0
        onKeyedChanged: if (view.visible && keyed !== null && headerItem !== null)
            reveal(keyed)
        model: view.discover.hits
        Accessible.name: qsTr("Videos found")
        Keys.onReturnPressed: view.discover.pick(currentIndex)
        Keys.onEnterPressed: view.discover.pick(currentIndex)
        Keys.onSpacePressed: view.discover.pick(currentIndex)
        // In the order of Tab the posters come after what is above them.
        Keys.onTabPressed: event => {
            event.accepted = keysAreHere;
            if (keysAreHere)
                door.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
        Keys.onBacktabPressed: event => {
            event.accepted = keysAreHere;
            if (keysAreHere)
                door.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
        }
        Keys.onPressed: event => event.accepted = keysAreHere && walk(event.key)

        header: FoundHead {
            // Mirrored, Qt lays it out from the end of the cells, with the gap behind the last one.
            width: view.room + (view.LayoutMirroring.enabled ? view.gap : 0)
            indent: view.LayoutMirroring.enabled ? view.gap : 0
            compact: view.compact
            gap: view.gap
            discover: view.discover
            found: grid.count > 0
            onHeightChanged: {
                if (grid.contentY <= 1 - Math.min(grid.had, height) - grid.topMargin)
                    Qt.callLater(grid.toTop);
                grid.had = height;
            }
            onDoorReached: Qt.callLater(view.enter)
        }
        delegate: HitTile {
            width: grid.cellWidth
            height: grid.cellHeight
            gap: view.gap
            focusPolicy: Qt.NoFocus
            ringed: grid.keysAreHere && GridView.isCurrentItem
            onClicked: {
                grid.currentIndex = index;
                grid.takeKeys(); // where one comes back to
                view.discover.pick(index);
            }
        }
        footer: Item {
            // As the head.
            width: view.room + (view.LayoutMirroring.enabled ? view.gap : 0)
            height: note.visible ? note.height + 64 : waits.visible ? waits.height : 0

            GreyTiles {
                id: waits

                visible: view.discover.waiting
                columns: grid.columns
                cellWidth: grid.cellWidth
                cellHeight: grid.cellHeight
                gap: view.gap
            }
            PageNote {
                id: note

                readonly property bool broken: view.discover.why !== ""

                visible: view.discover.nothing || (broken && grid.count === 0)
                x: (view.room - width) / 2
                y: 32
                symbol: broken ? "file-alert" : view.empty ? "folder-plus" : "search"
                kind: view.empty ? "main" : "outline"
                title: {
                    if (broken)
                        return qsTr("The library cannot be searched");
                    if (view.empty)
                        return qsTr("Nothing to search yet");
                    const typed = view.discover.text;
                    return typed === "" ? qsTr("No clip is like that") : qsTr("Nothing found for “%1”").arg(typed.length > 60 ? typed.slice(0, 60) + "…" : typed);
                }
                detail: {
                    if (broken)
                        return view.discover.why;
                    if (view.empty)
                        return qsTr("Add a folder with clips, and what is in it can be found here.");
                    return view.discover.narrow ? qsTr("Ask for less: take a filter away.") : qsTr("Try fewer words, or the beginning of one.");
                }
                verb: broken ? qsTr("Try again") : view.empty ? qsTr("Add folder") : view.discover.narrow ? qsTr("Show all") : ""
                onChosen: {
                    if (broken)
                        view.discover.refresh();
                    else if (view.empty)
                        view.folderWanted();
                    else
                        view.discover.widen();
                }
            }
        }
    }
}
