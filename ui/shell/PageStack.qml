pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The places besides the feed, which lie over it.
Item {
    id: stack

    required property string page
    required property bool compact
    required property FeedController controller
    required property Library library
    required property LibraryOverview overview
    required property Discover discover
    required property Taste taste
    required property TasteReset reset
    required property You you
    required property InsightsView insights
    required property Limits limits
    required property Settings settings
    required property Captions captions
    required property Sharers sharers
    required property Copies copies
    required property Erasing erasing
    required property Manual manual
    // The page that help was asked for on, and leads back to.
    property string helped: "watch"

    signal folderWanted
    signal helpWanted
    signal resetWanted
    signal tourWanted
    signal tabPicked(string name)
    signal goes(string page)

    // To the page that is open.
    function giveKeys(): void {
        const pages = {
            "discover": discoverPage,
            "help": helpPage,
            "library": libraryPage,
            "settings": settingsPage,
            "taste": tastePage,
            "you": youPage
        };
        pages[page]?.forceActiveFocus();
    }
    function search(): void {
        (discoverPage.item as DiscoverPage).search();
    }

    // Discover, help, and one for each of Places.all but the first: made when it is opened first, kept
    // from then on.
    Page {
        id: discoverPage

        anchors.fill: parent
        open: stack.page === "discover"

        DiscoverPage {
            objectName: "discoverPage"
            compact: stack.compact
            discover: stack.discover
            library: stack.library
            onFolderWanted: stack.folderWanted()
            onTabPicked: name => stack.tabPicked(name)
            onClosed: stack.goes("watch")
        }
    }
    Page {
        id: libraryPage

        anchors.fill: parent
        open: stack.page === "library"

        LibraryPage {
            compact: stack.compact
            library: stack.library
            overview: stack.overview
            onFolderWanted: stack.folderWanted()
            onClosed: stack.goes("watch")
        }
    }
    Page {
        id: tastePage

        anchors.fill: parent
        open: stack.page === "taste"

        TastePage {
            objectName: "tastePage"
            compact: stack.compact
            taste: stack.taste
            reset: stack.reset
            settings: stack.settings
            onResetWanted: stack.resetWanted()
            onClosed: stack.goes("watch")
        }
    }
    Page {
        id: youPage

        anchors.fill: parent
        open: stack.page === "you"

        YouPage {
            objectName: "youPage"
            compact: stack.compact
            you: stack.you
            insights: stack.insights
            limits: stack.limits
            onClosed: stack.goes("watch")
        }
    }
    Page {
        id: settingsPage

        anchors.fill: parent
        open: stack.page === "settings"

        SettingsPage {
            objectName: "settingsPage"
            compact: stack.compact
            controller: stack.controller
            settings: stack.settings
            captions: stack.captions
            sharers: stack.sharers
            copies: stack.copies
            erasing: stack.erasing
            onHelpWanted: stack.helpWanted()
            onLibraryWanted: stack.goes("library")
            onClosed: stack.goes("watch")
        }
    }
    Page {
        id: helpPage

        anchors.fill: parent
        open: stack.page === "help"

        HelpPage {
            objectName: "helpPage"
            compact: stack.compact
            manual: stack.manual
            settings: stack.settings
            onTourWanted: stack.tourWanted()
            onClosed: stack.goes(stack.helped)
        }
    }
}
