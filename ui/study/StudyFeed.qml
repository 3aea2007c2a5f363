pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The feed as a study shows it: the video, and of all around it what the condition allows.
FocusScope {
    id: feed

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    required property Participant participant
    readonly property bool compact: width < Theme.compactBelow
    readonly property Playback playback: controller.playback
    readonly property Observer observer: participant.observer

    // A key of the study's hand: whoever conducts it sits at the same keyboard.
    signal keyed(string key)

    function measure(): void {
        controller.resize(stage.width * Screen.devicePixelRatio, stage.height * Screen.devicePixelRatio);
    }

    Keys.onPressed: event => {
        if (event.modifiers & Qt.ControlModifier) {
            feed.keyed(String.fromCharCode(event.key).toLowerCase());
            event.accepted = true;
            return;
        }
        const action = keys.action(event.key, event.modifiers);
        if (allowed(action))
            event.accepted = keys.act(action, event.isAutoRepeat);
    }

    function allowed(action: string): bool {
        if (action === "like")
            return participant.likes;
        if (action === "sound")
            return participant.sound;
        if (action.startsWith("tenth") || ["back", "ahead", "frameBack", "frameAhead", "slower", "faster"].includes(action))
            return participant.scrubber;
        return true;
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
        anchors.fill: parent
        visible: !Theme.contrast
        card: feed.controller.card
        canvas: Theme.canvas
        strength: Theme.light ? 0.30 : 0.42
    }
    Item {
        id: stage

        anchors.centerIn: parent
        height: feed.compact ? feed.height : Math.min(feed.height - 48, feed.width * 16 / 9)
        width: feed.compact ? feed.width : 2 * Math.round(height * 9 / 32)
        onWidthChanged: feed.measure()
        onHeightChanged: feed.measure()

        Pager {
            id: pager

            objectName: "studyPager"
            anchors.fill: parent
            controller: feed.controller
            captions: feed.captions
            stills: feed.stills
            gestures: feed.settings.gestures
            radius: feed.compact ? 0 : 20
            compact: feed.compact
            rightRoom: feed.compact && actions.visible ? 88 : 16
            awake: idle.awake || !feed.playback.playing
            lit: feed.participant.why
            leads: false
            wordy: feed.participant.captions
            counts: feed.participant.counts
            scrubs: feed.participant.scrubber
            limit: feed.participant.limit
            onLimitReached: feed.participant.leaveBlock()
            onSweepBegan: feed.observer.press(0.5, 0.5, "touchpad")
            onSwept: moved => feed.observer.move(0.5, 0.5 - moved)
            onSweepEnded: speed => feed.observer.release(speed)
            onStirred: idle.stir()
            onTapped: feed.playback.toggle()
            onDoubleTapped: (x, y) => {
                if (!feed.participant.likes)
                    return;
                heart.burst(x, y);
                feed.controller.like(true);
            }
        }
        // Notes how a swipe is made, over all that may take the press, and takes nothing itself.
        Item {
            anchors.fill: parent
            z: 1

            PointHandler {
                id: hand

                acceptedButtons: Qt.LeftButton
                onActiveChanged: {
                    if (active)
                        feed.observer.press(point.position.x / stage.width, point.position.y / stage.height, point.device.type === PointerDevice.TouchScreen ? "touch" : "drag");
                    else
                        Qt.callLater(feed.observer.release, -point.velocity.y / stage.height); // once the pager has decided
                }
                onPointChanged: {
                    if (active)
                        feed.observer.move(point.position.x / stage.width, point.position.y / stage.height);
                }
            }
        }
        PausedSign {
            anchors.centerIn: parent
            shown: !feed.playback.playing && !feed.playback.stepping && pager.shown >= 0
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
        visible: actions.visible && feed.compact
        opacity: actions.opacity
        anchors.fill: actions
        anchors.margins: -4
        radius: 30
        color: Theme.glassCapsule
        border.width: 1
        border.color: Theme.glassEdge
    }
    Column {
        id: actions

        visible: (feed.participant.likes || feed.participant.sound) && pager.shown >= 0
        opacity: pager.awake || !feed.compact ? 1 : 0
        x: feed.compact ? feed.width - width - 12 : stage.x + stage.width + 18
        anchors.bottom: stage.bottom
        anchors.bottomMargin: feed.compact ? 40 : 0
        spacing: 8

        ActionButton {
            objectName: "likeButton"
            visible: feed.participant.likes
            symbol: "heart"
            text: feed.controller.liked ? qsTr("Liked") : qsTr("Like")
            done: feed.controller.liked
            overVideo: feed.compact
            onClicked: feed.controller.like(!feed.controller.liked)
        }
        ActionButton {
            visible: feed.participant.sound
            symbol: feed.playback.sound.muted ? "volume-off" : "volume"
            text: feed.playback.sound.muted ? qsTr("Sound off") : qsTr("Sound")
            checkable: false
            overVideo: feed.compact
            onClicked: feed.playback.sound.toggleMute()
        }
    }
}
