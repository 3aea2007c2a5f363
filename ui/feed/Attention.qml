import QtQuick
import Homefeed

// Whether somebody stirred a little while ago. Not the timer's `running`: a restart turns that off
// for a moment, and what it switches then loses the finger that lies on it.
Timer {
    property bool awake: true

    function stir(): void {
        awake = true;
        restart();
    }

    interval: Theme.idleMs
    running: true
    onTriggered: awake = false
}
