pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What the small window shows: the video; under the pointer also the way back and how far it is.
FocusScope {
    id: stage

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings

    signal backWanted

    function measure(): void {
        controller.resize(width * Screen.devicePixelRatio, height * Screen.devicePixelRatio);
    }

    onWidthChanged: measure()
    onHeightChanged: measure()
    Keys.onPressed: event => {
        const playback = controller.playback;
        switch (event.key) {
        case Qt.Key_Down:
        case Qt.Key_PageDown:
            if (!event.isAutoRepeat)
                pager.step(1, "key");
            break;
        case Qt.Key_Up:
        case Qt.Key_PageUp:
            if (!event.isAutoRepeat)
                pager.step(-1, "key");
            break;
        case Qt.Key_Left:
            playback.step(-1);
            break;
        case Qt.Key_Right:
            playback.step(1);
            break;
        case Qt.Key_Space:
            playback.toggle();
            break;
        case Qt.Key_L:
            controller.like(!controller.liked);
            break;
        case Qt.Key_M:
            playback.toggleMute();
            break;
        case Qt.Key_P:
        case Qt.Key_Escape:
            backWanted();
            break;
        default:
            return;
        }
        event.accepted = true;
    }

    Connections {
        target: stage.controller

        function onCurrentChanged(): void {
            // What is said of an empty feed is said in the big window.
            if (stage.controller.current < 0)
                stage.backWanted();
        }
    }
    Pager {
        id: pager

        objectName: "smallPager"
        anchors.fill: parent
        controller: stage.controller
        captions: stage.captions
        stills: stage.stills
        advanceAfter: stage.settings.autoAdvance
        compact: true
        awake: false
        drags: false
        onTapped: stage.controller.playback.toggle()
        onDoubleTapped: stage.backWanted()
    }
    Rectangle {
        anchors.centerIn: parent
        width: 64
        height: 64
        radius: 32
        color: Theme.glass
        visible: !stage.controller.playback.playing

        Icon {
            anchors.centerIn: parent
            name: "player-play"
            filled: true
            size: 40
            color: Theme.overText
        }
    }
    HoverHandler {
        id: pointer
    }
    IconButton {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: 12
        visible: pointer.hovered || activeFocus
        symbol: "maximize"
        text: qsTr("Back to the window")
        ink: Theme.overText
        fill: Theme.glass
        onClicked: stage.backWanted()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 4
        visible: pointer.hovered
        color: Qt.alpha(Theme.overText, 0.35)

        Rectangle {
            height: parent.height
            width: parent.width * Math.min(1, stage.controller.playback.positionMs / Math.max(1, stage.controller.card?.durationMs ?? 1))
            color: Theme.overText
        }
    }
}
