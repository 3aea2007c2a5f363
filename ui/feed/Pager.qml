pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Recycled pages, one above the other, that follow the finger and settle on a row.
Item {
    id: pager

    required property FeedController controller
    required property Captions captions
    property real radius: 0
    property bool awake: true
    property bool compact: false
    property real rightRoom: 16
    // Rows, fractional while a page is on its way.
    property real position: 0
    // The row a gesture is on its way to; any other row comes without one.
    property int asked: 0

    signal tapped
    signal doubleTapped(real x, real y)
    signal stirred

    function go(row: int, source: string): void {
        stirred();
        if (row < 0 || row > controller.last) {
            back();
            return;
        }
        asked = row;
        if (row !== controller.current)
            controller.settle(row, source);
        slideTo(row);
    }
    function step(direction: int, source: string): void {
        go(controller.current + direction, source);
    }
    function back(): void {
        slideTo(controller.current);
    }
    function slideTo(row: int): void {
        slide.stop();
        if (position === row)
            return;
        // The first tick of an animation repeats its start; a small step at once saves a frame.
        position += (row - position) * 0.03;
        slide.to = row;
        slide.start();
    }

    clip: true

    NumberAnimation {
        id: slide

        target: pager
        property: "position"
        duration: Theme.swipeMs
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.outCubic
    }
    Connections {
        target: pager.controller

        function onCurrentChanged(): void {
            // A row that no gesture asked for: the first one, or what stands in for another.
            if (pager.controller.current !== pager.asked) {
                slide.stop();
                pager.asked = Math.max(0, pager.controller.current);
                pager.position = pager.asked;
            }
        }
    }

    Repeater {
        model: pager.controller.cards

        FeedPageItem {
            required property int index

            width: pager.width
            height: pager.height
            y: Math.round((card.row - pager.position) * pager.height)
            visible: card.row >= 0 && Math.abs(card.row - pager.position) < 1
            radius: pager.radius
            awake: pager.awake
            compact: pager.compact
            rightRoom: pager.rightRoom
            current: card.row === pager.controller.current
            playback: pager.controller.playback
            captions: pager.captions
        }
    }

    WheelArea {
        anchors.fill: parent
        onStepped: direction => pager.step(direction, "wheel")
    }
    DragHandler {
        id: drag

        property real began: 0
        property bool touched: false

        target: null
        xAxis.enabled: false
        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (active) {
                slide.stop();
                began = pager.position;
                touched = centroid.device.type === PointerDevice.TouchScreen;
                return;
            }
            const moved = pager.position - pager.controller.current;
            const flick = -centroid.velocity.y / pager.height;
            const way = Math.abs(flick) > 0.6 ? Math.sign(flick) : Math.abs(moved) > 0.3 ? Math.sign(moved) : 0;
            if (way !== 0 && Math.sign(moved) === way)
                pager.step(way, touched ? "touch" : "drag");
            else
                pager.back();
        }
        onActiveTranslationChanged: {
            if (!active)
                return;
            const wanted = began - activeTranslation.y / pager.height;
            const low = Math.max(0, pager.controller.current - 1);
            const high = Math.min(pager.controller.last, pager.controller.current + 1);
            const within = Math.min(high, Math.max(low, wanted));
            // Beyond the ends the page follows at a third: there is nothing there.
            pager.position = within + (wanted - within) / 3;
            pager.stirred();
        }
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.DragThreshold
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
    Timer {
        id: second

        // Long enough for a second click, short enough that pausing feels immediate.
        interval: 230
        onTriggered: pager.tapped()
    }
}
