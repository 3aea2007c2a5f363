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
    required property Rail rail
    required property VideoMenu menu
    required property Thinking thinking
    required property Lists lists
    property bool compact: false
    // Whether there is room beside the video for what the feed thinks.
    property bool wide: false
    // Nothing but the video.
    property bool clear: false
    readonly property Playback playback: controller.playback // read once: Python is asked
    readonly property bool playing: playback.playing
    readonly property bool leftHanded: settings.gestures.leftHanded
    readonly property bool mirrored: LayoutMirroring.enabled
    // The side of the video its actions are at.
    readonly property bool atLeft: leftHanded !== mirrored
    readonly property bool shows: pager.shown >= 0 && !lists.lonely
    readonly property bool empty: !shows && !library.reading && !lists.lonely
    // What the panel leaves of the width.
    readonly property real free: width - thoughts.room
    // Where that begins.
    readonly property real near: mirrored ? thoughts.room : 0
    readonly property real room: free - 2 * 96
    readonly property real stageHeight: compact ? height : clear ? Math.min(height, width * 16 / 9) : Math.min(height - 80, room * 16 / 9)
    readonly property real stageWidth: stage.width
    // How far down a toast lies over the page; 0 without one.
    property real covered: 0
    readonly property alias pager: pager
    readonly property alias thoughts: thoughts
    // Where notes are told, in the stage: below all that lies at its head.
    readonly property real noteTop: Math.max(covered - stage.y, !compact || clear ? 4 : banner.visible ? banner.y + banner.height : 64) + 12
    readonly property bool awake: !clear && (idle.awake || !playing || capsule.busy || menuCard.visible)

    signal keysWanted
    signal folderWanted
    signal fullScreenWanted
    signal fullScreenLeft
    signal smallWanted
    signal tasteWanted
    signal undoWanted
    signal tabPicked(string name)
    signal topicWanted(string subject, string name)
    signal searchWanted

    function stir(): void {
        idle.stir();
    }
    function like(x: real, y: real): void {
        heart.burst(x, y);
        controller.like(true);
    }

    // At a place of the stage.
    function showMenu(x: real, y: real, byKey: bool): void {
        const at = stage.mapToItem(null, x, y);
        menuCard.showAt(at.x, at.y, byKey);
    }
    // What keys do on the page, beside what they do with the video.
    function act(action: string): bool {
        switch (action) {
        case "why":
            thoughts.toggle();
            return true;
        case "advance":
            settings.cycleAutoAdvance();
            tellAdvance(settings.autoAdvance);
            return true;
        case "clear":
            clear = !clear;
            return true;
        case "note":
            (compact ? capsule : column).note();
            return true;
        case "save":
            rail.saves.save();
            return true;
        case "small":
            smallWanted();
            return true;
        case "full":
            fullScreenWanted();
            return true;
        case "keys":
            keysWanted();
            return true;
        case "menu":
            showMenu(stage.width / 2, stage.height / 4, true);
            return true;
        }
        return false;
    }
    // Do what a click or another gesture is set to.
    function run(action: string): void {
        if (!keys.act(action, false))
            act(action);
    }
    function leave(): void {
        if (thoughts.all)
            thoughts.close();
        else if (thoughts.inPanel)
            thoughts.hide();
        else if (eyes.strayed)
            takeKeys();
        else if (clear)
            clear = false;
        else if (lists.open)
            lists.back();
        else
            fullScreenLeft();
    }
    function tellAdvance(plays: int): void {
        note.say(plays === 0 ? qsTr("Auto-advance: off") : plays === 1 ? qsTr("Auto-advance: at the end") : qsTr("Auto-advance: after %1 plays").arg(plays));
    }
    function measure(): void {
        controller.resize(stage.width * Screen.devicePixelRatio, stage.height * Screen.devicePixelRatio);
    }

    function takeKeys(): void {
        eyes.forceActiveFocus(Qt.OtherFocusReason);
    }

    focus: true
    onClearChanged: if (clear)
        note.say(qsTr("Only the video. %1 brings the rest back.").arg(KeyWords.first(settings.keyMap, "clear")))
    Keys.onPressed: event => {
        stir();
        if (event.key === Qt.Key_Escape && !event.isAutoRepeat) {
            leave();
            return;
        }
        const action = keys.action(event.key, event.modifiers);
        event.accepted = !eyes.steers(event) && (keys.act(action, event.isAutoRepeat) || (!event.isAutoRepeat && act(action)) || eyes.keeps(event.key));
    }

    VideoKeys {
        id: keys

        controller: page.controller
        captions: page.captions
        map: page.settings.keyMap
        onStepped: direction => pager.step(direction, "key")
    }
    Connections {
        target: page.controller

        function onCurrentChanged(): void {
            page.stir();
        }
    }
    Connections {
        target: page.menu

        function onStepWanted(rows: int): void {
            pager.step(rows, "button");
        }
        function onWhyWanted(): void {
            Qt.callLater(thoughts.openAll, true); // once the menu has given the keys back
        }
        function onClearWanted(): void {
            page.clear = true;
        }
        function onSmallWanted(): void {
            page.smallWanted();
        }
    }
    VideoMenuCard {
        id: menuCard

        objectName: "videoMenu"
        menu: page.menu
        sheet: page.compact
        onAboutToHide: page.forceActiveFocus()
    }
    Attention {
        id: idle
    }
    PointerMoves {
        onMoved: page.stir()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    AmbientLight {
        id: ambient

        x: page.near
        width: page.free
        height: parent.height
        visible: !Theme.contrast
        card: page.controller.card
        canvas: Theme.canvas
        strength: Theme.light ? 0.30 : 0.42
    }

    Item {
        id: stage

        width: page.compact ? page.width : 2 * Math.round(page.stageHeight * 9 / 32)
        height: Math.round(page.stageHeight)
        x: page.near + Math.round((page.free - width) / 2)
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
            gestures: page.settings.gestures
            radius: page.compact || page.clear ? 0 : 20
            compact: page.compact
            leftRoom: page.compact && page.leftHanded ? 88 : 16
            rightRoom: page.compact && !page.leftHanded ? 88 : 16
            lit: !thoughts.open
            onWhyWanted: byKey => thoughts.show(byKey)
            onTopicWanted: (subject, name) => page.topicWanted(subject, name)
            awake: page.awake
            // What a menu speaks of stays on screen.
            advanceAfter: menuCard.visible ? 0 : page.settings.autoAdvance
            drags: !menuCard.visible
            onStirred: page.stir()
            onTapped: page.run(page.settings.gestures.click)
            onDoubleTapped: (x, y) => {
                if (page.settings.gestures.doubleClick === "like")
                    page.like(x, y);
                else
                    page.run(page.settings.gestures.doubleClick);
            }
            onMenuWanted: (x, y) => page.showMenu(x, y, false)
        }
        VideoFocus {
            id: eyes

            anchors.fill: parent
            around: pager.radius
            playback: page.playback
            onHeld: page.act("menu")
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
            plain: page.settings.gestures.wheel === "volume"
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
        x: page.atLeft ? stage.x + 12 : stage.x + stage.width - width - 12
        anchors.bottom: stage.bottom
        anchors.bottomMargin: 40
        controller: page.controller
        rail: page.rail
        overVideo: true
        atLeft: page.atLeft

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
            }
        }
    }
    ActionColumn {
        id: column

        visible: !page.compact && !page.clear && page.shows
        x: page.atLeft ? stage.x - width - 18 : stage.x + stage.width + 18
        anchors.bottom: stage.bottom
        controller: page.controller
        rail: page.rail
        atLeft: page.atLeft
    }
    TurnButtons {
        visible: !page.compact && !page.clear && page.shows && stage.height > column.height + height + 8
        x: page.atLeft ? stage.x - width - 22 : stage.x + stage.width + 22
        y: stage.y
        controller: page.controller
        row: pager.shown
        onStepped: direction => pager.step(direction, "button")
    }
    EmptyFeed {
        visible: page.empty
        x: stage.x
        y: stage.y
        width: stage.width
        height: stage.height
        framed: !page.compact
        offersDemo: !page.library.demo
        onFolderWanted: page.folderWanted()
        onDemoWanted: page.library.playDemo()
    }
    PageNote {
        visible: page.lists.lonely
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(76, (parent.height - height) / 2)
        symbol: "user"
        title: qsTr("You follow nobody yet")
        detail: qsTr("Follow a creator, beside a clip or on the page of the creator. What they made comes here, the newest first.")
        verb: qsTr("Find creators")
        onChosen: page.tabPicked("discover")
    }
    TopBar {
        id: topBar

        x: page.near
        tab: page.lists.tab
        listed: page.lists.title
        onBackWanted: page.lists.back()
        onPicked: name => page.tabPicked(name)
        visible: !page.clear
        width: page.free
        taken: page.compact ? 52 : banner.visible ? banner.width + 108 : 68
        onSearchWanted: page.searchWanted()
        compact: page.compact
        overVideo: page.compact && page.shows
    }
    DemoBanner {
        id: banner

        // Beside the video where there is room; over it, it fades with the rest.
        visible: !page.clear && page.library.demo && !page.library.bannerDismissed && page.shows
        overVideo: page.compact
        x: page.compact ? 12 : page.mirrored ? page.near + 68 : page.free - width - 68
        y: page.compact ? 66 : 6
        width: page.compact ? page.width - 24 : page.free >= 1000 ? 360 : 304
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
    Thoughts {
        id: thoughts

        objectName: "thoughts"
        anchors.fill: parent
        thinking: page.thinking
        settings: page.settings
        shows: page.shows
        compact: page.compact
        wide: page.wide
        away: page.clear
        onDone: page.forceActiveFocus()
        onTasteWanted: page.tasteWanted()
        onKeyed: event => {
            const action = event.isAutoRepeat ? "" : keys.action(event.key, event.modifiers);
            if (action === "why")
                thoughts.close();
            else if (action === "undo")
                page.undoWanted();
        }
    }
}
