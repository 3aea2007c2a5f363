pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Recycled pages, one above the other, that follow the finger and settle on a row.
Item {
    id: pager

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Gestures gestures
    property real radius: 0
    property bool awake: true
    property bool compact: false
    property real leftRoom: 16
    property real rightRoom: 16
    // Whether the reason is told on the video.
    property bool lit: true
    // What of a video is shown on it: its words, what was counted of it, the way about in it.
    property bool wordy: true
    property bool counts: true
    // Whether its words lead to pages of their own.
    property bool leads: true
    property bool scrubs: true
    // So many rows may be met; what asks for one beyond them is told. -1 is without an end.
    property int limit: -1
    // How often a video plays before the next one comes by itself; 0 is never.
    property int advanceAfter: 0
    // Whether a drag turns pages; in the small window it moves the window.
    property bool drags: true
    // Read once, for all pages and whoever is around them: Python is asked.
    readonly property int shown: controller.current
    readonly property string said: captions.text
    readonly property string saidSize: captions.choice.size
    readonly property string saidGround: captions.choice.ground
    readonly property bool holdsToSpeed: gestures.holdsToSpeed
    // Rows, fractional while a page is on its way.
    readonly property real position: motion.position
    readonly property bool held: motion.held
    // The row a gesture is on its way to; any other row comes without one.
    property int asked: 0
    // With reduced motion: the row that fades out over the one that took its place.
    property int leaving: -1

    signal tapped
    signal doubleTapped(real x, real y)
    signal menuWanted(real x, real y)
    signal stirred
    signal whyWanted(bool byKey)
    signal topicWanted(string subject, string name)
    signal limitReached
    // Two fingers on a touchpad, their way in pages and their last speed.
    signal sweepBegan
    signal swept(real moved)
    signal sweepEnded(real speed)

    function go(row: int, source: string): void {
        stirred();
        if (limit >= 0 && row >= limit) {
            motion.slide(shown);
            limitReached();
            return;
        }
        if (row < 0 || row > controller.last) {
            controller.settle(row, source); // it may be on its way
            motion.nudge(row < 0 ? -1 : 1);
            return;
        }
        const from = shown;
        asked = row;
        if (row !== from)
            controller.settle(row, source);
        if (Theme.reducedMotion && row !== from) {
            leaving = from;
            fade.restart();
        }
        motion.slide(row);
    }
    function step(direction: int, source: string): void {
        go(shown + direction, source);
    }
    function stand(): void {
        asked = Math.max(0, shown);
        motion.place(asked);
    }
    function grab(): void {
        motion.grab(shown, controller.last);
    }
    function follow(moved: real): void {
        stirred();
        motion.move(moved);
    }

    clip: true
    Component.onCompleted: stand()
    // A row that no gesture asked for: the first one, or what stands in for another.
    onShownChanged: if (shown !== asked)
        stand()

    SwipeMotion {
        id: motion

        still: Theme.reducedMotion
        onDecided: (way, source) => pager.step(way, source)
        onReturned: motion.slide(pager.shown)
    }
    NumberAnimation {
        id: fade

        property real left: 0

        target: fade
        property: "left"
        from: 1
        to: 0
        duration: Theme.crossFadeMs
        onStopped: pager.leaving = -1
    }
    Advancer {
        controller: pager.controller
        // Of two pagers on one feed the one that is seen turns the page.
        after: pager.Window.visibility === Window.Hidden ? 0 : pager.advanceAfter
        onDue: {
            if (!pager.held)
                pager.step(1, "auto");
        }
    }

    Repeater {
        model: pager.controller.cards

        FeedPageItem {
            required property int index
            // Read once for each video: Python is asked, and these are read with every tick.
            readonly property int row: card.row
            readonly property real away: row - pager.position
            readonly property bool leaving: pager.leaving >= 0 && row === pager.leaving

            width: pager.width
            height: pager.height
            y: leaving ? 0 : Math.round(away * pager.height)
            z: leaving ? 1 : 0
            opacity: leaving ? fade.left : 1
            visible: row >= 0 && (leaving || Math.abs(away) < 1)
            radius: pager.radius
            awake: pager.awake
            compact: pager.compact
            leftRoom: pager.leftRoom
            rightRoom: pager.rightRoom
            lit: pager.lit
            wordy: pager.wordy
            counts: pager.counts
            leads: pager.leads
            scrubs: pager.scrubs
            // Neither is enough: a page left by a gesture must not hear of the next one's place.
            current: row === pager.asked && row === pager.shown
            playback: pager.controller.playback
            said: pager.said
            saidSize: pager.saidSize
            saidGround: pager.saidGround
            stills: pager.stills
            holdsToSpeed: pager.holdsToSpeed
            onHeldInside: (x, y) => pager.menuWanted(x, y)
            onWhyWanted: byKey => pager.whyWanted(byKey)
            onTopicWanted: (subject, name) => pager.topicWanted(subject, name)
        }
    }

    WheelArea {
        anchors.fill: parent
        notches: pager.gestures.notches
        onStepped: direction => pager.step(direction, "wheel")
        onGrabbed: {
            pager.grab();
            pager.sweepBegan();
        }
        onDragged: moved => {
            pager.follow(moved);
            pager.swept(moved);
        }
        onDropped: speed => {
            motion.release(speed, "touchpad");
            pager.sweepEnded(speed);
        }
    }
    DragHandler {
        id: drag

        property bool touched: false

        enabled: pager.drags
        target: null
        xAxis.enabled: false
        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (active) {
                touched = centroid.device.type === PointerDevice.TouchScreen;
                pager.grab();
            } else {
                motion.release(-centroid.velocity.y / pager.height, touched ? "touch" : "drag");
            }
        }
        onActiveTranslationChanged: {
            if (active)
                pager.follow(-activeTranslation.y / pager.height);
        }
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.DragThreshold
        longPressThreshold: Theme.tapMs / 1000
        onTapped: point => {
            pager.stirred();
            if (!second.running) {
                second.restart();
                return;
            }
            second.stop();
            pager.doubleTapped(point.position.x, point.position.y);
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        // A finger has no buttons: any tap of it would do.
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        onTapped: point => pager.menuWanted(point.position.x, point.position.y)
    }
    Timer {
        id: second

        // Long enough for a second click, short enough that pausing feels immediate.
        interval: 230
        onTriggered: pager.tapped()
    }
}
