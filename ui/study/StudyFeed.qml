pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The feed as a study shows it: of all around the video what the condition allows, and whoever
// notes how swipes are made.
PlainFeed {
    id: feed

    required property Participant participant
    readonly property Observer observer: participant.observer

    // A key of the study's hand: whoever conducts it sits at the same keyboard.
    signal conducted(string key)

    likes: participant.likes
    sounds: participant.sound
    wordy: participant.captions
    counts: participant.counts
    scrubs: participant.scrubber
    lit: participant.why
    limit: participant.limit
    onLimitReached: participant.leaveBlock()
    onKeyed: (event, action) => {
        if (!(event.modifiers & Qt.ControlModifier))
            return;
        conducted(String.fromCharCode(event.key).toLowerCase());
        event.accepted = true;
    }

    Connections {
        target: feed.pager

        function onSweepBegan(): void {
            feed.observer.press(0.5, 0.5, "touchpad");
        }
        function onSwept(moved: real): void {
            feed.observer.move(0.5, 0.5 - moved);
        }
        function onSweepEnded(speed: real): void {
            feed.observer.release(speed);
        }
    }
    // Notes how a swipe is made, over all that may take the press, and takes nothing itself.
    Item {
        parent: feed.stage
        anchors.fill: parent
        z: 1

        PointHandler {
            id: hand

            acceptedButtons: Qt.LeftButton
            onActiveChanged: {
                if (active)
                    feed.observer.press(point.position.x / feed.stage.width, point.position.y / feed.stage.height, point.device.type === PointerDevice.TouchScreen ? "touch" : "drag");
                else
                    Qt.callLater(feed.observer.release, -point.velocity.y / feed.stage.height); // once the pager has decided
            }
            onPointChanged: {
                if (active)
                    feed.observer.move(point.position.x / feed.stage.width, point.position.y / feed.stage.height);
            }
        }
    }
}
