pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Who takes part, how long it runs, and what stops it.
Rectangle {
    id: bar

    required property Operator operator
    readonly property string where: ({
            "consent": qsTr("Reads what taking part means"),
            "questions": qsTr("Answers questions"),
            "instruction": qsTr("Reads what to do"),
            "debrief": qsTr("Done"),
            "refused": qsTr("Said no: nothing was kept")
        })[operator.stage] ?? ""
    readonly property string block: operator.condition === "" ? qsTr("Round %1 of %2").arg(operator.block).arg(operator.blocks) : qsTr("Round %1 of %2, %3").arg(operator.block).arg(operator.blocks).arg(operator.condition)

    signal endWanted

    implicitHeight: Math.max(72, line.implicitHeight + 24)
    color: Theme.surface1

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        spacing: 12

        Rectangle {
            implicitWidth: 12
            implicitHeight: 12
            radius: 6
            visible: bar.operator.running && !bar.operator.paused
            color: Theme.bad
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: bar.operator.code === "" ? qsTr("Getting ready") : qsTr("Participant %1").arg(bar.operator.code)
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                text: bar.operator.fault !== "" ? bar.operator.fault : bar.operator.paused ? qsTr("Paused") : bar.operator.running ? bar.block : bar.where
                font.pixelSize: Theme.sizeChip
                color: bar.operator.fault !== "" ? Theme.bad : Theme.textMid
                elide: Text.ElideRight
            }
        }
        BigTime {
            time: bar.operator.recorded
            means: qsTr("Recorded")
        }
        BigTime {
            visible: bar.operator.left !== ""
            time: bar.operator.left
            means: qsTr("Left")
        }
        ProgressTrack {
            Layout.preferredWidth: 220
            Layout.leftMargin: 24
            implicitHeight: 8
            visible: bar.operator.running && bar.operator.share >= 0
            name: qsTr("Round")
            share: Math.max(0, bar.operator.share)
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        AppButton {
            objectName: "pauseButton"
            enabled: bar.operator.running
            symbol: bar.operator.paused ? "player-play" : "player-pause"
            text: bar.operator.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: bar.operator.pause()
        }
        AppButton {
            objectName: "endButton"
            kind: "outline"
            enabled: !["", "consent", "refused", "debrief"].includes(bar.operator.stage)
            text: qsTr("End session")
            onClicked: bar.endWanted()
        }
    }
}
