pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// For You: the stage with the pager, the actions beside or over it, and the top bar.
FocusScope {
    id: page

    required property FeedController controller
    required property Library library
    required property Captions captions
    required property Stills stills
    required property Settings settings
    property bool compact: false
    // Nothing but the video.
    property bool clear: false
    // Read once: Python is asked.
    readonly property Playback playback: controller.playback
    readonly property bool playing: playback.playing
    readonly property bool shows: pager.shown >= 0
    readonly property bool empty: !shows && !library.reading
    readonly property real room: width - 2 * 96
    readonly property real stageHeight: compact ? height : clear ? Math.min(height, width * 16 / 9) : Math.min(height - 80, room * 16 / 9)
    readonly property real stageWidth: stage.width
    // How far down a toast lies over the page; 0 without one.
    property real covered: 0
    // Where notes are told, in the stage: below all that lies at its head.
    readonly property real noteTop: Math.max(covered - stage.y, !compact || clear ? 4 : banner.visible ? banner.y + banner.height : 64) + 12
    readonly property bool awake: !clear && (idle.running || !playing || capsule.busy)

    signal settingsWanted
    signal keysWanted
    signal resetWanted
    signal folderWanted
    signal fullScreenWanted
    signal fullScreenLeft
    signal smallWanted

    function stir(): void {
        idle.restart();
    }
    function like(x: real, y: real): void {
        heart.burst(x, y);
        controller.like(true);
    }

    // The keys of the page, beside those of the video.
    function press(key: int, modifiers: int): bool {
        if (modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        switch (key) {
        case Qt.Key_A:
            settings.cycleAutoAdvance();
            tellAdvance();
            return true;
        case Qt.Key_H:
            clear = !clear;
            return true;
        case Qt.Key_P:
            smallWanted();
            return true;
        case Qt.Key_F:
            fullScreenWanted();
            return true;
        case Qt.Key_Escape:
            if (clear)
                clear = false;
            else
                fullScreenLeft();
            return true;
        case Qt.Key_Question:
            keysWanted();
            return true;
        }
        return false;
    }
    function tellAdvance(): void {
        const plays = settings.autoAdvance;
        note.say(plays === 0 ? qsTr("Auto-advance: off") : plays === 1 ? qsTr("Auto-advance: at the end") : qsTr("Auto-advance: after %1 plays").arg(plays));
    }
    function measure(): void {
        controller.resize(stage.width * Screen.devicePixelRatio, stage.height * Screen.devicePixelRatio);
    }

    focus: true
    onClearChanged: if (clear)
        note.say(qsTr("Only the video. H brings the rest back."))
    Keys.onPressed: event => {
        stir();
        event.accepted = keys.press(event.key, event.modifiers, event.isAutoRepeat) || (!event.isAutoRepeat && press(event.key, event.modifiers));
    }

    VideoKeys {
        id: keys

        controller: page.controller
        captions: page.captions
        onStepped: direction => pager.step(direction, "key")
    }
    Connections {
        target: page.controller

        function onCurrentChanged(): void {
            page.stir();
        }
    }
    Timer {
        id: idle

        interval: Theme.idleMs
        running: true
    }
    HoverHandler {
        id: hover

        property point place

        // Qt repeats a pointer that rests with every frame that is drawn.
        onPointChanged: {
            const now = point.scenePosition;
            if (now.x === place.x && now.y === place.y)
                return;
            place = now;
            page.stir();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    AmbientLight {
        id: ambient

        anchors.fill: parent
        visible: !Theme.contrast
        card: page.controller.card
        canvas: Theme.canvas
        strength: Theme.light ? 0.30 : 0.42
    }

    Item {
        id: stage

        width: page.compact ? page.width : 2 * Math.round(page.stageHeight * 9 / 32)
        height: Math.round(page.stageHeight)
        x: Math.round((page.width - width) / 2)
        y: page.compact || page.clear ? Math.round((page.height - height) / 2) : 60
        visible: page.shows
        onWidthChanged: page.measure()
        onHeightChanged: page.measure()

        Pager {
            id: pager

            objectName: "pager"
            anchors.fill: parent
            controller: page.controller
            captions: page.captions
            stills: page.stills
            radius: page.compact || page.clear ? 0 : 20
            compact: page.compact
            rightRoom: page.compact ? 88 : 16
            awake: page.awake
            advanceAfter: page.settings.autoAdvance
            onStirred: page.stir()
            onTapped: page.playback.toggle()
            onDoubleTapped: (x, y) => page.like(x, y)
        }
        TopShade {
            visible: page.compact && !page.clear
            width: parent.width
        }
        PausedSign {
            anchors.centerIn: parent
            shown: !page.playing && !page.playback.stepping && page.shows
        }
        HeartBurst {
            id: heart
        }
        VolumeWheel {
            anchors.fill: parent
            playback: page.playback
            onTurned: note.sayVolume()
        }
        StageNotes {
            id: note

            width: parent.width
            y: page.noteTop
            playback: page.playback
            captions: page.captions
        }
    }
    ActionColumn {
        id: capsule

        visible: page.compact && page.shows
        opacity: page.awake ? 1 : 0
        enabled: page.awake
        anchors.right: stage.right
        anchors.rightMargin: 12
        anchors.bottom: stage.bottom
        anchors.bottomMargin: 40
        controller: page.controller
        overVideo: true
        onSmallWanted: page.smallWanted()

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
            }
        }
    }
    ActionColumn {
        visible: !page.compact && !page.clear && page.shows
        x: stage.x + stage.width + 18
        anchors.bottom: stage.bottom
        controller: page.controller
        onSmallWanted: page.smallWanted()
    }
    TurnButtons {
        visible: !page.compact && !page.clear && page.shows
        x: stage.x + stage.width + 22
        y: stage.y
        controller: page.controller
        row: pager.shown
        onStepped: direction => pager.step(direction, "button")
    }
    EmptyFeed {
        visible: page.empty
        anchors.fill: parent
        offersDemo: !page.library.demo
        onFolderWanted: page.folderWanted()
        onDemoWanted: page.library.playDemo()
    }
    TopBar {
        visible: !page.clear
        width: parent.width
        compact: page.compact
        overVideo: page.compact && page.shows
    }
    DemoBanner {
        id: banner

        // Beside the video where there is room; over it, it fades with the rest.
        visible: !page.clear && page.library.demo && !page.library.bannerDismissed && page.shows
        overVideo: page.compact
        x: page.compact ? 12 : page.width - width - 24
        y: page.compact ? 66 : 6
        width: page.compact ? page.width - 24 : page.width >= 1000 ? 360 : 270
        opacity: page.awake || !page.compact ? 1 : 0
        enabled: opacity > 0
        onFolderWanted: page.folderWanted()
        onDismissed: page.library.dismissBanner()

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
            }
        }
    }
}
