pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The round so far, along its time: clips, tasks, markers, and how sure the feed was.
Rectangle {
    id: chart

    required property Operator operator
    // Read once: they are read for every row.
    readonly property real span: Math.max(1, operator.span)
    readonly property real elapsed: operator.elapsed
    readonly property real from: 112
    readonly property real room: width - from - 24
    readonly property int steps: {
        const each = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].find(seconds => span / seconds <= 10) ?? 7200;
        return each;
    }

    function at(seconds: real): real {
        return from + room * Math.min(1, Math.max(0, seconds / span));
    }
    function told(seconds: real): string {
        const whole = Math.floor(seconds);
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }

    implicitHeight: 240
    radius: 16
    color: Theme.surface1
    border.width: Theme.dark ? 0 : 1
    border.color: Theme.line
    LayoutMirroring.enabled: false // time runs as it is written
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("The round so far: %1 clips").arg(operator.clips.count)

    Repeater {
        model: Math.floor(chart.span / chart.steps) + 1

        Item {
            id: tick

            required property int index

            x: chart.at(index * chart.steps)
            height: chart.height

            Label {
                x: -width / 2
                y: 14
                // The playhead says its own time there.
                visible: !chart.operator.running || Math.abs(tick.x - head.middle) > (width + head.width) / 2 + 4
                text: chart.told(tick.index * chart.steps)
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
                Accessible.ignored: true
            }
            Rectangle {
                y: 38
                width: 1
                height: chart.height - 50
                color: Theme.line
            }
        }
    }
    Repeater {
        model: [[qsTr("Clips"), 62], [qsTr("Tasks"), 122], [qsTr("Markers"), 166], ...(chart.operator.blind ? [] : [[qsTr("How sure"), 210]])]

        Label {
            required property var modelData

            x: 24
            y: modelData[1] - height / 2
            width: chart.from - 32
            text: modelData[0]
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
            elide: Text.ElideRight
        }
    }
    Repeater {
        model: chart.operator.clips

        Rectangle {
            id: clip

            required property string poster
            required property real began
            required property real ended
            readonly property real until: ended < 0 ? chart.elapsed : ended

            x: chart.at(began)
            y: 38
            width: Math.max(2, chart.at(until) - x - 2)
            height: 48
            radius: 6
            color: Theme.surface3
            clip: true

            Image {
                anchors.fill: parent
                source: clip.poster !== "" ? "image://poster/" + clip.poster + "/6/fill" : ""
                sourceSize: Qt.size(64, 48)
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                cache: true
            }
        }
    }
    Repeater {
        model: chart.operator.tasks

        Rectangle {
            id: task

            required property int index
            required property string status
            required property real began
            required property real ended
            readonly property bool running: status === "running"

            visible: began >= 0
            x: chart.at(began)
            y: 109
            width: Math.max(22, chart.at(ended < 0 ? chart.elapsed : ended) - x)
            height: 26
            radius: 8
            color: running ? Theme.paper : Theme.surface3

            Label {
                x: 10
                anchors.verticalCenter: parent.verticalCenter
                text: String(task.index + 1)
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                color: task.running ? Theme.inkOnPaper : Theme.textHigh
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: chart.operator.notes

        Rectangle {
            id: moment

            required property real at
            required property string sign

            x: chart.at(at) - width / 2
            y: 152
            width: 28
            height: 28
            radius: 14
            color: Theme.youDim
            border.width: 1
            border.color: Theme.you

            Icon {
                anchors.centerIn: parent
                name: moment.sign !== "" ? moment.sign : "check"
                size: 16
                color: Theme.you
            }
        }
    }
    // How sure: a step for each clip, as high as the feed was sure of it. It gives a condition away.
    Repeater {
        model: chart.operator.blind ? null : chart.operator.clips

        Rectangle {
            required property real began
            required property real ended
            required property real certainty

            x: chart.at(began)
            width: Math.max(1, chart.at(ended < 0 ? chart.elapsed : ended) - x)
            height: 2 + 26 * certainty
            y: 226 - height
            color: Theme.lampFill
            opacity: 0.7
        }
    }
    Rectangle {
        visible: chart.operator.running
        x: chart.at(chart.elapsed) - 1
        y: 34
        width: 2
        height: chart.height - 46
        color: Theme.textHigh
    }
    Rectangle {
        id: head

        readonly property real middle: x + width / 2

        visible: chart.operator.running
        x: Math.min(chart.at(chart.elapsed) - width / 2, chart.width - width - 8)
        y: 10
        width: now.implicitWidth + 20
        height: Math.max(26, now.implicitHeight + 4)
        radius: 13
        color: Theme.paper

        Label {
            id: now

            objectName: "playheadTime"
            anchors.centerIn: parent
            text: chart.told(chart.elapsed)
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            color: Theme.inkOnPaper
            Accessible.ignored: true
        }
    }
}
