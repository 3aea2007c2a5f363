pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// One page of the pager: the video (or its poster until it moves) and its words.
Item {
    id: page

    required property PageCard modelData
    readonly property PageCard card: modelData
    required property Playback playback
    // What is said in the video on screen, and how large it is written.
    required property string said
    required property string saidSize
    required property string saidGround
    required property Stills stills
    required property bool holdsToSpeed
    property real radius: 0
    property bool awake: true
    property bool compact: false
    property bool current: false
    property real leftRoom: 16
    property real rightRoom: 16
    // Whether the reason is told on the video.
    property bool lit: true
    property bool wordy: true
    property bool counts: true
    property bool leads: true
    property bool scrubs: true
    // Where the video is; a page on its way out keeps the place it was left at.
    property int heldMs: 0
    // Read once for each change: Python is asked.
    readonly property string poster: card.poster
    readonly property bool live: card.live
    readonly property string still: "image://poster/" + page.poster + "/" + Math.round(page.radius)

    signal heldInside(real x, real y)
    signal whyWanted(bool byKey)
    signal topicWanted(string subject, string name)

    Connections {
        target: page.playback
        enabled: page.current

        function onPositionChanged(): void {
            page.heldMs = page.playback.positionMs;
        }
    }
    Connections {
        target: page.card

        function onRowChanged(): void {
            page.heldMs = 0;
        }
    }

    Rectangle {
        // The room a wide or narrow picture leaves: dark in every theme, then a still of itself.
        anchors.fill: parent
        visible: surface.boxed
        radius: page.radius
        color: Theme.backdrop

        Image {
            anchors.fill: parent
            visible: !Theme.contrast
            source: surface.boxed && page.poster !== "" ? page.still + "/still" : ""
            sourceSize: Qt.size(page.width, page.height)
            asynchronous: true
            cache: false
        }
    }
    Image {
        // The poster stands in until the first frame; cropped just as the video will be.
        anchors.fill: parent
        source: page.poster !== "" && !page.live ? page.still : ""
        sourceSize: Qt.size(page.width, page.height)
        asynchronous: true
        cache: false
    }
    VideoSurface {
        id: surface

        anchors.fill: parent
        card: page.card
        radius: page.radius
    }
    HoldToSpeed {
        anchors.fill: parent
        enabled: page.current
        boosts: page.holdsToSpeed
        speed: page.playback.speed
        onHeldInside: (x, y) => page.heldInside(x, y)
    }
    Scrim {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(page.height * 0.52, 420)
        radius: page.radius
        opacity: page.awake ? 1 : 0
    }
    CaptionBlock {
        id: caption

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: scrubber.top
        anchors.leftMargin: page.leftRoom
        anchors.rightMargin: page.rightRoom
        anchors.bottomMargin: 2
        room: page.height - 360
        card: page.card
        wordy: page.wordy
        counts: page.counts
        leads: page.leads
        opacity: page.awake && !scrubber.dragged ? 1 : 0
        enabled: page.awake && page.current
        lit: page.lit
        onWhyWanted: byKey => page.whyWanted(byKey)
        onTopicWanted: (subject, name) => page.topicWanted(subject, name)

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
            }
        }
    }
    CaptionText {
        // Above the words and beside the actions; in their place once they have faded. The
        // preview of another place has it to itself.
        readonly property bool alone: !page.awake && caption.opacity === 0
        readonly property real near: alone ? 16 : page.LayoutMirroring.enabled ? page.rightRoom : page.leftRoom
        readonly property real beside: page.width - near - (alone ? 16 : page.rightRoom)
        readonly property real foot: alone ? page.height - 28 : caption.y - 12

        width: Math.max(page.width - 2 * Math.max(page.leftRoom, page.rightRoom), alone ? beside : Math.min(320, beside))
        x: Math.max(near, Math.min((page.width - width) / 2, near + beside - width))
        y: foot - height
        room: foot - (page.compact ? 64 : 12)
        text: page.current && !scrubber.dragged ? page.said : ""
        size: page.saidSize
        ground: page.saidGround
    }
    Scrubber {
        id: scrubber

        readonly property bool mirrored: page.LayoutMirroring.enabled

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        anchors.bottomMargin: 4
        visible: page.scrubs
        durationMs: page.card.durationMs
        stills: page.stills
        takenLeft: page.compact ? (mirrored ? page.rightRoom : page.leftRoom) - 16 : 0
        taken: page.compact ? (mirrored ? page.leftRoom : page.rightRoom) - 16 : 0
        positionMs: page.heldMs
        opacity: page.awake ? 1 : 0
        enabled: page.current && page.awake && page.scrubs
        onSought: place => page.playback.seek(place)

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
            }
        }
    }
}
