pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One task.
Rectangle {
    id: line

    required property string name
    required property string text
    required property string status
    required property string time
    property bool free: true
    property bool over: false // the round has ended: nothing can be said of its tasks any more
    readonly property bool running: status === "running" && !over
    // Not begun, or begun and never said to have ended.
    readonly property bool open: !running && (status === "waiting" || status === "running")
    readonly property string outcome: ({
            "done": qsTr("Done"),
            "failed": qsTr("Failed"),
            "gaveUp": qsTr("Gave up")
        })[status] ?? ""

    signal started
    signal ended(string how)

    implicitHeight: column.implicitHeight + 24
    radius: 12
    color: running ? Theme.surface2 : "transparent"
    border.width: running && Theme.contrast ? 1 : 0
    border.color: Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 14
        y: 12
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 14

            Icon {
                name: line.status === "done" ? "circle-check" : line.running ? "player-play" : line.open ? "circle-dashed" : "x"
                filled: line.status === "done" || line.running
                size: 22
                color: line.status === "done" ? Theme.good : line.running ? Theme.textHigh : line.open ? Theme.textMid : Theme.bad
            }
            Label {
                Layout.fillWidth: true
                text: line.text
                font.weight: line.running ? Font.DemiBold : Font.Normal
                color: line.open ? Theme.textMid : Theme.textHigh
                wrapMode: Text.Wrap
            }
            Label {
                visible: text !== ""
                text: line.outcome === "" ? line.time : line.outcome + "  " + line.time
                font.pixelSize: Theme.sizeChip
                color: Theme.textMid
            }
            AppButton {
                visible: line.status === "waiting"
                enabled: line.free
                text: qsTr("Begin")
                Accessible.name: qsTr("Begin: %1").arg(line.text)
                onClicked: line.started()
            }
        }
        RowLayout {
            visible: line.running
            Layout.leftMargin: 36
            spacing: 8

            AppButton {
                objectName: "taskDone"
                kind: "main"
                text: qsTr("Done")
                onClicked: line.ended("done")
            }
            AppButton {
                kind: "outline"
                text: qsTr("Gave up")
                onClicked: line.ended("gaveUp")
            }
            AppButton {
                text: qsTr("Failed")
                onClicked: line.ended("failed")
            }
        }
    }
}
