pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The notes, each with the moment of the clip it is about.
TabBody {
    id: page

    required property Written written

    look: written.look
    empty: list.count === 0
    symbol: "pencil"
    title: qsTr("No notes yet")
    detail: qsTr("Press N while a clip plays to write about that moment. It is found here again.")

    RowsView {
        id: list

        objectName: "noteRows"
        margin: page.margin
        room: page.room
        height: parent.height
        focus: true
        name: qsTr("Your notes")
        model: page.written.rows
        onOpened: row => page.written.open(row)
        onRemoved: row => page.written.remove(row)

        delegate: ListRow {
            id: row

            required property string about
            required property string moment
            required property string day

            symbol: "file-off"
            faint: poster === ""
            lines: 4
            detail: [about !== "" ? qsTr("%1 at %2").arg(about).arg(moment) : qsTr("Its clip is not there"), Figures.day(day)].join(" · ")

            RowAction {
                objectName: "editNote"
                reachable: row.current
                symbol: "pencil"
                text: qsTr("Change the note “%1”").arg(row.title)
                onClicked: {
                    editing.row = row.index;
                    editing.ask(row.title);
                }
            }
            RowAction {
                objectName: "removeNote"
                reachable: row.current
                symbol: "trash"
                text: qsTr("Remove the note “%1”").arg(row.title)
                onClicked: page.written.remove(row.index)
            }
        }
    }
    NameCard {
        id: editing

        property int row: -1

        objectName: "editCard"
        heading: qsTr("Change the note")
        hint: qsTr("Your note")
        verb: qsTr("Save")
        longest: 2000
        onConfirmed: words => page.written.edit(row, words)
        onClosed: list.forceActiveFocus()
    }
}
