pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One message at a time under the top bar: what was done, with its undo, or a fault.
Item {
    id: toast

    property string title: ""
    property string detail: ""
    property string verb: ""
    property bool fault: false
    property string symbol: "check"
    readonly property bool open: opacity > 0
    readonly property color ink: fault ? Theme.textHigh : Theme.inkOnPaper

    signal chosen

    function show(what: string, why: string, action: string, bad: bool): void {
        title = what;
        detail = why;
        verb = action;
        fault = bad;
        symbol = "check";
        opacity = 1;
        life.restart();
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
        opacity = 0;
        life.stop();
    }

    implicitHeight: Math.max(64, words.implicitHeight + 20)
    opacity: 0
    visible: open
    Accessible.role: Accessible.AlertMessage
    Accessible.name: toast.title + ". " + toast.detail

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.toastMs
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: 16
        color: toast.fault ? Theme.surface3 : Theme.paper
        border.width: toast.fault ? 1 : 0
        border.color: Theme.bad

        Icon {
            id: mark

            x: 20
            anchors.verticalCenter: parent.verticalCenter
            name: toast.fault ? "file-alert" : toast.symbol
            size: 22
            color: toast.fault ? Theme.bad : toast.ink
        }
        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 14
            anchors.right: undo.visible ? undo.left : parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: toast.title
                font.weight: Font.DemiBold
                color: toast.ink
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: toast.detail
                font.pixelSize: Theme.sizeSmall
                color: toast.fault ? Theme.textMid : Theme.toastMid
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        AppButton {
            id: undo

            visible: toast.verb !== ""
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            kind: "verb"
            symbol: "arrow-back-up"
            text: toast.verb
            onClicked: toast.choose()
        }
        Rectangle {
            visible: toast.verb !== ""
            x: 20
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

    NumberAnimation {
        id: life

        target: left
        property: "width"
        from: left.parent?.width ?? 0
        to: 0
        duration: toast.verb !== "" ? Theme.undoMs : 5000
        onFinished: toast.hide()
    }
}
