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
    Component.onCompleted: {
        screen = Application.screens[Math.min(onScreen, Application.screens.length - 1)];
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

    Binding {
        target: Theme
        property: "choice"
        value: window.settings.scheme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.settings.textScale
    }
    Connections {
        target: window
        enabled: window.participant.observer.waits

        function onFrameSwapped(): void {
            window.participant.observer.drawn();
        }
    }
    StudyFeed {
        id: feed

        anchors.fill: parent
        visible: window.participant.feeding
        enabled: visible && !shade.visible
        focus: enabled
        controller: window.controller
        captions: window.captions
        stills: window.stills
        settings: window.settings
        participant: window.participant
        onKeyed: key => window.operator.press(key)
    }
    // Over the feed, which it hides.
    Rectangle {
        id: shade

        anchors.fill: parent
        visible: page.item !== null
        color: Theme.canvas
    }
    Loader {
        id: page

        anchors.fill: parent
        focus: shade.visible
        onLoaded: item.focus = true
        sourceComponent: window.participant.paused ? pausedPage : ({
                "consent": consentPage,
                "questions": questionPage,
                "instruction": instructionPage,
                "debrief": debriefPage,
                "refused": refusedPage,
                "fault": faultPage
            })[window.participant.stage] ?? null
    }
    Component {
        id: consentPage

        ConsentPage {
            objectName: "consentPage"
            participant: window.participant
            settings: window.settings
        }
    }
    Component {
        id: questionPage

        QuestionPage {
            objectName: "questionPage"
            participant: window.participant
        }
    }
    Component {
        id: instructionPage

        TellPage {
            objectName: "instructionPage"
            heading: qsTr("What to do")
            text: window.participant.instruction
            tasks: window.participant.tasks
            verb: qsTr("Start")
            onChosen: window.participant.proceed()
        }
    }
    Component {
        id: pausedPage

        TellPage {
            heading: qsTr("A short break")
            text: qsTr("It goes on in a moment.")
        }
    }
    Component {
        id: debriefPage

        TellPage {
            objectName: "debriefPage"
            heading: qsTr("Thank you")
            text: window.participant.debrief
            verb: window.participant.digest === "" ? "" : qsTr("Close")
            foot: window.participant.digest === "" ? qsTr("Saving…") : qsTr("Participant %1. Record: %2").arg(window.participant.code).arg(window.participant.digest)
            onChosen: window.close()
        }
    }
    Component {
        id: refusedPage

        TellPage {
            objectName: "refusedPage"
            heading: qsTr("That is fine")
            text: qsTr("Nothing was kept. Thank you for reading.")
            verb: qsTr("Close")
            onChosen: window.close()
        }
    }
    Component {
        id: faultPage

        TellPage {
            objectName: "faultPage"
            heading: qsTr("This cannot begin")
            text: window.participant.fault
            verb: qsTr("Close")
            onChosen: window.close()
        }
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
