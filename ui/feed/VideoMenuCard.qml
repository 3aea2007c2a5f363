pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// What one can do about the video on screen: a card at the pointer, a sheet in a narrow window.
MenuCard {
    id: card

    required property VideoMenu menu
    // Where it was asked for, in the window.
    property point place
    // How much of a sheet is still below the window.
    property real below: 0
    readonly property size room: Qt.size(parent?.width ?? 0, parent?.height ?? 0)

    function showAt(x: real, y: real, byKey: bool): void {
        if (!menu.begin())
            return;
        keyed = byKey;
        place = Qt.point(x, y);
        open();
    }

    parent: T.Overlay.overlay
    x: sheet ? 0 : Math.max(8, Math.min(mirrored ? place.x - width : place.x, room.width - width - 8))
    y: sheet ? room.height - height * (1 - below) : Math.max(8, Math.min(place.y, room.height - height - 8))
    width: sheet ? room.width : Math.min(Theme.scaled(320), room.width - 16)
    most: sheet ? room.height * 0.85 : room.height - 48
    bottomPadding: sheet ? 16 : 8
    modal: true
    dim: sheet
    name: qsTr("This video")
    heading: menu.heading
    entries: menu.entries
    choices: ["speed", "captions", "advance"].includes(menu.page)
    head: menu.page === "word" ? typed : null
    onPicked: index => menu.choose(entries[index].name)
    onBacked: {
        const left = menu.page;
        menu.back();
        settle(left);
    }

    Connections {
        target: card.menu

        function onChanged(): void {
            if (card.opened)
                card.settle();
        }
        function onDone(): void {
            card.close();
        }
    }
    Component {
        id: typed

        Item {
            implicitHeight: field.height + 12

            TextLine {
                id: field

                objectName: "hiddenWord"
                anchors.left: parent.left
                anchors.leftMargin: 6
                y: 4
                width: parent.width - 12
                hint: qsTr("Another word")
                onAccepted: card.menu.hideWord(text)
            }
        }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation {
            property: card.sheet ? "below" : "opacity"
            from: card.sheet ? 1 : 0
            to: card.sheet ? 0 : 1
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: card.sheet ? "below" : "opacity"
            to: card.sheet ? 1 : 0
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
