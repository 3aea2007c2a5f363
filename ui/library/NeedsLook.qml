pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What the viewer may want to mend, each with its words and one verb.
Card {
    id: card

    required property LibraryOverview overview
    readonly property int faults: overview.faultCount
    readonly property int missing: overview.missingCount
    readonly property int groups: overview.groups.count

    title: qsTr("Needs a look")

    RowLayout {
        visible: card.overview.known && card.faults + card.missing + card.groups + card.overview.away === 0
        Layout.topMargin: 12
        spacing: 12

        Icon {
            name: "circle-check"
            size: 22
            color: Theme.good
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Nothing. Every file can be played.")
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
    }
    LookRow {
        visible: card.overview.away > 0
        heads: true
        symbol: "plug-connected-x"
        what: qsTr("%Ln folder(s) not there", "", card.overview.away)
        why: qsTr("Its clips come back with the drive.")
        verb: qsTr("Check")
        onChosen: card.overview.readAgain()
    }
    LookRow {
        visible: card.faults > 0
        heads: true
        ruled: card.overview.away > 0
        symbol: "file-alert"
        what: qsTr("%Ln file(s) would not open", "", card.faults)
        why: qsTr("Left out of the feed.")
        verb: qsTr("Try again")
        onChosen: card.overview.tryAllAgain()
    }
    Repeater {
        model: card.overview.faults

        LookRow {
            required property int index
            required property string name

            what: name
            verb: qsTr("Show")
            onChosen: card.overview.showFault(index)
        }
    }
    MoreButton {
        rows: card.overview.faults
    }
    LookRow {
        visible: card.missing > 0
        heads: true
        ruled: card.overview.away + card.faults > 0
        symbol: "file-off"
        what: qsTr("%Ln file(s) missing", "", card.missing)
        why: qsTr("Moved or deleted. What you watched and liked is kept for when they come back.")
    }
    Repeater {
        model: card.overview.missing

        LookRow {
            required property int index
            required property string name
            required property string within

            what: name
            why: within
            verb: qsTr("Show")
            spoken: qsTr("Show the folder of %1").arg(name)
            onChosen: card.overview.showMissing(index)
        }
    }
    MoreButton {
        rows: card.overview.missing
    }
    LookRow {
        visible: card.groups > 0
        heads: true
        ruled: card.overview.away + card.faults + card.missing > 0
        symbol: "copy"
        ink: Theme.textMid
        what: qsTr("The same clip more than once")
        why: qsTr("The feed shows each of these once and plays the best copy.")
    }
    Repeater {
        model: card.overview.groups

        LookRow {
            required property int index
            required property string name
            required property string others
            required property real spare

            what: qsTr("%1 plays").arg(name)
            why: qsTr("Besides it %1: %2").arg(Figures.bytes(spare)).arg(others)
            verb: qsTr("Show")
            spoken: qsTr("Show %1").arg(name)
            onChosen: card.overview.showGroup(index)
        }
    }
    MoreButton {
        rows: card.overview.groups
    }
}
