import QtQuick
import Homefeed.Backend

// The keys that do the same wherever the video is shown: on its page and in the small window.
QtObject {
    required property FeedController controller
    required property Captions captions

    signal stepped(int direction)

    // Says whether the key was one of them. A key that is held goes on only where it goes in
    // steps; with Ctrl, Alt or Meta it belongs to somebody else.
    function press(key: int, modifiers: int, again: bool): bool {
        if (modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        return steps(key) || (!again && turn(key, modifiers));
    }
    // What a held key does again and again.
    function steps(key: int): bool {
        const playback = controller.playback;
        switch (key) {
        case Qt.Key_Left:
            playback.step(-1);
            return true;
        case Qt.Key_Right:
            playback.step(1);
            return true;
        case Qt.Key_Less:
            playback.speed.shift(-1);
            return true;
        case Qt.Key_Greater:
            playback.speed.shift(1);
            return true;
        case Qt.Key_Comma:
            playback.stepFrame(-1);
            return true;
        case Qt.Key_Period:
            playback.stepFrame(1);
            return true;
        }
        return false;
    }
    function turn(key: int, modifiers: int): bool {
        const playback = controller.playback;
        if (key >= Qt.Key_0 && key <= Qt.Key_9) {
            playback.jump(key - Qt.Key_0);
            return true;
        }
        switch (key) {
        case Qt.Key_Down:
        case Qt.Key_PageDown:
            stepped(1);
            return true;
        case Qt.Key_Up:
        case Qt.Key_PageUp:
            stepped(-1);
            return true;
        case Qt.Key_Space:
            playback.toggle();
            return true;
        case Qt.Key_L:
            controller.like(!controller.liked);
            return true;
        case Qt.Key_M:
            playback.sound.toggleMute();
            return true;
        case Qt.Key_C:
            if (modifiers & Qt.ShiftModifier)
                captions.cycle();
            else
                captions.toggle();
            return true;
        }
        return false;
    }
}
