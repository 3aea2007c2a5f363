pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Homefeed
import Homefeed.Backend

// The window: places at the side or the foot, the page, and what lies over it.
Window {
    id: window

    required property FeedController controller
    required property Library library
    required property LibraryOverview overview
    required property Discover discover
    required property TasteReset reset
    required property Settings settings
    required property Captions captions
    required property Stills stills
    required property EverythingSeen everythingSeen
    property string page: "watch"
    // What the button of the toast on screen does.
    property var undo: () => {}
    readonly property bool compact: width < Theme.compactBelow
    readonly property bool inSight: page === "watch" && (small.visible ? small.visibility !== Window.Minimized : visibility !== Window.Minimized && visibility !== Window.Hidden)
    readonly property bool bare: visibility === Window.FullScreen

    // The keys go back as a dialog begins to leave, not when it has faded away.
    function takeKeysBack(): void {
        if (page === "watch")
            watch.forceActiveFocus();
    }
    function leaveFullScreen(): void {
        if (bare)
            visibility = Window.Windowed;
    }
    // The small window takes the place of this one, which comes back as it was.
    function shrink(): void {
        if (controller.current < 0)
            return;
        small.cameFrom = visibility;
        small.enter(x + width, y + height);
        hide();
    }
    function grow(): void {
        if (small.cameFrom === Window.FullScreen)
            showFullScreen();
        else if (small.cameFrom === Window.Maximized)
            showMaximized();
        else
            showNormal();
    }
    function open(name: string): void {
        page = name;
        watch.stir();
        const pages = {
            "discover": discoverPage,
            "library": libraryPage,
            "settings": settingsPage
        };
        (pages[name] ?? watch).forceActiveFocus();
    }

    width: settings.width
    height: settings.height
    minimumWidth: 360
    minimumHeight: 640
    visible: true
    title: "Homefeed"
    color: Theme.canvas
    onActiveFocusItemChanged: if (activeFocusItem === null && page === "watch")
        watch.forceActiveFocus()
    // What is not on screen is not watched: the video waits for the viewer to come back.
    onInSightChanged: {
        if (inSight)
            controller.playback.release();
        else
            controller.playback.hold();
    }
    onVisibleChanged: {
        if (visible && small.visible) {
            small.leave();
            watch.measure();
            requestActivate();
        }
    }
    onClosing: {
        if (visibility === Window.Windowed)
            settings.remember(width, height);
    }

    Binding {
        target: Theme
        property: "choice"
        value: window.settings.scheme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.settings.reducedMotion
    }
    FeedPage {
        id: watch

        objectName: "feedPage"
        anchors.fill: parent
        anchors.leftMargin: rail.visible ? rail.width : 0
        anchors.bottomMargin: bar.visible ? bar.height : 0
        visible: window.page === "watch"
        focus: true
        compact: window.compact
        controller: window.controller
        library: window.library
        captions: window.captions
        stills: window.stills
        settings: window.settings
        covered: toast.open ? toast.y + toast.height : 0
        onFolderWanted: folders.open()
        onKeysWanted: keys.open()
        onFullScreenWanted: {
            if (window.bare)
                window.leaveFullScreen();
            else
                window.visibility = Window.FullScreen;
        }
        onFullScreenLeft: window.leaveFullScreen()
        onSmallWanted: window.shrink()
    }
    SmallWindow {
        id: small

        property int cameFrom: Window.Windowed

        objectName: "smallWindow"
        controller: window.controller
        captions: window.captions
        stills: window.stills
        settings: window.settings
        onBackWanted: window.grow()
    }
    // One for each of Places.all but the first: made when it is opened first, kept from then on.
    Page {
        id: discoverPage

        anchors.fill: watch
        open: window.page === "discover"

        DiscoverPage {
            objectName: "discoverPage"
            compact: window.compact
            discover: window.discover
            library: window.library
            onFolderWanted: folders.open()
            onClosed: window.open("watch")
        }
    }
    Page {
        id: libraryPage

        anchors.fill: watch
        open: window.page === "library"

        LibraryPage {
            compact: window.compact
            library: window.library
            overview: window.overview
            onFolderWanted: folders.open()
            onClosed: window.open("watch")
        }
    }
    Page {
        id: settingsPage

        anchors.fill: watch
        open: window.page === "settings"

        SettingsPage {
            compact: window.compact
            controller: window.controller
            reset: window.reset
            settings: window.settings
            captions: window.captions
            onResetWanted: resetCard.open()
            onLibraryWanted: window.open("library")
            onKeysWanted: keys.open()
            onClosed: window.open("watch")
        }
    }
    NavRail {
        id: rail

        visible: !window.compact && !window.bare && !watch.clear
        height: parent.height
        page: window.page
        onPicked: page => window.open(page)
    }
    NavBar {
        id: bar

        visible: window.compact && !window.bare && !watch.clear
        width: parent.width
        anchors.bottom: parent.bottom
        page: window.page
        onPicked: page => window.open(page)
    }
    ToastCard {
        id: toast

        objectName: "toast"
        y: window.compact ? 64 : 76
        width: Math.min(watch.width - 32, 508, window.page === "watch" ? watch.stageWidth - 24 : 508)
        x: watch.x + (watch.width - width) / 2
        onChosen: window.undo()
    }
    ResetCard {
        id: resetCard

        objectName: "resetCard"
        reset: window.reset
        onAboutToHide: window.takeKeysBack()
    }
    KeysCard {
        id: keys

        onAboutToHide: window.takeKeysBack()
    }
    FolderDialog {
        id: folders

        title: qsTr("Add a folder with clips")
        currentFolder: StandardPaths.standardLocations(StandardPaths.MoviesLocation)[0] ?? ""
        onAccepted: window.overview.add([selectedFolder])
    }
    DropZone {
        objectName: "dropZone"
        anchors.fill: parent
        overview: window.overview
    }
    MediaKeys {
        controller: window.controller
    }
    Shortcut {
        sequence: "Z"
        enabled: toast.open && toast.verb !== ""
        onActivated: toast.choose()
    }
    Shortcut {
        sequences: ["/", StandardKey.Find]
        onActivated: {
            window.open("discover");
            (discoverPage.item as DiscoverPage).search();
        }
    }
    Shortcut {
        sequence: "Ctrl+R"
        onActivated: resetCard.open()
    }

    Connections {
        target: window.reset

        function onStartedOver(signals: int): void {
            window.undo = () => window.reset.undo();
            toast.show(qsTr("Your taste starts over now"), signals === 0 ? qsTr("It had learned nothing yet") : signals === 1 ? qsTr("1 signal set aside, not deleted") : qsTr("%1 signals set aside, not deleted").arg(signals), qsTr("Undo"), false);
        }
        function onUndone(): void {
            toast.show(qsTr("Your taste is back"), "", "", false);
        }
        function onFailed(why: string): void {
            toast.show(qsTr("That could not be saved"), why, "", true);
        }
    }
    Connections {
        target: window.everythingSeen

        function onSaid(): void {
            toast.show(qsTr("You have seen everything"), qsTr("What you liked comes again, then what you saw longest ago"), "", false);
        }
    }
    Connections {
        target: window.discover

        function onOpened(): void {
            window.open("watch");
        }
        function onNotice(title: string, detail: string): void {
            toast.show(title, detail, "", true);
        }
    }
    Connections {
        target: window.library

        function onNotice(title: string, detail: string): void {
            toast.show(title, detail, "", true);
        }
        function onAdded(count: int): void {
            toast.show(count === 0 ? qsTr("That folder is in the library") : count === 1 ? qsTr("1 folder added") : qsTr("%1 folders added").arg(count), count === 0 ? "" : qsTr("It is read while you watch"), "", false);
        }
    }
    Connections {
        target: window.overview

        function onRemoved(name: string): void {
            window.undo = () => window.overview.putBack();
            toast.show(qsTr("%1 is out of the library").arg(name), qsTr("Its files and what you watched stay"), qsTr("Undo"), false);
        }
        function onNotice(title: string, detail: string): void {
            toast.show(title, detail, "", true);
        }
    }
    Connections {
        target: window.settings

        function onNotice(title: string, detail: string): void {
            toast.show(title, detail, "", true);
        }
        function onPaused(why: string, detail: string): void {
            toast.showPause(why, detail);
        }
    }
    Connections {
        target: window.controller

        function onUnplayable(name: string, why: string): void {
            toast.show(qsTr("%1 would not play. Skipped.").arg(name), why, "", true);
        }
        function onUnsaved(why: string): void {
            toast.show(qsTr("That could not be saved"), why, "", true);
        }
    }
}
