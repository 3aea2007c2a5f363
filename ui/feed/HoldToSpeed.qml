pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Plays at twice the speed while the left or right quarter of the video is held, and asks for its
// menu when the middle is. It only looks on: drags and taps are the pager's, and a press this long
// is none of its taps.
Item {
    id: hold

    required property Speed speed
    // Whether the sides do it, as set.
    property bool boosts: true

    signal heldInside(real x, real y)

    function isAside(x: real): bool {
        return x < width / 4 || x > width * 3 / 4;
    }
    function end(): void {
        patience.stop();
        speed.boost(false);
    }

    // The page was swiped away by a key or by itself.
    onEnabledChanged: if (!enabled)
        end()

    PointHandler {
        id: press

        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (!active)
                hold.end();
            else
                patience.restart();
        }
        onPointChanged: {
            const moved = Qt.vector2d(point.position.x - point.pressPosition.x, point.position.y - point.pressPosition.y);
            if (active && moved.length() > Application.styleHints.startDragDistance)
                hold.end();
        }
    }
    Timer {
        id: patience

        interval: Theme.holdMs
        onTriggered: {
            const at = press.point.pressPosition;
            if (hold.isAside(at.x))
                hold.speed.boost(hold.boosts);
            else
                hold.heldInside(at.x, at.y);
        }
    }
}
