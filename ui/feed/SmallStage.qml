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
        const action = keys.action(event.key, event.modifiers);
        event.accepted = keys.act(action, event.isAutoRepeat);
        if (!event.isAutoRepeat && (action === "small" || event.key === Qt.Key_Escape))
            backWanted();
    }

    VideoKeys {
        id: keys

        controller: stage.controller
        captions: stage.captions
        map: stage.settings.keyMap
        onStepped: direction => pager.step(direction, "key")
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
        gestures: stage.settings.gestures
        advanceAfter: stage.settings.autoAdvance
        compact: true
        awake: false
        drags: false
        onTapped: stage.controller.playback.toggle()
        onDoubleTapped: stage.backWanted()
    }
    PausedSign {
        anchors.centerIn: parent
        width: 64
        shown: !stage.controller.playback.playing && !stage.controller.playback.stepping
    }
    StageNotes {
        // Below the button, which a wide note would lie under.
        y: 64
        width: parent.width
        playback: stage.controller.playback
        captions: stage.captions
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
