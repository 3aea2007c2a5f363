pragma ComponentBehavior: Bound

import QtQuick
import Homefeed.Backend

// Turns the volume with Shift and the wheel; the plain wheel is the pager's.
Item {
    id: area

    required property Playback playback

    signal turned

    WheelHandler {
        acceptedModifiers: Qt.ShiftModifier
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
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
