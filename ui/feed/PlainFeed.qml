pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The feed without the rest of the program around it: the video, and of what belongs to it as much
// as is wished. `actions` join those it has.
FocusScope {
    id: feed

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    property bool likes: true
    property bool sounds: true
    property bool wordy: true
    property bool counts: false
    property bool scrubs: true
    property bool lit: true
    // Whether there are actions at all.
    property bool acts: likes || sounds
    property int limit: -1
    property int advanceAfter: 0
    // What something beside the video takes of the width.
    property real taken: 0
    property alias actions: column.data
    readonly property bool compact: width < Theme.compactBelow
    readonly property Playback playback: controller.playback
    readonly property bool shows: pager.shown >= 0
    readonly property alias stage: stage
    readonly property alias pager: pager
    readonly property alias awake: idle.awake
    readonly property real near: LayoutMirroring.enabled ? taken : 0
    readonly property real free: width - taken

    signal limitReached
    signal whyWanted(bool byKey)
    // A key that does nothing here.
    signal keyed(var event, string action)

    function measure(): void {
        controller.resize(stage.width * Screen.devicePixelRatio, stage.height * Screen.devicePixelRatio);
    }
    function allowed(action: string): bool {
        if (action === "like")
            return likes;
        if (action === "sound")
            return sounds;
        if (action.startsWith("tenth") || ["back", "ahead", "frameBack", "frameAhead", "slower", "faster"].includes(action))
            return scrubs;
        return true;
    }

    Keys.onPressed: event => {
        const plain = !(event.modifiers & Qt.ControlModifier);
        const action = plain ? keys.action(event.key, event.modifiers) : "";
        event.accepted = action !== "" && allowed(action) && keys.act(action, event.isAutoRepeat);
        if (!event.accepted)
            keyed(event, action);
    }

    VideoKeys {
        id: keys

        controller: feed.controller
        captions: feed.captions
        map: feed.settings.keyMap
        onStepped: direction => pager.step(direction, "key")
    }
    Attention {
        id: idle
    }
    Connections {
        target: feed.controller

        function onCurrentChanged(): void {
            idle.stir();
        }
    }
    PointerMoves {
        onMoved: idle.stir()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    AmbientLight {
        x: feed.near
        width: feed.free
        height: parent.height
        visible: !Theme.contrast
        card: feed.controller.card
        canvas: Theme.canvas
        strength: Theme.light ? 0.30 : 0.42
    }
    Item {
        id: stage

        x: feed.near + Math.round((feed.free - width) / 2)
        y: Math.round((feed.height - height) / 2)
        height: feed.compact ? feed.height : Math.min(feed.height - 48, (feed.free - 2 * 96) * 16 / 9)
        width: feed.compact ? feed.width : 2 * Math.round(height * 9 / 32)
        onWidthChanged: feed.measure()
        onHeightChanged: feed.measure()

        Pager {
            id: pager

            objectName: "plainPager"
            anchors.fill: parent
            controller: feed.controller
            captions: feed.captions
            stills: feed.stills
            gestures: feed.settings.gestures
            radius: feed.compact ? 0 : 20
            compact: feed.compact
            rightRoom: feed.compact && column.visible ? 88 : 16
            awake: idle.awake || !feed.playback.playing
            lit: feed.lit
            leads: false
            wordy: feed.wordy
            counts: feed.counts
            scrubs: feed.scrubs
            limit: feed.limit
            advanceAfter: feed.advanceAfter
            onLimitReached: feed.limitReached()
            onWhyWanted: byKey => feed.whyWanted(byKey)
            onStirred: idle.stir()
            onTapped: feed.playback.toggle()
            onDoubleTapped: (x, y) => {
                if (!feed.likes)
                    return;
                heart.burst(x, y);
                feed.controller.like(true);
            }
        }
        PausedSign {
            anchors.centerIn: parent
            shown: !feed.playback.playing && !feed.playback.stepping && feed.shows
        }
        HeartBurst {
            id: heart
        }
        StageNotes {
            width: parent.width
            y: 16
            playback: feed.playback
            captions: feed.captions
        }
    }
    Rectangle {
        visible: column.visible && feed.compact
        opacity: column.opacity
        anchors.fill: column
        anchors.margins: -4
        radius: 30
        color: Theme.glassCapsule
        border.width: 1
        border.color: Theme.glassEdge
    }
    Column {
        id: column

        visible: feed.acts && feed.shows
        opacity: pager.awake || !feed.compact ? 1 : 0
        x: feed.compact ? feed.width - width - 12 : stage.x + stage.width + 18
        anchors.bottom: stage.bottom
        anchors.bottomMargin: feed.compact ? 40 : 0
        spacing: 8

        ActionButton {
            objectName: "likeButton"
            visible: feed.likes
            symbol: "heart"
            text: feed.controller.liked ? qsTr("Liked") : qsTr("Like")
            done: feed.controller.liked
            overVideo: feed.compact
            onClicked: feed.controller.like(!feed.controller.liked)
        }
        ActionButton {
            objectName: "soundButton"
            visible: feed.sounds
            symbol: feed.playback.sound.muted ? "volume-off" : "volume"
            text: feed.playback.sound.muted ? qsTr("Sound off") : qsTr("Sound")
            checkable: false
            overVideo: feed.compact
            onClicked: feed.playback.sound.toggleMute()
        }
    }
}
