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
    required property Lists lists
    required property Discover discover
    required property Wishes wishes
    required property Rail rail
    required property You you
    required property InsightsView insights
    required property Limits limits
    required property TasteReset reset
    required property Taste taste
    required property Settings settings
    required property Sharers sharers
    required property Copies copies
    required property Erasing erasing
    required property Saving saving
    required property Captions captions
    required property Stills stills
    required property EverythingSeen everythingSeen
    required property VideoMenu menu
    required property VideoDetails details
    required property FirstRun firstRun
    required property Thinking thinking
    required property Manual manual
    required property Presenter presenter
    required property Guide guide
    property string page: "watch"
    // Discover is a way to watch, which has its tab at the head of the feed; help lies in the settings.
    readonly property string place: ({
            "discover": "watch",
            "help": "settings"
        })[page] ?? page
    readonly property bool compact: width < Theme.compactBelow
    readonly property bool inSight: page === "watch" && !lists.lonely && (small.visible ? small.visibility !== Window.Minimized : visibility !== Window.Minimized && visibility !== Window.Hidden)
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
    // The first one is asked for on a page of its own.
    function addFolder(): void {
        if (library.folders.length > 0) {
            folders.open();
            return;
        }
        open("firstRun");
        (firstRunPage.item as FirstRunPage).begin();
    }
    function open(name: string): void {
        page = name;
        watch.stir();
        giveKeys();
    }
    // To the page that is open.
    function giveKeys(): void {
        if (page === "watch")
            watch.takeKeys();
        else
            stack.giveKeys();
    }

    // The key that opens it leads back as well, to where one was.
    function openHelp(): void {
        if (page !== "help")
            stack.helped = page;
        open(page === "help" ? stack.helped : "help");
    }
    // The page of a hashtag, a creator or a sound, which lies in Discover.
    function search(): void {
        open("discover");
        stack.search();
    }
    function openTopic(subject: string, name: string): void {
        discover.topic.show(subject, name, page);
        open("discover");
    }
    // One of the three ways to watch.
    function openTab(name: string): void {
        if (name === "discover") {
            open("discover");
            return;
        }
        if (page !== "watch")
            open("watch");
        if (name === "following")
            lists.showFollowing();
        else
            lists.showForYou();
    }

    width: settings.width
    height: settings.height
    minimumWidth: 360
    minimumHeight: 640
    visible: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    title: Privacy.forgets ? qsTr("Homefeed, private sitting") : "Homefeed"
    color: Theme.canvas
    onPageChanged: toast.pass()
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

    ChosenLook {
        settings: window.settings
    }
    FeedPage {
        id: watch

        objectName: "feedPage"
        anchors.fill: parent
        anchors.leftMargin: rail.visible ? rail.width : 0
        anchors.bottomMargin: staged.foot + staged.taken
        visible: window.page === "watch"
        focus: true
        compact: window.compact
        wide: window.width >= Theme.wideFrom
        controller: window.controller
        thinking: window.thinking
        lists: window.lists
        library: window.library
        captions: window.captions
        stills: window.stills
        settings: window.settings
        rail: window.rail
        menu: window.menu
        covered: toast.open ? toast.y + toast.height : 0
        onFolderWanted: window.addFolder()
        onUndoWanted: notices.takeBack()
        onTasteWanted: {
            window.open("taste");
            window.taste.comeFromReasons();
        }
        onKeysWanted: window.openHelp()
        onFullScreenWanted: {
            if (window.bare)
                window.leaveFullScreen();
            else
                window.visibility = Window.FullScreen;
        }
        onFullScreenLeft: window.leaveFullScreen()
        onSmallWanted: window.shrink()
        onTabPicked: name => window.openTab(name)
        onTopicWanted: (subject, name) => window.openTopic(subject, name)
        onSearchWanted: window.search()
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
    PageStack {
        id: stack

        anchors.fill: watch
        page: window.page
        compact: window.compact
        controller: window.controller
        library: window.library
        overview: window.overview
        discover: window.discover
        taste: window.taste
        reset: window.reset
        you: window.you
        insights: window.insights
        limits: window.limits
        settings: window.settings
        captions: window.captions
        sharers: window.sharers
        copies: window.copies
        erasing: window.erasing
        manual: window.manual
        onFolderWanted: window.addFolder()
        onHelpWanted: window.openHelp()
        onTabPicked: name => window.openTab(name)
        onResetWanted: cards.askReset()
        onTourWanted: {
            window.open("watch");
            window.guide.begin();
        }
        onGoes: page => window.open(page)
    }
    StageLayer {
        id: staged

        anchors.fill: parent
        watch: watch
        guide: window.guide
        presenter: window.presenter
        compact: window.compact
        foot: bar.visible ? bar.height : 0
    }
    NavRail {
        id: rail

        anchors.left: parent.left
        visible: !window.compact && !window.bare && !watch.clear
        unfolded: window.width >= Theme.vastFrom
        height: parent.height
        enabled: window.page !== "firstRun"
        page: window.place
        onPicked: page => window.open(page)
    }
    NavBar {
        id: bar

        visible: window.compact && !window.bare && !watch.clear
        width: parent.width
        anchors.bottom: parent.bottom
        enabled: window.page !== "firstRun"
        page: window.place
        onPicked: page => window.open(page)
    }
    // Over all of the window: nothing else is asked for here.
    Page {
        id: firstRunPage

        anchors.fill: parent
        open: window.page === "firstRun"

        FirstRunPage {
            objectName: "firstRunPage"
            compact: window.compact
            firstRun: window.firstRun
            onFolderWanted: folders.open()
            onClosed: {
                window.firstRun.leave();
                window.open("watch");
            }
            onStarted: window.open("watch")
        }
    }
    SavingBanner {
        saving: window.saving
        anchors.left: watch.left
        anchors.leftMargin: (watch.width - width) / 2
        y: window.compact ? 60 : 16
        width: Math.min(watch.width - 24, 508)
    }
    ToastCard {
        id: toast

        objectName: "toast"
        // Beside the video's words and actions; on a page at the foot, clear of its title and verbs.
        readonly property bool onStage: window.page === "watch"
        readonly property real foot: window.page === "firstRun" ? parent.height : watch.y + watch.height

        y: !onStage ? foot - height - 16 : staged.covered > 0 ? staged.covered + 12 : window.compact ? 64 : 76
        most: Math.min(watch.width - 32, 508, onStage ? watch.stageWidth - 24 : 508)
        x: watch.x + (onStage ? watch.near + (watch.free - width) / 2 : (watch.width - width) / 2)
        onKeysLeft: window.giveKeys()
    }
    WindowCards {
        id: cards

        anchors.fill: parent
        reset: window.reset
        taste: window.taste
        sharers: window.sharers
        limits: window.limits
        details: window.details
        onLeaving: window.takeKeysBack()
    }
    FolderDialog {
        id: folders

        title: qsTr("Add a folder with clips")
        currentFolder: StandardPaths.standardLocations(StandardPaths.MoviesLocation)[0] ?? ""
        onAccepted: {
            if (window.page === "firstRun")
                window.firstRun.add(selectedFolder);
            else
                window.overview.add([selectedFolder]);
        }
    }
    DropZone {
        objectName: "dropZone"
        anchors.fill: parent
        overview: window.overview
    }
    MediaKeys {
        controller: window.controller
    }
    PenHandler {}
    ArrowKeys {
        window: window
        home: bar.visible && bar.enabled ? bar.here : null
    }
    WindowKeys {
        sequences: window.settings.keyMap.sequences
        undoes: toast.open && toast.verb !== ""
        // On the feed it is a key of the video's.
        helps: window.page !== "watch" && window.page !== "firstRun"
        onUndoWanted: notices.takeBack()
        onSearchWanted: window.search()
        onHelpWanted: window.openHelp()
        onPresenterWanted: window.presenter.toggle()
        onResetWanted: cards.askReset()
    }
    Notices {
        id: notices

        toast: toast
        controller: window.controller
        details: window.details
        discover: window.discover
        everythingSeen: window.everythingSeen
        firstRun: window.firstRun
        insights: window.insights
        library: window.library
        limits: window.limits
        lists: window.lists
        menu: window.menu
        overview: window.overview
        rail: window.rail
        reset: window.reset
        settings: window.settings
        copies: window.copies
        erasing: window.erasing
        saving: window.saving
        sharers: window.sharers
        taste: window.taste
        wishes: window.wishes
        you: window.you
        // The small window has no room to ask.
        onLimitReached: {
            if (small.visible)
                window.grow();
            cards.tellLimit();
        }
        onGoes: page => window.open(page)
        onTopicWanted: (subject, name) => window.openTopic(subject, name)
    }
}
