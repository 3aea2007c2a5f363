import QtQuick
import Homefeed.Backend

// The keys of the transport that need no place on screen.
QtObject {
    required property Playback playback

    // Says whether the key was one of them.
    function press(key: int): bool {
        if (key >= Qt.Key_0 && key <= Qt.Key_9) {
            playback.jump(key - Qt.Key_0);
            return true;
        }
        switch (key) {
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
}
