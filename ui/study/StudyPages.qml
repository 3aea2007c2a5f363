pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What a participant has before them, one after another: consent, questions, the feed, debrief.
FocusScope {
    id: pages

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    required property Participant participant

    signal closed
    signal conducted(string key)

    StudyFeed {
        id: feed

        anchors.fill: parent
        visible: pages.participant.feeding
        enabled: visible && !shade.visible
        focus: enabled
        controller: pages.controller
        captions: pages.captions
        stills: pages.stills
        settings: pages.settings
        participant: pages.participant
        onConducted: key => pages.conducted(key)
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
        sourceComponent: pages.participant.paused ? pausedPage : ({
                "consent": consentPage,
                "questions": questionPage,
                "instruction": instructionPage,
                "debrief": debriefPage,
                "refused": refusedPage,
                "fault": faultPage
            })[pages.participant.stage] ?? null
    }
    Component {
        id: consentPage

        ConsentPage {
            objectName: "consentPage"
            participant: pages.participant
            settings: pages.settings
        }
    }
    Component {
        id: questionPage

        QuestionPage {
            objectName: "questionPage"
            participant: pages.participant
        }
    }
    Component {
        id: instructionPage

        TellPage {
            objectName: "instructionPage"
            heading: qsTr("What to do")
            text: pages.participant.instruction
            tasks: pages.participant.tasks
            verb: qsTr("Start")
            onChosen: pages.participant.proceed()
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
            text: pages.participant.debrief
            verb: pages.participant.digest === "" ? "" : qsTr("Close")
            foot: pages.participant.digest === "" ? qsTr("Saving…") : qsTr("Participant %1. Record: %2").arg(pages.participant.code).arg(pages.participant.digest)
            onChosen: pages.closed()
        }
    }
    Component {
        id: refusedPage

        TellPage {
            objectName: "refusedPage"
            heading: qsTr("That is fine")
            text: qsTr("Nothing was kept. Thank you for reading.")
            verb: qsTr("Close")
            onChosen: pages.closed()
        }
    }
    Component {
        id: faultPage

        TellPage {
            objectName: "faultPage"
            heading: qsTr("This cannot begin")
            text: pages.participant.fault
            verb: qsTr("Close")
            onChosen: pages.closed()
        }
    }
}
