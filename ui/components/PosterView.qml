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
    GridView {
        id: grid

        objectName: "posters"
        readonly property int columns: Math.max(2, Math.round((view.room + view.gap) / Theme.scaled(view.margin < 40 ? 174 : 188)))

        // The ring of the first column reaches past its posters.
        x: view.margin - leftMargin
        width: view.room + view.gap + leftMargin
        height: view.height
        clip: true
        focus: true
        leftMargin: 8
        topMargin: 8
        bottomMargin: 24
        cellWidth: Math.floor((width - leftMargin) / columns)
        cellHeight: Math.round((cellWidth - view.gap) * 1.42) + 38 + Theme.scaled(40)
        cacheBuffer: 0
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        currentIndex: -1
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
        Accessible.role: Accessible.List
        Accessible.name: view.name
        Keys.onReturnPressed: view.press(currentIndex)
        Keys.onEnterPressed: view.press(currentIndex)
        Keys.onSpacePressed: view.press(currentIndex)
        Keys.onDeletePressed: if (view.changing && currentIndex >= 0)
            view.removed(currentIndex)
        Keys.onPressed: event => {
            const across = effectiveLayoutDirection === Qt.RightToLeft ? -1 : 1;
            const by = ({
                    [Qt.Key_Left]: -across,
                    [Qt.Key_Right]: across,
                    [Qt.Key_Up]: -columns,
                    [Qt.Key_Down]: columns
                })[event.key] ?? 0;
            event.accepted = view.held && by !== 0;
            if (event.accepted)
                view.shift(by);
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
