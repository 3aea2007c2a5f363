pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// A visitor's feed: what it thinks beside the video, a way to be done, and a band for an audience.
FocusScope {
    id: visit

    required property FeedController controller
    required property Captions captions
    required property Stills stills
    required property Settings settings
    required property Thinking thinking
    required property Presenter presenter
    required property Visits visits

    PlainFeed {
        id: feed

        anchors.fill: parent
        anchors.bottomMargin: band.taken
        focus: true
        controller: visit.controller
        captions: visit.captions
        stills: visit.stills
        settings: visit.settings
        sounds: visit.visits.volume > 0
        acts: true
        taken: thoughts.room
        lit: !thoughts.open
        advanceAfter: visit.visits.drowsy ? 1 : 0
        onWhyWanted: byKey => thoughts.show(byKey)
        onKeyed: (event, action) => {
            event.accepted = action === "why" && !event.isAutoRepeat;
            if (event.accepted)
                thoughts.toggle();
        }
        actions: [
            ActionButton {
                objectName: "doneButton"
                symbol: "door-exit"
                text: qsTr("Done")
                checkable: false
                overVideo: feed.compact
                Accessible.description: qsTr("Forgets what you did here")
                onClicked: visit.visits.leave()
            }
        ]
    }
    Thoughts {
        id: thoughts

        objectName: "thoughts"
        anchors.fill: parent
        anchors.bottomMargin: band.taken
        thinking: visit.thinking
        settings: visit.settings
        shows: feed.shows
        compact: feed.compact
        wide: visit.width >= Theme.wideFrom
        leads: false
        onDone: feed.forceActiveFocus()
        onKeyed: event => {
            if (!event.isAutoRepeat && (visit.settings.keyMap.bound[event.key] ?? "") === "why")
                thoughts.close();
        }
    }
    PresenterBand {
        id: band

        readonly property real taken: visible ? height : 0

        objectName: "presenterBand"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: visit.presenter.shown
        presenter: visit.presenter
        room: visit.height
        compact: visit.width < Theme.wideFrom
    }
    Glass {
        visible: visit.visits.remaining >= 0 && visit.visits.remaining <= 30
        x: feed.stage.x + (feed.stage.width - width) / 2
        y: feed.stage.y + 16
        width: Math.min(feed.stage.width - 32, left.implicitWidth + 36)
        height: left.implicitHeight + 20

        Label {
            id: left

            anchors.centerIn: parent
            width: Math.min(implicitWidth, feed.stage.width - 68)
            text: qsTr("%Ln second(s) left", "", Math.max(0, visit.visits.remaining))
            font.pixelSize: Theme.sizeChip
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            color: Theme.overText
        }
    }
}
