pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Posters in rows that never end; one that is picked plays.
FocusScope {
    id: view

    required property Posters posters
    required property string name
    required property real margin
    required property real gap
    required property real room
    readonly property int count: grid.count
    // Whether posters are moved and taken out instead of opened.
    property bool changing: false
    property bool held: false

    // How far it is scrolled, and the row of the keys.
    readonly property real place: grid.contentY
    readonly property int row: grid.currentIndex

    signal removed(int row)
    signal moved(int row, int to)

    // What Enter does: it opens a poster, or takes it up and puts it down.
    function press(row: int): void {
        if (row < 0)
            return;
        if (changing)
            held = !held;
        else
            posters.pick(row);
    }
    // Shows what it showed when it was left there.
    function comeBack(place: real, row: int): void {
        grid.currentIndex = Math.min(row, count - 1);
        grid.forceLayout();
        grid.contentY = Math.max(-grid.topMargin, Math.min(place, grid.contentHeight + grid.bottomMargin - grid.height));
    }
    function shift(by: int): void {
        const to = Math.max(0, Math.min(count - 1, grid.currentIndex + by));
        moved(grid.currentIndex, to);
        grid.forceLayout(); // or the next key would find the current one where it was
    }

    onChangingChanged: held = false

    GreyTiles {
        visible: view.count === 0 && view.posters.look.state === "waiting"
        x: view.margin
        y: grid.topMargin
        width: view.room + view.gap
        height: Math.min(implicitHeight, view.height - y)
        clip: true
        columns: grid.columns
        cellWidth: grid.cellWidth
        cellHeight: grid.cellHeight
        gap: view.gap
    }
    PosterGrid {
        id: grid

        objectName: "posters"
        margin: view.margin
        gap: view.gap
        room: view.room
        compact: view.margin < 40
        height: view.height
        topMargin: 8
        visible: count > 0
        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
        model: view.posters.hits
        moveDisplaced: Transition {
            NumberAnimation {
                properties: "x,y"
                duration: Theme.likeMs
                easing.type: Easing.OutCubic
            }
        }
        Accessible.name: view.name
        Keys.onReturnPressed: view.press(currentIndex)
        Keys.onEnterPressed: view.press(currentIndex)
        Keys.onSpacePressed: view.press(currentIndex)
        Keys.onDeletePressed: if (view.changing && currentIndex >= 0)
            view.removed(currentIndex)
        Keys.onPressed: event => {
            const by = stepOf(event.key);
            event.accepted = by !== 0;
            if (view.held)
                view.shift(by);
            else
                currentIndex += by;
        }

        delegate: PosterTile {
            within: grid
            changing: view.changing
            held: view.held && GridView.isCurrentItem
            onRemoved: view.removed(index)
            onMoved: to => view.moved(index, to)
            width: grid.cellWidth
            height: grid.cellHeight
            gap: view.gap
            focusPolicy: Qt.NoFocus
            ringed: grid.activeFocus && GridView.isCurrentItem
            onClicked: {
                grid.currentIndex = index;
                grid.forceActiveFocus(Qt.MouseFocusReason); // where one comes back to
                if (!view.changing)
                    view.posters.pick(index);
            }
        }
    }
}
