pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// The tasks of a round: begin one, and say how it ended.
Rectangle {
    id: list

    required property Operator operator

    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 12

            Label {
                Layout.fillWidth: true
                text: qsTr("Tasks")
                heads: true
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
            }
            Label {
                visible: list.operator.tasks.count > 0
                text: qsTr("%1 of %2 done").arg(list.operator.tasksDone).arg(list.operator.tasks.count)
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.margins: 12
            visible: list.operator.tasks.count === 0
            text: qsTr("This round has no tasks.")
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: list.operator.tasks
            spacing: 4

            delegate: TaskLine {
                width: ListView.view.width
                free: list.operator.running && !list.operator.paused
                over: !list.operator.running
                onStarted: list.operator.startTask(name)
                onEnded: how => list.operator.endTask(name, how)
            }
        }
    }
}
