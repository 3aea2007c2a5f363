pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Why it came, who made it, what it says, its hashtags and its sound.
Column {
    id: block

    required property PageCard card
    property bool open: false
    // One lamp at a time: whether the reason is told here.
    property bool lit: true
    // Whether its words are shown, besides the reason.
    property bool wordy: true
    property bool counts: true
    // Whether what is told leads to pages of its own, or to the reasons.
    property bool leads: true
    // What was counted where it was posted; empty for most. Read once: Python is asked.
    readonly property string counted: counts ? card.counted : ""
    readonly property bool opens: words.truncated || open || counted !== ""
    // Height that the opened caption may take.
    property real room: 200

    signal whyWanted(bool byKey)
    // The page of its creator, a hashtag or its sound.
    signal topicWanted(string subject, string name)

    // Lines lie closer than fingers hit: of what leads somewhere the nearest is meant.
    function touch(at: point): void {
        const links = linksIn(block);
        let best = null;
        let nearest = words.visible && opens ? distance(words, at) : 1e9;
        for (const link of links) {
            const far = distance(link, at);
            // One within the caption goes before the caption itself.
            if (far < nearest || best === null && far === nearest) {
                best = link;
                nearest = far;
            }
        }
        if (best !== null)
            best.followed();
        else
            open = !open;
    }
    function linksIn(item: Item): list<WordLink> {
        let found = [];
        for (const child of item.children) {
            const link = child as WordLink;
            if (link === null)
                found = found.concat(linksIn(child));
            else if (link.visible && link.enabled && link.leads)
                found.push(link);
        }
        return found;
    }
    function distance(item: Item, at: point): real {
        const here = item.mapFromItem(null, at.x, at.y);
        return Math.hypot(Math.max(0, -here.x, here.x - item.width), Math.max(0, -here.y, here.y - item.height));
    }

    spacing: 6

    Connections {
        target: block.card

        function onRowChanged(): void {
            block.open = false;
        }
    }

    WhyPill {
        objectName: "whyPill"
        text: block.card.why
        opens: block.leads
        visible: block.lit && text !== ""
        guess: block.card.guess
        anchors.left: parent.left
        width: Math.min(implicitWidth, block.width)
        onWanted: byKey => block.whyWanted(byKey)
    }
    Item {
        width: 1
        height: 6
    }
    Row {
        id: byline

        anchors.left: parent.left
        spacing: 8
        visible: block.wordy && creator.text !== ""

        WordLink {
            id: creator

            objectName: "creatorLink"
            text: block.card.creator
            leads: block.leads && block.card.handle !== ""
            width: Math.min(implicitWidth, block.width)
            onFollowed: block.topicWanted("creator", block.card.handle)
            onTouched: at => block.touch(at)
            font.pixelSize: Theme.sizeLabel
            font.weight: Font.DemiBold
            color: Theme.overText
        }
    }
    CaptionWords {
        id: words

        width: block.width
        text: block.card.caption
        mentions: block.leads ? block.card.mentions : []
        visible: block.wordy && text !== ""
        onFollowed: name => block.topicWanted("hashtag", name)
        onTouched: at => block.touch(at)
        maximumLineCount: block.open ? Math.max(9, Math.floor(block.room / 22)) : 2

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
    // As many as fit on a line, and all of them below an opened caption.
    Flow {
        id: tags

        width: block.width
        height: block.open ? implicitHeight : line.height
        visible: block.wordy && block.card.tags.length > 0
        spacing: 12

        FontMetrics {
            id: line

            font.family: Theme.family
            font.pixelSize: Theme.sizeChip
        }
        Repeater {
            model: block.card.tags

            WordLink {
                required property string modelData
                readonly property bool beyond: !block.open && y > 1

                objectName: "tagLink"
                leads: block.leads
                opacity: beyond ? 0 : 1
                enabled: !beyond
                width: Math.min(implicitWidth, block.width)
                text: modelData
                font.pixelSize: Theme.sizeChip
                color: Theme.overTextMid
                onFollowed: block.topicWanted("hashtag", modelData.slice(1))
                onTouched: at => block.touch(at)
            }
        }
    }
    Row {
        anchors.left: parent.left
        spacing: 6
        visible: block.wordy && sound.text !== ""

        Icon {
            name: "music"
            size: 16
            color: Theme.overTextMid
            anchors.verticalCenter: parent.verticalCenter
        }
        WordLink {
            id: sound

            objectName: "soundLink"
            leads: block.leads
            onFollowed: block.topicWanted("sound", text)
            onTouched: at => block.touch(at)
            width: Math.min(implicitWidth, block.width - 22)
            text: block.card.sound
            font.pixelSize: Theme.sizeSmall
            color: Theme.overTextMid
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
