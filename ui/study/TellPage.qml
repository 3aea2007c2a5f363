pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// Words to read before going on: an instruction, the debrief, a pause.
FocusScope {
    id: page

    property string heading: ""
    property string text: ""
    property list<string> tasks: []
    property string foot: ""
    property string verb: ""
    readonly property bool compact: width < Theme.compactBelow

    signal chosen

    ScrollPage {
        anchors.fill: parent
        focus: true
        compact: page.compact
        margin: page.compact ? 24 : 64
        above: Math.max(48, (page.height - inner.implicitHeight) / 2.4)
        most: 640

        ColumnLayout {
            id: inner

            Layout.fillWidth: true
            spacing: 16

            Label {
                Layout.fillWidth: true
                text: page.heading
                heads: true
                font.pixelSize: Theme.sizeDisplay
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: page.text
                font.pixelSize: Theme.sizeLabel
                color: Theme.textMid
                wrapMode: Text.Wrap
                lineHeight: 1.2
            }
            Repeater {
                model: page.tasks

                RowLayout {
                    id: task

                    required property string modelData
                    required property int index

                    Layout.fillWidth: true
                    spacing: 12

                    Label {
                        Layout.alignment: Qt.AlignTop
                        text: qsTr("%1.").arg(task.index + 1)
                        font.pixelSize: Theme.sizeLabel
                        font.weight: Font.DemiBold
                        color: Theme.textLow
                    }
                    Label {
                        Layout.fillWidth: true
                        text: task.modelData
                        font.pixelSize: Theme.sizeLabel
                        wrapMode: Text.Wrap
                    }
                }
            }
            AppButton {
                objectName: "goOnButton"
                Layout.topMargin: 16
                Layout.preferredHeight: Math.max(56, implicitHeight)
                Layout.preferredWidth: Math.max(220, implicitWidth)
                visible: page.verb !== ""
                kind: "main"
                text: page.verb
                onClicked: page.chosen()
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 8
                visible: text !== ""
                text: page.foot
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
            }
        }
    }
}
