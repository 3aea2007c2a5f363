pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What is in one collection; putting it in order and taking clips out is a mode of its own.
TabBody {
    id: page

    required property OneCollection collection

    signal closed

    look: collection.videos.look
    empty: grid.count === 0
    symbol: "bookmark"
    title: qsTr("Nothing in it yet")
    detail: qsTr("Save a clip to it while it plays.")
    headHeight: grid.y
    Keys.onDownPressed: grid.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: {
        if (change.on)
            change.on = false;
        else
            page.closed();
    }

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: page.margin - 10
        focus: true
        symbol: LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
        text: qsTr("Back to the collections")
        onClicked: page.closed()
    }
    Label {
        anchors.left: back.right
        anchors.leftMargin: 4
        anchors.right: change.left
        anchors.rightMargin: 12
        anchors.verticalCenter: back.verticalCenter
        text: page.collection.name
        font.pixelSize: Theme.sizeHeading
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        heads: true
    }
    AppButton {
        id: change

        property bool on: false

        objectName: "changeCollection"
        visible: grid.count > 0
        anchors.right: parent.right
        anchors.rightMargin: parent.width - page.margin - page.room
        symbol: on ? "check" : "pencil"
        text: on ? qsTr("Done") : qsTr("Change")
        onClicked: on = !on
    }
    Label {
        id: hint

        visible: change.on && grid.count > 0
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        y: back.height + 8
        width: page.room
        text: qsTr("Drag a clip to its place. By keys: Enter takes it up, the arrows move it, Enter puts it down, Delete takes it out.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
    PosterView {
        id: grid

        y: hint.visible ? hint.y + hint.height + 4 : back.height + 4
        width: parent.width
        height: parent.height - y
        name: page.collection.name
        posters: page.collection.videos
        margin: page.margin
        gap: page.gap
        room: page.room
        changing: change.on
        onRemoved: row => page.collection.takeOut(row)
        onMoved: (row, to) => page.collection.move(row, to)
    }
}
