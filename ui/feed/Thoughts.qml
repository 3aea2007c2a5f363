pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Where the page shows what the feed thinks: a panel beside the video on a wide window, over the
// right side on a narrower one, a sheet over the lower part on a compact one.
Item {
    id: thoughts

    required property Thinking thinking
    required property Settings settings
    required property bool shows
    property bool compact: false
    property bool wide: false
    // Nothing but the video is to be seen.
    property bool away: false
    // Whether it leads to the page of the taste.
    property bool leads: true
    // Every reason, rather than the panel beside the video.
    property bool all: false
    readonly property bool beside: wide && !away && settings.thinking
    readonly property bool asSheet: compact && !away && all && visible
    readonly property real wanted: away || compact ? 0 : all ? 440 : beside ? 328 : 0
    property real shown: wanted
    // What it takes of the page.
    readonly property real room: wide ? shown : 0
    // While it speaks here, the feed does not speak on the video.
    readonly property bool open: wanted > 0 || asSheet
    property string face: ""
    readonly property Item focused: Window.activeFocusItem
    property Item cameFrom: null
    property bool byKey: false
    readonly property bool inPanel: (panel.item as ThinkingPanel)?.activeFocus ?? false

    signal done
    signal tasteWanted
    signal keyed(var event)

    // The pill was pressed, or somebody asks why.
    function show(withKey: bool): void {
        if (!wide || away) {
            openAll(withKey);
            return;
        }
        settings.thinking = true;
        if (withKey)
            (panel.item as ThinkingPanel).forceActiveFocus(Qt.TabFocusReason);
    }
    function openAll(withKey: bool): void {
        if (away || !shows)
            return;
        cameFrom = focused;
        byKey = withKey;
        all = true;
        if (reasons.item !== null)
            (reasons.item as AllReasons).forceActiveFocus(withKey ? Qt.TabFocusReason : Qt.PopupFocusReason);
    }
    function close(): void {
        all = false;
        const back = cameFrom;
        cameFrom = null;
        if (back !== null && back.visible)
            back.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.PopupFocusReason);
        else
            done();
    }
    function hide(): void {
        const had = inPanel;
        settings.thinking = false;
        if (had)
            done();
    }
    function toggle(): void {
        if (all)
            close();
        else if (beside)
            hide();
        else if (wide && !away)
            settings.thinking = true;
        else
            openAll(true);
    }
    // What is on its way out keeps its face.
    function turn(): void {
        if (wanted > 0)
            face = all ? "all" : "panel";
    }

    onWantedChanged: turn()
    Component.onCompleted: turn()
    onAsSheetChanged: if (asSheet)
        sheet.active = true

    Behavior on shown {
        NumberAnimation {
            duration: thoughts.wanted > 0 ? Theme.panelMs : Theme.panelOutMs
            easing.type: thoughts.wanted > 0 ? Easing.OutCubic : Easing.InCubic
        }
    }
    Binding {
        target: thoughts.thinking
        property: "watched"
        value: thoughts.open && thoughts.visible
    }

    Item {
        id: side

        visible: thoughts.shown > 0 || thoughts.wanted > 0
        anchors.right: parent.right
        width: thoughts.shown
        height: parent.height
        clip: true

        MouseArea {
            // What is done here is not done to the video below.
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
        Rectangle {
            width: parent.width
            height: parent.height
            color: Theme.surface1
        }
        Loader {
            id: panel

            active: side.visible && (thoughts.face === "panel" || thoughts.beside)
            visible: thoughts.face === "panel"
            width: 328
            height: parent.height

            sourceComponent: ThinkingPanel {
                thinking: thoughts.thinking
                shows: thoughts.shows
                onAllWanted: withKey => thoughts.openAll(withKey)
                onClosed: thoughts.hide()
            }
        }
        Loader {
            id: reasons

            active: side.visible && thoughts.face === "all"
            width: 440
            height: parent.height

            sourceComponent: AllReasons {
                thinking: thoughts.thinking
                leads: thoughts.leads
                onClosed: thoughts.close()
                onTasteWanted: thoughts.tasteWanted()
            }
        }
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
            visible: !Theme.dark || !thoughts.wide
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        visible: opacity > 0
        opacity: thoughts.asSheet ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: thoughts.asSheet ? Theme.panelMs : Theme.panelOutMs
            }
        }
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            onClicked: thoughts.close()
            onWheel: wheel => wheel.accepted = true
        }
    }
    Loader {
        id: sheet

        active: false

        sourceComponent: WhySheet {
            byKey: thoughts.byKey
            visible: thoughts.asSheet
            leads: thoughts.leads
            thinking: thoughts.thinking
            onTasteWanted: thoughts.tasteWanted()
            onKeyed: event => thoughts.keyed(event)
            onAboutToHide: {
                if (thoughts.asSheet)
                    thoughts.close();
            }
        }
    }
}
