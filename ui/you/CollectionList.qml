pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The collections in the viewer's order, each with a cover, and a field to make one.
TabBody {
    id: page

    required property Collected collected
    readonly property bool taken: field.text.trim() !== "" && collected.taken(field.text, -1)
    readonly property bool fits: field.text.trim() !== "" && !taken

    // Where its hint would break, the field has a line of its own.
    readonly property bool beside: page.room - button.implicitWidth - 12 >= Theme.scaled(130)

    function make(): void {
        if (!fits)
            return;
        collected.make(field.text);
        field.clear();
    }

    look: collected.look
    empty: list.count === 0
    symbol: "bookmark"
    title: qsTr("No collections yet")
    detail: qsTr("Make one here, and save clips to it while they play.")
    headHeight: list.y

    TextLine {
        id: field

        objectName: "newCollection"
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        width: Math.min(400, page.room - (page.beside ? button.width + 12 : 0))
        focus: true
        maximumLength: 100
        hint: qsTr("New collection")
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: page.make()
    }
    AppButton {
        id: button

        anchors.left: page.beside ? field.right : parent.left
        anchors.leftMargin: page.beside ? 12 : page.margin
        y: page.beside ? (field.height - height) / 2 : field.height + 8
        symbol: "plus"
        text: qsTr("Make")
        enabled: page.fits
        onClicked: page.make()
    }
    Label {
        id: clash

        visible: page.taken
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        y: Math.max(field.height, button.y + button.height) + 8
        width: page.room
        text: qsTr("There is a collection of that name already.")
        color: Theme.bad
        wrapMode: Text.Wrap
    }
    RowsView {
        id: list

        objectName: "collectionRows"
        margin: page.margin
        y: page.taken ? clash.y + clash.height + 8 : clash.y + 8
        room: page.room
        height: parent.height - y
        name: qsTr("Your collections")
        model: page.collected.rows
        onOpened: row => page.collected.open(row)
        onRemoved: row => page.collected.remove(row)
        onMoved: (row, to) => page.collected.move(row, to)

        delegate: ListRow {
            id: row

            required property int videos

            symbol: "bookmark"
            detail: qsTr("%Ln clip(s)", "", videos)

            RowAction {
                objectName: "renameCollection"
                reachable: row.current
                symbol: "pencil"
                text: qsTr("Rename %1").arg(row.title)
                onClicked: {
                    naming.row = row.index;
                    naming.ask(row.title);
                }
            }
            RowAction {
                objectName: "removeCollection"
                reachable: row.current
                symbol: "trash"
                text: qsTr("Remove %1").arg(row.title)
                onClicked: page.collected.remove(row.index)
            }
            RowGrip {
                objectName: "moveCollection"
                row: row
                reachable: row.current
                text: qsTr("Move %1 with the arrow keys").arg(row.title)
            }
        }
    }
    NameCard {
        id: naming

        property int row: -1

        objectName: "nameCard"
        heading: qsTr("Another name")
        hint: qsTr("Name of the collection")
        objection: name => page.collected.taken(name, row) ? clash.text : ""
        onConfirmed: name => page.collected.rename(row, name)
        onClosed: list.forceActiveFocus()
    }
}
