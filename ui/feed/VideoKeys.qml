import QtQuick
import Homefeed.Backend

// What keys do wherever the video is shown: on its page and in the small window.
QtObject {
    required property FeedController controller
    required property Captions captions
    required property KeyMap map
    // Read once for all presses: Python is asked.
    readonly property var bound: map.bound

    signal stepped(int direction)

    // The action of a key, empty for none. Shift may be what a keyboard needs to write the key.
    function action(key: int, modifiers: int): string {
        const held = modifiers & (Qt.ShiftModifier | Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        return bound[key | held] ?? bound[key | (held & ~Qt.ShiftModifier)] ?? "";
    }
    // Says whether it was done here. A key that is held goes on only where it goes in steps.
    function act(action: string, again: bool): bool {
        return steps(action) || (!again && turn(action));
    }
    // What a held key does again and again.
    function steps(action: string): bool {
        const playback = controller.playback;
        switch (action) {
        case "back":
            playback.step(-1);
            return true;
        case "ahead":
            playback.step(1);
            return true;
        case "slower":
            playback.speed.shift(-1);
            return true;
        case "faster":
            playback.speed.shift(1);
            return true;
        case "frameBack":
            playback.stepFrame(-1);
            return true;
        case "frameAhead":
            playback.stepFrame(1);
            return true;
        }
        return false;
    }
    function turn(action: string): bool {
        const playback = controller.playback;
        if (action.startsWith("tenth")) {
            playback.jump(Number(action.slice(5)));
            return true;
        }
        switch (action) {
        case "next":
            stepped(1);
            return true;
        case "previous":
            stepped(-1);
            return true;
        case "play":
            playback.toggle();
            return true;
        case "like":
            controller.like(!controller.liked);
            return true;
        case "sound":
            playback.sound.toggleMute();
            return true;
        case "captions":
            captions.toggle();
            return true;
        case "captionLanguage":
            captions.cycle();
            return true;
        }
        return false;
    }
}
