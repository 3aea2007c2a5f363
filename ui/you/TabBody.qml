pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// A tab's own room: it reads when it comes into sight, and says when there is nothing to show.
FocusScope {
    id: body

    required property Look look
    required property bool compact
    required property bool empty
    required property string symbol
    required property string title
    property string detail: ""
    // What lies above the list and stays when the list is empty.
    property real headHeight: 0
    readonly property real margin: compact ? 16 : 40
    readonly property real gap: compact ? 12 : 16
    readonly property real room: Math.min(width - 2 * margin, 1200)
    readonly property bool bare: look.state === "ready" && empty
    readonly property bool broken: look.state === "failed"

    onVisibleChanged: if (visible)
        look.refresh()
    Component.onCompleted: look.refresh()

    PageNote {
        visible: body.bare || body.broken
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(body.headHeight + 24, (parent.height - height) * 0.36)
        z: 1
        symbol: body.broken ? "file-alert" : body.symbol
        title: body.broken ? qsTr("This cannot be read") : body.title
        detail: body.broken ? body.look.why : body.detail
        verb: body.broken ? qsTr("Try again") : ""
        onChosen: body.look.refresh()
    }
}
