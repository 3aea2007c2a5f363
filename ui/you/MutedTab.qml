pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Everything that does not come any more, and a field to add a word.
TabBody {
    id: page

    required property MutedThings muted
    readonly property var symbols: ({
            "hashtag": "hash",
            "hashtags": "hash",
            "creator": "user",
            "sound": "music",
            "video": "movie",
            "folder": "folder",
            "length": "clock",
            "language": "language",
            "shape": "rectangle"
        })
    readonly property var sorts: ({
            "hashtag": qsTr("Hashtag"),
            "hashtags": qsTr("Topic"),
            "creator": qsTr("Creator"),
            "sound": qsTr("Sound"),
            "video": qsTr("Clip"),
            "folder": qsTr("Folder"),
            "length": qsTr("Length"),
            "language": qsTr("Language"),
            "shape": qsTr("Shape"),
            "word": qsTr("Word")
        })

    function add(): void {
        if (field.text.trim() !== "")
            page.muted.mute(field.text);
        field.clear();
    }

    look: muted.look
    empty: list.count === 0
    symbol: "eye-off"
    title: qsTr("Nothing is muted")
    detail: qsTr("Mute a word here, or a hashtag, creator or sound while a clip plays.")
    headHeight: list.y

    TextLine {
        id: field

        objectName: "muteField"
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        width: Math.min(400, page.room - button.width - 12)
        focus: true
        hint: qsTr("Word, # or @")
            Accessible.name: qsTr("A word, a #hashtag or an @creator")
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: page.add()
    }
    AppButton {
        id: button

        anchors.left: field.right
        anchors.leftMargin: 12
        anchors.verticalCenter: field.verticalCenter
        symbol: "eye-off"
        text: qsTr("Mute")
        enabled: field.text.trim() !== ""
        onClicked: page.add()
    }
    RowsView {
        id: list

        objectName: "mutedRows"
        margin: page.margin
        y: field.height + 16
        room: page.room
        height: parent.height - y
        name: qsTr("What is muted")
        model: page.muted.rows
        onOpened: row => page.muted.unmute(row)
        onRemoved: row => page.muted.unmute(row)

        delegate: ListRow {
            id: row

            required property string subject
            required property int videos
            required property bool reported

            opens: false
            symbol: page.symbols[subject] ?? "eye-off"
            detail: reported ? qsTr("Reported as broken") : page.sorts[subject] ?? ""
            aside: videos > 0 ? qsTr("%Ln clip(s)", "", videos) : ""

            RowVerb {
                objectName: "unmute"
                reachable: row.current
                text: row.reported ? qsTr("Bring back") : qsTr("Unmute")
                Accessible.name: (row.reported ? qsTr("Bring %1 back") : qsTr("Unmute %1")).arg(row.title)
                onClicked: page.muted.unmute(row.index)
            }
        }
    }
}
