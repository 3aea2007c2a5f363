pragma ComponentBehavior: Bound

import QtQuick
import Homefeed.Backend

// Turns the volume with Shift and the wheel, while the plain wheel is the pager's; or with it.
Item {
    id: area

    required property Playback playback
    property bool plain: false

    signal turned

    WheelHandler {
        acceptedModifiers: area.plain ? Qt.NoModifier : Qt.ShiftModifier
        acceptedDevices: area.plain ? PointerDevice.Mouse : PointerDevice.Mouse | PointerDevice.TouchPad
        target: null
        onWheel: event => {
            // Some systems turn a wheel with Shift into a sideways one.
            const angle = event.angleDelta.y !== 0 ? event.angleDelta.y : event.angleDelta.x;
            if (angle === 0)
                return;
            area.playback.sound.turnVolume(angle / 120);
            area.turned();
        }
    }
}
