pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A menu of the rail: beside its button, a sheet in a narrow window. Gives the keys back.
MenuCard {
    id: menu

    required property Item opener
    // Whether there is more room at the left of the button.
    property bool before: false
    readonly property size room: Qt.size(parent?.width ?? 0, parent?.height ?? 0)
    // Where its button is: a binding would not hear of it when that moves.
    property point place

    function locate(): void {
        place = opener.mapToItem(null, 0, 0);
    }
    function showBeside(byKey: bool): void {
        keyed = byKey;
        locate();
        open();
    }

    parent: T.Overlay.overlay
    x: {
        const wanted = before ? place.x - width - 12 : place.x + opener.width + 12;
        return sheet ? 0 : Math.max(8, Math.min(wanted, room.width - width - 8));
    }
    y: sheet ? room.height - height : Math.max(8, Math.min(place.y + opener.height - height, room.height - height - 8))
    width: sheet ? room.width : Math.min(Theme.scaled(300), room.width - 16)
    most: room.height * 0.72
    bottomPadding: sheet ? 16 : 8
    modal: true
    dim: sheet
    T.Overlay.modal: Rectangle {
        color: menu.sheet ? Theme.scrim : "transparent"
    }
    onRoomChanged: if (visible)
        Qt.callLater(locate)
    onClosed: opener.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.PopupFocusReason)
}
