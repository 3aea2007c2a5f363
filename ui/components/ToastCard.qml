pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One message at a time under the top bar: what was done, with its undo, or a fault. What a
// press did that another press undoes is said in a small one, which goes as the viewer moves on.
Item {
    id: toast

    property string title: ""
    property string detail: ""
    property string verb: ""
    property bool fault: false
    property bool slight: false
    property string symbol: "check"
    // The room there is for it.
    required property real most
    // From the moment on at which it begins to appear: its key is heard at once.
    property bool open: false
    // What lies beside the words, and whether that leaves too little for them.
    readonly property real timing: Theme.reducedMotion && track.timed ? Math.ceil(timeSize.width) + 13 : 0
    readonly property real taken: 48 + mark.width + timing + (undo.visible ? undo.implicitWidth + (slight ? 4 : 10) : 6)
    readonly property real beside: most - taken
    readonly property bool stacked: undo.visible && Math.max(titleSize.advanceWidth, detailSize.advanceWidth) > beside && (beside < Theme.scaled(100) || titleSize.advanceWidth > 1.7 * beside || detailSize.advanceWidth > 2.5 * beside)
    readonly property color ink: fault ? Theme.textHigh : Theme.inkOnPaper

    signal chosen
    // It goes while its button has the keys.
    signal keysLeft

    function show(what: string, why: string, action: string, bad: bool): void {
        put(what, why, action, bad, false);
    }
    function showSlight(what: string, action: string): void {
        put(what, "", action, false, true);
    }
    function put(what: string, why: string, action: string, bad: bool, small: bool): void {
        if (action === "")
            giveKeysBack();
        title = what;
        detail = why;
        verb = action;
        fault = bad;
        slight = small;
        symbol = "check";
        open = true;
        life.restart();
        toast.Accessible.announce(Accessible.name, bad ? Accessible.Assertive : Accessible.Polite);
    }
    // The program paused by itself.
    function showPause(what: string, why: string): void {
        show(what, why, "", false);
        symbol = "player-pause";
    }
    // What its button does, by key: the toast never takes the focus from the feed.
    function choose(): void {
        hide();
        chosen();
    }
    function hide(): void {
        giveKeysBack();
        open = false;
        life.stop();
    }
    // The viewer moves on: to another clip, or another page.
    function pass(): void {
        if (slight)
            hide();
    }
    function giveKeysBack(): void {
        if (undo.activeFocus)
            keysLeft();
    }

    implicitHeight: stacked ? words.implicitHeight + undo.height + 36 : Math.max(slight ? 48 : 64, words.implicitHeight + 20)
    implicitWidth: stacked ? most : taken + Math.ceil(titleSize.advanceWidth) + 2
    width: slight ? Math.min(implicitWidth, most) : most
    opacity: open ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [toast.title, toast.detail].filter(word => word !== "").join(". ")
    Keys.onEscapePressed: toast.hide()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.toastMs
            easing.type: Easing.OutCubic
        }
    }

    // What the words would take on one line: their labels say so only once they have a width.
    TextMetrics {
        id: titleSize

        font: told.font
        text: toast.title
    }
    TextMetrics {
        id: detailSize

        font: more.font
        text: toast.detail
    }
    TextMetrics {
        id: timeSize

        font: seconds.font
        text: "00"
    }
    Rectangle {
        anchors.fill: parent
        radius: toast.slight && !toast.stacked ? height / 2 : 16
        color: toast.fault ? Theme.surface3 : Theme.paper
        // An edge of its own on a picture as pale as itself.
        border.width: 1
        border.color: toast.fault ? Theme.bad : Qt.alpha(Theme.toastMid, 0.3)

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: words.verticalCenter
            name: toast.fault ? "file-alert" : toast.symbol
            size: 22
            color: toast.fault ? Theme.bad : toast.ink
        }
        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 14
            anchors.right: toast.stacked ? parent.right : seconds.visible ? seconds.left : undo.visible ? undo.left : parent.right
            anchors.rightMargin: 14
            y: toast.stacked ? 14 : (parent.height - height) / 2

            Label {
                id: told

                width: parent.width
                text: toast.title
                font.weight: Font.DemiBold
                color: toast.ink
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                id: more

                width: parent.width
                visible: text !== ""
                text: toast.detail
                font.pixelSize: Theme.sizeSmall
                color: toast.fault ? Theme.textMid : Theme.toastMid
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        // With less motion nothing shrinks: the time that is left is a number.
        Label {
            id: seconds

            visible: Theme.reducedMotion && track.timed
            anchors.right: undo.left
            anchors.rightMargin: 12
            anchors.verticalCenter: undo.verticalCenter
            width: Math.ceil(timeSize.width) + 1
            horizontalAlignment: Text.AlignRight
            text: Figures.count(Math.ceil(left.width / Math.max(1, track.width) * Theme.undoMs / 1000))
            font.pixelSize: Theme.sizeSmall
            color: Theme.toastMid
            Accessible.ignored: true
        }
        AppButton {
            id: undo

            visible: toast.verb !== ""
            anchors.right: parent.right
            anchors.rightMargin: toast.slight ? 4 : 10
            y: toast.stacked ? parent.height - height - 12 : (parent.height - height) / 2
            width: Math.min(implicitWidth, toast.most - 40 - toast.timing)
            kind: toast.slight ? "text" : "verb"
            ink: toast.slight ? Theme.toastVerb : Theme.inkOnVerb
            symbol: toast.slight ? "" : "arrow-back-up"
            text: toast.verb
            onClicked: toast.choose()
        }
        Rectangle {
            id: track

            readonly property bool timed: toast.verb !== "" && !toast.slight

            visible: timed && !Theme.reducedMotion
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2
            width: parent.width - 40
            height: 3
            radius: 1.5
            color: Qt.alpha(toast.ink, 0.12)

            Rectangle {
                id: left

                width: parent.width
                height: parent.height
                radius: 1.5
                color: Theme.toastVerb
            }
        }
    }

    HoverHandler {
        id: pointer
    }
    NumberAnimation {
        id: life

        target: left
        property: "width"
        from: left.parent?.width ?? 0
        to: 0
        duration: toast.slight ? Theme.slightMs : toast.verb !== "" ? Theme.undoMs : 5000
        // Nobody is hurried who reads it or has the keys on it.
        paused: running && (pointer.hovered || undo.activeFocus)
        onFinished: toast.hide()
    }
}
