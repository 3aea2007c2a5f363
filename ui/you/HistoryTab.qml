pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What was watched, by day: searched, begun at any day, and taken out view by view.
TabBody {
    id: page

    required property History history
    required property Calendar calendar

    look: history.look
    empty: list.count === 0 && history.rows.complete
    symbol: "history"
    title: history.text !== "" ? qsTr("Nothing found for “%1”").arg(history.text) : history.day !== "" ? qsTr("Nothing watched until then") : qsTr("Nothing watched yet")
    detail: history.text !== "" ? qsTr("Try fewer words, or the beginning of one.") : history.day !== "" ? "" : qsTr("What you watch for a second or longer is kept here, and you can take it out.")
    headHeight: list.y

    SearchField {
        id: field

        objectName: "historyField"
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        width: Math.min(400, page.room - jump.width - 12)
        focus: true
        hint: qsTr("Search history")
        text: page.history.text
        onTextEdited: page.history.type(text)
        onTextChanged: if (text === "")
            page.history.type("")
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            clear();
        }
    }
    Row {
        id: jump

        anchors.left: field.right
        anchors.leftMargin: 12
        anchors.verticalCenter: field.verticalCenter
        spacing: 8

        AppButton {
            id: opener

            symbol: "calendar"
            text: page.compact ? "" : qsTr("Go to a day")
            Accessible.name: qsTr("Go to a day")
            onClicked: {
                page.calendar.today();
                picker.open();
            }
        }
        AppButton {
            visible: page.history.day !== ""
            symbol: page.compact ? "x" : ""
            kind: "outline"
            text: page.compact ? "" : qsTr("Back to the latest")
            Accessible.name: qsTr("Back to the latest")
            onClicked: page.history.latest()
        }
    }
    DayPicker {
        id: picker

        objectName: "dayPicker"
        parent: opener
        x: mirrored ? opener.width - width : 0
        y: opener.height + 8
        calendar: page.calendar
        onPicked: (year, month, day) => page.history.jump(year, month, day)
    }
    RowsView {
        id: list

        objectName: "historyRows"
        margin: page.margin
        y: field.height + 12
        room: page.room
        height: parent.height - y
        name: qsTr("What you watched")
        model: page.history.rows
        section.property: "day"
        section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
        onOpened: row => page.history.open(row)
        onRemoved: row => page.history.remove(row)

        section.delegate: Rectangle {
            id: heading

            required property string section

            width: list.width
            height: Math.max(48, Theme.lineBody + 26)
            color: Theme.canvas
            z: 2

            Label {
                anchors.left: parent.left
                anchors.leftMargin: list.rim
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 8
                width: list.room
                text: Figures.day(heading.section)
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                heads: true
            }
        }
        delegate: ListRow {
            id: row

            required property real at
            required property string creator
            required property string watched

            first: ListView.previousSection !== ListView.section
            symbol: "file-off"
            faint: poster === ""
            detail: [creator, qsTr("watched for %1").arg(watched)].filter(word => word !== "").join(" · ")
            aside: Figures.time(at)

            RowAction {
                objectName: "forgetView"
                reachable: row.current
                symbol: "x"
                text: qsTr("Take %1 out of your history").arg(row.title)
                onClicked: page.history.remove(row.index)
            }
        }
    }
}
