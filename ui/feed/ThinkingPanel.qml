pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Beside the video: why this one, how sure, and what comes next.
FocusScope {
    id: panel

    required property Thinking thinking
    // Whether there is a video to speak of.
    required property bool shows
    // Read once for each change: Python is asked.
    readonly property bool ready: thinking.ready
    readonly property real unit: thinking.tellingUnit

    signal allWanted(bool byKey)
    signal closed

    // Tab leads to what a short window or large text leaves below the edge.
    function reveal(item: Item): void {
        const top = item.mapToItem(content, 0, 0).y;
        view.contentY = Math.max(0, Math.min(Math.max(view.contentY, top + item.height + 12 - view.height), top - 12));
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Thinking")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface1
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
        visible: !Theme.dark
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: title.verticalCenter
        name: "lamp"
        color: panel.shows ? Theme.lamp : Theme.textLow
    }
    Label {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: 52
        y: 32 - height / 2
        width: parent.width - 52 - 64
        text: qsTr("Thinking")
        heads: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 16
        font.pixelSize: Theme.sizeLabel
        font.weight: Font.DemiBold
    }
    IconButton {
        objectName: "collapseButton"
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: title.verticalCenter
        symbol: "layout-sidebar-right-collapse"
        glyph: 20
        ink: Theme.textMid
        text: qsTr("Close the panel")
        onClicked: panel.closed()
    }
    Flickable {
        id: view

        anchors.top: parent.top
        anchors.topMargin: 60
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: content.height + 8
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive

        Column {
            id: content

            anchors.left: parent.left
            anchors.leftMargin: 20
            width: parent.width - 40
            spacing: 8

            Label {
                anchors.left: parent.left
                text: qsTr("Why this one")
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.Medium
                color: Theme.textLow
            }
            Label {
                visible: !panel.shows
                width: parent.width
                text: qsTr("Reasons appear here with the first clip.")
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                color: Theme.textMid
            }
            Repeater {
                model: panel.shows ? 0 : [0.53, 0.41, 0.31]

                GreyLines {
                    required property real modelData

                    width: content.width
                    share: modelData
                }
            }
            Column {
                id: reasons

                visible: panel.shows
                width: parent.width
                spacing: 8
                opacity: panel.ready ? 1 : 0
                enabled: panel.thinking.sentence !== ""

                Behavior on opacity {
                    NumberAnimation {
                        duration: panel.ready ? Theme.lampMs : 0
                    }
                }

                Label {
                    objectName: "whySentence"
                    width: parent.width
                    text: panel.thinking.sentence
                    font.pixelSize: Theme.sizeHeading
                    font.weight: Font.DemiBold
                    lineHeight: Theme.sizeHeading * 1.3
                    lineHeightMode: Text.FixedHeight
                    wrapMode: Text.Wrap
                    bottomPadding: 10
                }
                Repeater {
                    model: panel.thinking.telling

                    TermRow {
                        width: reasons.width
                        brief: true
                        unit: panel.unit
                    }
                }
                Item {
                    width: 1
                    height: 1
                }
                CertaintyDots {
                    anchors.left: parent.left
                    level: panel.thinking.certainty
                }
                Flow {
                    width: parent.width
                    topPadding: 4
                    spacing: 8

                    AppButton {
                        objectName: "allReasonsButton"
                        text: qsTr("All reasons")
                        onClicked: panel.allWanted(visualFocus)
                        onVisualFocusChanged: if (visualFocus)
                            panel.reveal(this)
                    }
                    AppButton {
                        objectName: "lessOfThisButton"
                        kind: "outline"
                        text: qsTr("Less of this")
                        enabled: panel.thinking.lessOf !== ""
                        Accessible.description: panel.thinking.lessOf
                        onClicked: panel.thinking.less()
                        onVisualFocusChanged: if (visualFocus)
                            panel.reveal(this)
                    }
                }
            }
            Item {
                visible: next.count > 0
                width: parent.width
                height: 28

                Rectangle {
                    y: 14
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
            Item {
                visible: next.count > 0
                width: parent.width
                height: waiting.height

                Label {
                    id: waiting

                    anchors.left: parent.left
                    width: parent.width - count.width - 8
                    text: qsTr("Up next")
                    font.pixelSize: Theme.sizeSmall
                    font.weight: Font.DemiBold
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                }
                Label {
                    id: count

                    anchors.right: parent.right
                    text: panel.thinking.inLine
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                }
            }
            Item {
                width: 1
                height: 1
            }
            Column {
                width: parent.width
                spacing: 12

                Repeater {
                    id: next

                    model: panel.shows ? panel.thinking.upNext : 0

                    NextRow {
                        width: content.width
                    }
                }
            }
        }
    }
    Column {
        id: foot

        anchors.left: parent.left
        anchors.leftMargin: 20
        width: parent.width - 40
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        spacing: 18

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        LocalLine {
            width: parent.width
            words: qsTr("Worked out on this computer")
        }
    }
}
