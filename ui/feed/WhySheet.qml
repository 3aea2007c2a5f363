pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// All reasons on a narrow window: a sheet over the lower part of it, drawn down to close.
T.Dialog {
    id: sheet

    required property Thinking thinking
    readonly property real top: (parent?.height ?? 0) - height
    property real drawn: 0
    // Whether a key opened it: then what has the keys is ringed.
    property bool byKey: false
    property bool leads: true

    signal tasteWanted
    signal keyed(var event)

    objectName: "whySheet"
    title: qsTr("Why this video")
    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: Math.round((parent?.height ?? 0) * 0.72)
    y: top + drawn
    // What lies beside it stays in reach: the toast that takes back what was asked here.
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        drawn = 0;
        all.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.PopupFocusReason);
    }

    background: Item {
        clip: true

        Rectangle {
            width: parent.width
            height: parent.height + 24
            radius: 24
            color: Theme.surface1
            border.width: Theme.dark ? 0 : 1
            border.color: Theme.line
        }
    }
    contentItem: FocusScope {
        focus: true
        Keys.onPressed: event => sheet.keyed(event)

        Item {
            width: parent.width
            height: 44

            Rectangle {
                y: 8
                anchors.horizontalCenter: parent.horizontalCenter
                width: 44
                height: 5
                radius: 2.5
                color: Theme.edge
            }
            DragHandler {
                target: null
                xAxis.enabled: false
                onActiveTranslationChanged: sheet.drawn = Math.max(0, activeTranslation.y)
                onActiveChanged: {
                    if (active)
                        return;
                    if (sheet.drawn > 80)
                        sheet.close();
                    else
                        sheet.drawn = 0;
                }
            }
        }
        AllReasons {
            id: all

            anchors.fill: parent
            anchors.topMargin: 8
            focus: true
            locked: false
            leads: sheet.leads
            thinking: sheet.thinking
            onClosed: sheet.close()
            onTasteWanted: sheet.tasteWanted()
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "y"
            from: sheet.top + sheet.height
            to: sheet.top
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "y"
            to: sheet.top + sheet.height
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
