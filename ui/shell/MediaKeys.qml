pragma ComponentBehavior: Bound

import QtQuick
import Homefeed.Backend

// Media keys that reach the window: where no desktop takes them and tells us over D-Bus.
Item {
    id: keys

    required property FeedController controller

    function swipe(by: int): void {
        controller.settle(controller.current + by, "media");
    }

    // A keyboard has one key for both, and calls it Play.
    Shortcut {
        sequences: ["Media Play", "Toggle Media Play/Pause"]
        autoRepeat: false
        onActivated: keys.controller.playback.toggle()
    }
    Shortcut {
        sequences: ["Media Pause", "Media Stop"]
        onActivated: keys.controller.playback.pause()
    }
    Shortcut {
        sequence: "Media Next"
        autoRepeat: false
        onActivated: keys.swipe(1)
    }
    Shortcut {
        sequence: "Media Previous"
        autoRepeat: false
        onActivated: keys.swipe(-1)
    }
}
