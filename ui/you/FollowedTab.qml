pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The creators that are followed.
TabBody {
    id: page

    required property Followed followed

    look: followed.look
    empty: list.count === 0
    symbol: "user-plus"
    title: qsTr("You follow nobody yet")
    detail: qsTr("Follow a creator beside a clip, and their clips come together under Following.")

    RowsView {
        id: list

        objectName: "followedRows"
        margin: page.margin
        room: page.room
        height: parent.height
        focus: true
        name: qsTr("Creators you follow")
        model: page.followed.rows
        onOpened: row => page.followed.open(row)
        onRemoved: row => page.followed.unfollow(row)

        delegate: ListRow {
            id: row

            required property string handle
            required property int videos

            symbol: "user"
            detail: title === handle ? "" : "@" + handle
            aside: qsTr("%Ln clip(s)", "", videos)

            RowVerb {
                objectName: "unfollow"
                reachable: row.current
                text: qsTr("Unfollow")
                Accessible.name: qsTr("Unfollow %1").arg(row.title)
                onClicked: page.followed.unfollow(row.index)
            }
        }
    }
}
