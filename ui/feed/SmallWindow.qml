pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The feed alone, in a small window above all others.
Window {
    id: small

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    // Once it has a place on the screen, it comes back to it.
    property bool placed: false

    signal backWanted

    // Takes its corner from the window it comes out of: bottom right.
    function enter(right: int, bottom: int): void {
        width = settings.smallSize.width;
        height = settings.smallSize.height;
        if (!placed) {
            x = right - width - 24;
            y = bottom - height - 24;
            placed = true;
        }
        visible = true;
        requestActivate();
    }
    function leave(): void {
        if (!visible)
            return;
        settings.rememberSmall(width, height);
        visible = false;
    }

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    // Its own: it stays when the window it came out of is hidden.
    transientParent: null
    minimumWidth: 180
    minimumHeight: 320
    title: qsTr("Homefeed, small window")
    color: Theme.backdrop
    // Never refused: that would keep the whole program from ending. The big window is there first.
    onClosing: backWanted()

    PenHandler {}
    Loader {
        anchors.fill: parent
        focus: true
        active: small.visible
        sourceComponent: SmallStage {
            objectName: "smallStage"
            focus: true
            controller: small.controller
            captions: small.captions
            stills: small.stills
            settings: small.settings
            onBackWanted: small.backWanted()
        }
    }
    WindowRim {
        id: rim

        anchors.fill: parent
        framed: small
    }
    Item {
        anchors.fill: parent
        anchors.margins: rim.grip

        DragHandler {
            // The window manager moves the window; where there is none, we do.
            property bool byHand: false

            target: null
            acceptedButtons: Qt.LeftButton
            onActiveChanged: byHand = active && !small.startSystemMove()
            onCentroidChanged: {
                if (active && byHand) {
                    small.x += Math.round(centroid.scenePosition.x - centroid.scenePressPosition.x);
                    small.y += Math.round(centroid.scenePosition.y - centroid.scenePressPosition.y);
                }
            }
        }
    }
}
