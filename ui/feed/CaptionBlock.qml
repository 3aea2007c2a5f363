pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Why it came, who made it, what it says, its hashtags and its sound.
Column {
    id: block

    required property PageCard card
    property bool open: false
    // What was counted where it was posted; empty for most. Read once: Python is asked.
    readonly property string counted: card.counted
    readonly property bool opens: words.truncated || open || counted !== ""
    // Height that the opened caption may take.
    property real room: 200

    spacing: 6

    Connections {
        target: block.card

        function onRowChanged(): void {
            block.open = false;
        }
    }

    WhyPill {
        text: block.card.why
        visible: text !== ""
        guess: block.card.guess
        width: Math.min(implicitWidth, block.width)
    }
    Item {
        width: 1
        height: 6
    }
    Row {
        id: byline

        spacing: 8
        visible: creator.text !== ""

        Label {
            id: creator

            text: block.card.creator
            width: Math.min(implicitWidth, block.width)
            elide: Text.ElideRight
            font.pixelSize: Theme.sizeLabel
            font.weight: Font.DemiBold
            color: Theme.overText
        }
    }
    Label {
        id: words

        width: block.width
        text: block.card.caption
        visible: text !== ""
        color: Theme.overText
        lineHeight: 22
        lineHeightMode: Text.FixedHeight
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: block.open ? Math.max(9, Math.floor(block.room / 22)) : 2
        Accessible.role: Accessible.StaticText
        Accessible.name: text

        TapHandler {
            enabled: block.opens
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: block.open = !block.open
        }
        HoverHandler {
            enabled: block.opens
            cursorShape: Qt.PointingHandCursor
        }
    }
    Label {
        width: block.width
        text: block.card.tags.join("   ")
        visible: text !== ""
        font.pixelSize: Theme.sizeChip
        color: Theme.overTextMid
        elide: Text.ElideRight
        maximumLineCount: 1
    }
    Row {
        spacing: 6
        visible: sound.text !== ""

        Icon {
            name: "music"
            size: 16
            color: Theme.overTextMid
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: sound

            width: Math.min(implicitWidth, block.width - 22)
            text: block.card.sound
            font.pixelSize: Theme.sizeSmall
            color: Theme.overTextMid
            elide: Text.ElideRight
        }
    }
    Label {
        width: block.width
        text: block.counted
        visible: block.open && text !== ""
        font.pixelSize: Theme.sizeSmall
        color: Theme.overTextMid
        wrapMode: Text.Wrap
    }
}
