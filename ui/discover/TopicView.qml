pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// One hashtag, creator, sound or community: what it is, following or muting it, and its clips.
TabBody {
    id: page

    required property OneTopic topic
    readonly property bool mutable: !["", "trending"].includes(topic.subject)

    look: topic.videos.look
    empty: grid.count === 0
    symbol: "search"
    title: qsTr("No clip of it is here now")
    detail: qsTr("Its clips may be on a drive that is away, or were taken out.")
    headHeight: grid.y
    Keys.onDownPressed: grid.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: page.topic

        function onLeaving(): void {
            page.topic.keepPlace(grid.place, grid.row);
        }
        function onCameBack(place: real, row: int): void {
            grid.comeBack(place, row);
        }
    }
    IconButton {
        id: back

        objectName: "topicBack"
        anchors.left: parent.left
        anchors.leftMargin: page.margin - 10
        focus: true
        symbol: LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
        text: qsTr("Back")
        onClicked: page.topic.back()
    }
    Column {
        id: words

        anchors.left: back.right
        anchors.leftMargin: 4
        width: page.room + 10 - back.width - anchors.leftMargin - (verbs.below ? 0 : verbs.width + 16)
        y: (Math.max(44, implicitHeight) - implicitHeight) / 2

        Label {
            objectName: "topicTitle"
            width: parent.width
            text: page.topic.title
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            elide: Text.ElideRight
            maximumLineCount: 1
            heads: true
        }
        Label {
            width: parent.width
            visible: page.mutable
            text: page.topic.count < 0 ? " " : [page.topic.handle, qsTr("%Ln clip(s)", "", page.topic.count), page.topic.length, page.topic.followed ? qsTr("followed") : "", page.topic.muted ? qsTr("muted") : ""].filter(word => word !== "").join(" · ")
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
    }
    Flow {
        id: verbs

        readonly property bool below: page.room < 560

        visible: page.mutable
        anchors.left: parent.left
        anchors.leftMargin: below ? page.margin : page.margin + page.room - width
        y: below ? Math.max(44, words.implicitHeight) + 8 : 0
        width: below ? page.room : mute.implicitWidth + (follow.visible ? follow.implicitWidth + spacing : 0)
        spacing: 8

        AppButton {
            id: follow

            objectName: "topicFollow"
            visible: page.topic.subject === "creator"
            kind: page.topic.followed ? "outline" : "main"
            symbol: page.topic.followed ? "user-check" : "user-plus"
            text: page.topic.followed ? qsTr("Unfollow") : qsTr("Follow")
            onClicked: page.topic.toggleFollow()
        }
        AppButton {
            id: mute

            readonly property bool hides: page.topic.subject === "sound"

            objectName: "topicMute"

            symbol: page.topic.muted ? "eye" : "eye-off"
            text: page.topic.muted ? hides ? qsTr("Show again") : qsTr("Unmute") : hides ? qsTr("Hide") : qsTr("Mute")
            onClicked: page.topic.toggleMute()
        }
    }
    PosterView {
        id: grid

        y: Math.max(44, words.y + words.implicitHeight, verbs.visible ? verbs.y + verbs.height : 0) + 12
        width: parent.width
        height: parent.height - y
        name: page.topic.title
        posters: page.topic.videos
        margin: page.margin
        gap: page.gap
        room: page.room
    }
}
