pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// A poster that can be taken out of its grid, or dragged to another place in it.
HitTile {
    id: tile

    required property GridView within
    property bool changing: false
    property bool held: false
    readonly property bool dragged: drag.active

    signal removed
    signal moved(int to)

    z: dragged ? 1 : 0
    scale: held || dragged ? 0.94 : 1
    transform: Translate {
        x: tile.dragged ? drag.activeTranslation.x : 0
        y: tile.dragged ? drag.activeTranslation.y : 0
    }

    IconButton {
        visible: tile.changing
        anchors.left: parent.left
        anchors.leftMargin: 4
        y: 4
        focusPolicy: Qt.NoFocus
        symbol: "grip-vertical"
        glyph: 20
        ink: Theme.overText
        fill: Theme.glass
        text: qsTr("Move %1").arg(tile.title)

        DragHandler {
            id: drag

            target: null
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            onActiveChanged: {
                if (active)
                    return;
                const at = tile.mapToItem(tile.within.contentItem, tile.width / 2 + activeTranslation.x, tile.height / 2 + activeTranslation.y);
                const to = tile.within.indexAt(at.x, at.y);
                if (to >= 0 && to !== tile.index)
                    tile.moved(to);
            }
        }
    }
    IconButton {
        visible: tile.changing
        x: parent.width - tile.gap - width - 4
        y: 4
        focusPolicy: Qt.NoFocus
        symbol: "x"
        glyph: 20
        ink: Theme.overText
        fill: Theme.glass
        text: qsTr("Take %1 out").arg(tile.title)
        onClicked: tile.removed()
    }
}
