pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What happened, as the toast tells it, and where the window goes for it.
Item {
    id: notices

    required property ToastCard toast
    required property FeedController controller
    required property VideoDetails details
    required property Copies copies
    required property Erasing erasing
    required property Discover discover
    required property EverythingSeen everythingSeen
    required property FirstRun firstRun
    required property InsightsView insights
    required property Library library
    required property Limits limits
    required property Lists lists
    required property VideoMenu menu
    required property LibraryOverview overview
    required property Rail rail
    required property TasteReset reset
    required property Saving saving
    required property Settings settings
    required property Sharers sharers
    required property Taste taste
    required property Wishes wishes
    required property You you

    // What the button of the toast on screen does.
    property var undo: () => {}

    signal limitReached
    signal goes(page: string)
    signal topicWanted(subject: string, name: string)

    // Tell what was done, with a verb that takes it back; the next message takes its place.
    function say(title: string, detail: string, verb = "", back = () => {}): void {
        undo = back;
        toast.show(title, detail, verb, false);
    }
    // The same of what another press would undo as well: it goes as the viewer moves on.
    function saySlightly(title: string, verb: string, back: var): void {
        undo = back;
        toast.showSlight(title, verb);
    }
    function sayFault(title: string, detail: string): void {
        toast.show(title, detail, "", true);
    }
    // What the toast on screen offers.
    function takeBack(): void {
        if (toast.open && toast.verb !== "")
            toast.choose();
    }

    Connections {
        target: notices.toast

        function onChosen(): void {
            notices.undo();
        }
    }
    Connections {
        target: notices.reset

        function onStartedOver(signals: int): void {
            notices.say(qsTr("Your taste starts over now"), signals === 0 ? qsTr("It had learned nothing yet") : qsTr("%Ln signal(s) set aside, not deleted", "", signals), qsTr("Undo"), () => notices.reset.undo());
        }
        function onPartForgotten(): void {
            notices.say(qsTr("That part is forgotten"), qsTr("Set aside, not deleted"), qsTr("Undo"), () => notices.reset.undo());
        }
        function onUndone(): void {
            notices.say(qsTr("Your taste is back"), "");
        }
        function onFailed(why: string): void {
            notices.sayFault(qsTr("That could not be saved"), why);
        }
    }
    Connections {
        target: notices.taste

        function onSaid(title: string, detail: string): void {
            notices.say(title, detail, qsTr("Undo"), () => notices.taste.undo());
        }
    }
    Connections {
        target: notices.rail

        function onUndoable(title: string, detail: string, by: var): void {
            notices.say(title, detail, qsTr("Undo"), () => by.undo());
        }
        function onSlight(title: string, by: var): void {
            notices.saySlightly(title, qsTr("Undo"), () => by.undo());
        }
        function onSaid(title: string, detail: string): void {
            notices.say(title, detail);
        }
        function onFailed(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.wishes

        function onSaid(title: string, detail: string): void {
            notices.say(title, detail, qsTr("Undo"), () => notices.wishes.undo());
        }
    }
    Connections {
        target: notices.menu

        function onSaid(title: string, detail: string): void {
            notices.say(title, detail, qsTr("Undo"), () => notices.menu.undo());
        }
        function onFailed(title: string, why: string): void {
            notices.sayFault(title, why);
        }
    }
    Connections {
        target: notices.firstRun

        function onStarted(count: int): void {
            notices.say(qsTr("%Ln folder(s) added", "", count), qsTr("The feed begins as they are read"));
        }
    }
    Connections {
        target: notices.details

        function onFailed(title: string, why: string): void {
            notices.sayFault(title, why);
        }
    }
    Connections {
        target: notices.everythingSeen

        function onSaid(): void {
            notices.say(qsTr("You have seen everything"), qsTr("What you liked comes again, then what you saw longest ago"));
        }
    }
    Connections {
        target: notices.limits

        function onReached(): void {
            notices.limitReached();
        }
        function onSlept(): void {
            notices.say(qsTr("The sleep timer paused the video"), "");
        }
    }
    Connections {
        target: notices.insights

        function onSaved(name: string): void {
            notices.say(qsTr("%1 is saved").arg(name), "");
        }
        function onFailed(why: string): void {
            notices.sayFault(qsTr("That could not be saved"), why);
        }
    }
    Connections {
        target: notices.lists

        function onOpened(): void {
            notices.goes("watch");
        }
        // The page kept its place, and what had the keys on it.
        function onLeft(origin: string): void {
            notices.goes(origin);
        }
        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.discover.topic

        // It may be one of another page, which is shown again.
        function onLeft(origin: string): void {
            if (origin !== "discover")
                notices.goes(origin);
        }
    }
    Connections {
        target: notices.discover

        function onSaid(title: string, detail: string): void {
            notices.say(title, detail, qsTr("Undo"), () => notices.discover.undo());
        }
        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.you

        function onOpened(): void {
            notices.goes("watch");
        }
        function onCreatorWanted(handle: string): void {
            notices.topicWanted("creator", handle);
        }
        function onSaid(title: string, detail: string, undoable: bool): void {
            notices.say(title, detail, undoable ? qsTr("Undo") : "", () => notices.you.undo());
        }
        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.library

        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
        function onAdded(count: int): void {
            notices.say(count === 0 ? qsTr("That folder is in the library") : qsTr("%Ln folder(s) added", "", count), count === 0 ? "" : qsTr("It is read while you watch"));
        }
    }
    Connections {
        target: notices.overview

        function onRemoved(name: string): void {
            notices.say(qsTr("%1 is out of the library").arg(name), qsTr("Its files and what you watched stay"), qsTr("Undo"), () => notices.overview.putBack());
        }
        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.settings

        function onNotice(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
        function onPaused(why: string, detail: string): void {
            notices.toast.showPause(why, detail);
        }
    }
    Connections {
        target: notices.copies

        function onTold(title: string, detail: string): void {
            notices.say(title, detail);
        }
        function onFailed(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.erasing

        function onTold(title: string, detail: string): void {
            notices.say(title, detail);
        }
        function onFailed(title: string, detail: string): void {
            notices.sayFault(title, detail);
        }
    }
    Connections {
        target: notices.saving

        function onCaughtUp(): void {
            notices.say(qsTr("All is saved again"), qsTr("What waited is written"));
        }
    }
    Connections {
        target: notices.sharers

        function onTold(name: string): void {
            notices.goes("watch");
            if (name !== "")
                notices.say(qsTr("%1 watches now").arg(name), qsTr("With a taste, history and settings of their own"));
        }
        function onRemoved(key: string, name: string): void {
            notices.say(name !== "" ? qsTr("%1 is set aside").arg(name) : qsTr("One person is set aside"), qsTr("Nothing of theirs is deleted"), qsTr("Undo"), () => notices.sharers.putBack(key));
        }
        function onNotice(why: string): void {
            notices.sayFault(qsTr("That could not be saved"), why);
        }
    }
    Connections {
        target: notices.settings.keyMap

        function onWereReset(): void {
            notices.say(qsTr("All keys are as at first"), "", qsTr("Undo"), () => notices.settings.keyMap.undoReset());
        }
    }
    Connections {
        target: notices.controller

        function onCurrentChanged(): void {
            notices.toast.pass();
        }
        function onUnplayable(name: string, why: string): void {
            notices.sayFault(qsTr("%1 would not play. Skipped.").arg(name), why);
        }
        function onUnsaved(why: string): void {
            notices.sayFault(qsTr("That could not be saved"), why);
        }
    }
}
