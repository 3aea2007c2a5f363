pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One folder to choose: ticked and blue, or not.
StateButton {
    id: choice

    required property int index
    required property string name
    required property string within
    // -1 while they are counted.
    required property int clips
    required property bool whole
    required property bool chosen
    readonly property string counted: clips < 0 ? qsTr("Counting") : clips === 0 ? qsTr("No clips yet") : whole ? qsTr("%Ln clip(s)", "", clips) : qsTr("More than %Ln clip(s)", "", clips)
    // Whether the count stands beside the name; else below it.
    readonly property bool roomy: width >= Theme.scaled(260)

    implicitHeight: Math.max(72, words.implicitHeight + 28)
    leftPadding: 20
    rightPadding: 20
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    text: name
    Accessible.role: Accessible.CheckBox
    Accessible.description: within + ", " + counted
    on: chosen

    background: Rectangle {
        radius: 16
        color: choice.chosen ? Theme.youDim : Theme.surface1
        border.width: choice.chosen ? 2 : 1
        border.color: choice.chosen ? Theme.you : Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(Theme.textHigh, choice.hovered, choice.pressed)
        }
        FocusRing {
            visible: choice.visualFocus
            around: 16
        }
    }
    contentItem: RowLayout {
        spacing: 16

        Rectangle {
            implicitWidth: 24
            implicitHeight: 24
            radius: 6
            color: choice.chosen ? Theme.you : "transparent"
            border.width: choice.chosen ? 0 : 2
            border.color: Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: choice.chosen
                name: "check"
                size: 18
                color: Theme.inkOnYou
            }
        }
        ColumnLayout {
            id: words

            spacing: 0

            Label {
                Layout.fillWidth: true
                text: choice.name
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: choice.within
                elide: Text.ElideMiddle
                font.pixelSize: Theme.sizeSmall
                color: choice.chosen ? Theme.textMid : Theme.textLow
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: !choice.roomy
                text: choice.counted
                wrapMode: Text.Wrap
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
                Accessible.ignored: true
            }
        }
        Label {
            Layout.maximumWidth: choice.width * 0.4
            visible: choice.roomy
            text: choice.counted
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            font.pixelSize: Theme.sizeChip
            font.weight: Font.Medium
            color: Theme.textMid
            Accessible.ignored: true
        }
    }
}
