import QtQuick
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// The video as something that has the keys, beside its page's buttons: Up and Down turn pages and
// Left and Right seek. Once OK has paused it, Left and Right lead away from it.
T.Control {
    id: eyes

    required property Playback playback
    readonly property bool playing: playback.playing
    property real around: 0
    readonly property Item keyed: Window.activeFocusItem
    // Whether something else on the page shows that it has the keys.
    readonly property bool strayed: keyed !== eyes && ((keyed as T.Control)?.visualFocus ?? (keyed?.activeFocusOnTab ?? false))
    property bool stopped: false

    // OK is pressed longer than for a pause.
    signal held

    // Whether a key goes from control to control; OK is only looked at.
    function steers(event: KeyEvent): bool {
        const plain = (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (plain && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Select].includes(event.key)) {
            if (event.isAutoRepeat && activeFocus) {
                playback.toggle();
                held();
            } else {
                stopped = playing;
            }
            return false;
        }
        if (plain && [Qt.Key_Left, Qt.Key_Right].includes(event.key))
            return strayed || (stopped && activeFocus);
        return plain && strayed && [Qt.Key_Up, Qt.Key_Down].includes(event.key);
    }

    // Up and Down never lead away from the video, whatever they are set to.
    function keeps(key: int): bool {
        return activeFocus && [Qt.Key_Up, Qt.Key_Down].includes(key);
    }

    focus: true
    focusPolicy: Qt.TabFocus
    hoverEnabled: false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Video")
    onPlayingChanged: if (playing)
        stopped = false

    FocusRing {
        anchors.margins: 0
        visible: eyes.visualFocus
        around: Math.max(0, eyes.around - 5)
        overVideo: true
    }
}
