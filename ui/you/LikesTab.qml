pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What was liked, as posters.
TabBody {
    id: page

    required property Posters likes

    look: likes.look
    empty: grid.count === 0
    symbol: "heart"
    title: qsTr("Nothing liked yet")
    detail: qsTr("Press the heart, or L, while a clip plays. It is kept here.")

    PosterView {
        id: grid

        anchors.fill: parent
        focus: true
        name: qsTr("What you liked")
        posters: page.likes
        margin: page.margin
        gap: page.gap
        room: page.room
    }
}
