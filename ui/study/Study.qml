pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The participant's window; the operator's is another, on a screen of its own if there is one.
Window {
    id: window

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    required property Participant participant
    required property Operator operator
    required property int onScreen
    required property bool windowed
    required property bool attended

    function showIt(): void {
        if (windowed)
            showNormal();
        else
            showFullScreen();
        requestActivate();
    }

    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 640
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    title: qsTr("Homefeed, study")
    color: Theme.canvas
    // Bound, so that it is known before the operator's window looks for another one. A window goes
    // to none by that alone where the screens are one desktop: it must lie there.
    screen: Application.screens[Math.min(onScreen, Application.screens.length - 1)]
    Component.onCompleted: {
        x = screen.virtualX + Math.max(0, (screen.width - width) / 2);
        y = screen.virtualY + Math.max(0, (screen.height - height) / 2);
        showIt();
    }
    onActiveChanged: participant.observer.focused(active)
    onVisibilityChanged: visibility => {
        const seen = visibility !== Window.Minimized && visibility !== Window.Hidden;
        participant.observer.shown(seen);
        if (seen)
            controller.playback.release();
        else
            controller.playback.hold();
    }
    onClosing: participant.leave()

    ChosenLook {
        settings: window.settings
    }
    Connections {
        target: window
        enabled: window.participant.observer.waits

        function onFrameSwapped(): void {
            window.participant.observer.drawn();
        }
    }
    StudyPages {
        anchors.fill: parent
        focus: true
        controller: window.controller
        captions: window.captions
        stills: window.stills
        settings: window.settings
        participant: window.participant
        onClosed: window.close()
        onConducted: key => window.operator.press(key)
    }
    PenHandler {}
    ArrowKeys {
        window: window
        home: null
    }
    OperatorWindow {
        id: desk

        objectName: "operatorWindow"
        visible: window.attended
        beside: window.screen
        operator: window.operator
        controller: window.controller
    }
}
