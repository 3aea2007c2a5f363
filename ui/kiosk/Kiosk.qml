pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// A stand's window: full screen, and no way out of it but the operator's corner.
Window {
    id: window

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    required property Thinking thinking
    required property Presenter presenter
    required property Visits visits
    required property Attraction attraction
    required property Corner corner
    // Null where nobody takes part in a study.
    property Participant participant: null
    readonly property bool locked: !visits.windowed
    readonly property bool seen: visibility !== Window.Minimized && visibility !== Window.Hidden

    function cover(): void {
        if (locked)
            showFullScreen();
        else
            showNormal();
        requestActivate();
    }

    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 640
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    title: "Homefeed"
    color: Theme.canvas
    Component.onCompleted: cover()
    onVisibilityChanged: visibility => {
        if (locked && visibility !== Window.FullScreen)
            Qt.callLater(window.cover);
    }
    onActiveChanged: if (!active && locked)
        Qt.callLater(window.cover)
    onClosing: close => close.accepted = !locked
    onSeenChanged: {
        if (visits.stage !== "visit")
            return;
        if (seen)
            controller.playback.release();
        else
            controller.playback.hold();
    }

    ChosenLook {
        settings: window.settings
    }
    // Escape that is held asks for the PIN, wherever the keys are.
    FocusScope {
        id: keys

        anchors.fill: parent
        focus: !cornerCard.visible
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Escape && !event.isAutoRepeat)
                held.start();
            event.accepted = true;
        }
        Keys.onReleased: event => {
            if (event.key === Qt.Key_Escape && !event.isAutoRepeat)
                held.stop();
        }

        Loader {
            id: stageLoader

            anchors.fill: parent
            focus: true
            sourceComponent: window.participant === null ? visitorStage : studyStage
            onLoaded: item.focus = true
        }
        AttractPage {
            objectName: "attractPage"
            anchors.fill: parent
            visible: window.visits.stage === "attract"
            enabled: visible
            focus: visible
            visits: window.visits
            attraction: window.attraction
            settings: window.settings
            onVisibleChanged: if (!visible)
                stageLoader.forceActiveFocus()
        }
        TellPage {
            id: over

            objectName: "overPage"
            anchors.fill: parent
            visible: window.visits.stage === "over"
            enabled: visible
            heading: qsTr("Thank you")
            text: window.visits.forgets ? qsTr("That was your time. It forgets you now.") : qsTr("That was your time.")
            verb: qsTr("Done")
            onChosen: window.visits.leave()
            onVisibleChanged: if (visible)
                forceActiveFocus()

            Rectangle {
                z: -1
                anchors.fill: parent
                color: Theme.canvas
            }
        }
        StillThere {
            objectName: "stillThere"
            anchors.fill: parent
            visits: window.visits
        }
    }
    Component {
        id: visitorStage

        VisitFeed {
            objectName: "visitFeed"
            controller: window.controller
            captions: window.captions
            stills: window.stills
            settings: window.settings
            thinking: window.thinking
            presenter: window.presenter
            visits: window.visits
        }
    }
    Component {
        id: studyStage

        StudyPages {
            controller: window.controller
            captions: window.captions
            stills: window.stills
            settings: window.settings
            participant: window.participant
            onClosed: window.participant.leave()
        }
    }
    // The hidden corner: held for three seconds. It takes no press from what lies below.
    Item {
        objectName: "hiddenCorner"
        anchors.left: parent.left
        width: 96
        height: 96

        PointHandler {
            id: hand

            acceptedButtons: Qt.LeftButton
            onActiveChanged: {
                if (active)
                    held.start();
                else
                    held.stop();
            }
        }
    }
    Timer {
        id: held

        interval: 3000
        onTriggered: window.corner.ask()
    }
    CornerCard {
        id: cornerCard

        objectName: "cornerCard"
        anchors.fill: parent
        corner: window.corner
        visits: window.visits
        presenter: window.participant === null ? window.presenter : null
        onVisibleChanged: if (!visible)
            keys.forceActiveFocus()
    }
    PenHandler {}
    ArrowKeys {
        window: window
        home: null
    }
}
