pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One belief: what of, how much, how sure, and moving, forgetting or muting it.
ColumnLayout {
    id: row

    required property int index
    required property string title
    required property string evidence
    required property real belief
    required property real before
    required property real certainty
    required property int level
    required property string asked
    required property bool muted
    required property bool here
    readonly property bool compact: width < Theme.scaled(560)
    readonly property string hint: ({
            "more": qsTr("You raised this"),
            "less": qsTr("You lowered this"),
            "forget": qsTr("Forgotten once")
        })[asked] ?? ""
    readonly property string note: muted ? qsTr("Muted") : hint

    signal steered(real value)
    signal mutePressed
    signal forgetPressed

    // The handle goes back to what is believed.
    function settle(): void {
        slider.settle();
    }

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        visible: row.index > 0
        implicitHeight: 1
        color: Theme.line
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        columns: row.compact ? 2 : 4
        columnSpacing: 16
        rowSpacing: 0

        ColumnLayout {
            Layout.preferredWidth: row.compact ? -1 : 200
            Layout.fillWidth: true
            Layout.columnSpan: 1
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: row.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(2)
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                text: row.here ? qsTr("%1 · among the reasons").arg(row.evidence) : row.evidence
                font.pixelSize: Theme.sizeSmall
                color: row.here ? Theme.lamp : Theme.textLow
                wrapMode: Text.Wrap
            }
        }
        BeliefSlider {
            id: slider

            Layout.row: row.compact ? 1 : 0
            Layout.column: row.compact ? 0 : 1
            Layout.columnSpan: 1
            Layout.fillWidth: true
            Layout.preferredWidth: 240
            enabled: !row.muted
            opacity: row.muted ? 0.4 : 1
            belief: row.belief
            before: row.before
            certainty: row.certainty
            moved: row.asked === "more" || row.asked === "less"
            Accessible.name: qsTr("How much you like %1").arg(row.title)
            Accessible.description: [qsTr("%1 percent").arg(Math.round(row.belief * 100)), row.evidence, dots.word, row.note].filter(word => word !== "").join(", ")
            onSteered: value => row.steered(value)
        }
        ColumnLayout {
            Layout.row: 0
            Layout.column: row.compact ? 1 : 2
            Layout.preferredWidth: row.compact ? -1 : Theme.scaled(104)
            Layout.alignment: row.compact ? Qt.AlignRight : Qt.AlignLeft
            spacing: 2

            CertaintyDots {
                id: dots

                level: row.level
                stacked: !row.compact
            }
            Label {
                visible: text !== ""
                text: row.note
                font.pixelSize: Theme.sizeSmall
                color: Theme.you
            }
        }
        Row {
            Layout.row: row.compact ? 1 : 0
            Layout.column: row.compact ? 1 : 3
            Layout.alignment: Qt.AlignRight
            spacing: 8

            IconButton {
                objectName: "forgetTopic"
                symbol: "eraser"
                glyph: 20
                ink: Theme.textMid
                text: qsTr("Forget %1").arg(row.title)
                onClicked: row.forgetPressed()
            }
            IconButton {
                objectName: "muteTopic"
                symbol: row.muted ? "eye" : "eye-off"
                glyph: 20
                ink: row.muted ? Theme.you : Theme.textMid
                text: row.muted ? qsTr("Unmute %1").arg(row.title) : qsTr("Mute %1").arg(row.title)
                onClicked: row.mutePressed()
            }
        }
    }
}
