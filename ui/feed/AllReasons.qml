pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Every term of the score in order of size, what they add up to, and a way to steer each.
FocusScope {
    id: all

    required property Thinking thinking
    // Whether it says where it was worked out, as beside the video.
    property bool locked: true
    // Read once for each change: Python is asked.
    readonly property bool ready: thinking.ready
    readonly property string total: thinking.total
    readonly property real unit: thinking.unit
    readonly property list<string> verbs: [qsTr("Less"), qsTr("More"), qsTr("Mute")]
    // As wide as the words above the buttons, as far as there is room.
    readonly property real column: Math.max(44, Math.min(Math.ceil(verb.advanceWidth(longest)) + 6, width * 0.15))
    readonly property string longest: verbs.reduce((most, word) => verb.advanceWidth(word) > verb.advanceWidth(most) ? word : most, "")

    signal closed
    signal tasteWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Why this video")

    FontMetrics {
        id: verb

        font.family: Theme.family
        font.pixelSize: Theme.sizeTiny
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: title.verticalCenter
        name: "lamp"
        color: Theme.lamp
    }
    Label {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: 56
        y: 36 - height / 2
        width: parent.width - 56 - 64
        text: qsTr("Why this video")
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeLabel
        font.weight: Font.DemiBold
    }
    IconButton {
        objectName: "closeReasonsButton"
        focus: true
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: title.verticalCenter
        symbol: "x"
        text: qsTr("Close")
        onClicked: all.closed()
    }
    ListView {
        id: list

        objectName: "reasonList"
        anchors.left: parent.left
        anchors.leftMargin: 16
        y: 64
        width: parent.width - 32
        height: Math.max(0, Math.min(contentHeight, foot.most - y))
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true
        // Tab leads on to rows that are out of sight.
        cacheBuffer: 400
        model: all.thinking.terms
        opacity: all.ready ? 1 : 0
        Accessible.role: Accessible.List
        Accessible.name: title.text

        Behavior on opacity {
            NumberAnimation {
                duration: all.ready ? Theme.lampMs : 0
            }
        }

        header: Column {
            x: 8
            width: list.width - 16
            spacing: 8

            Label {
                width: parent.width
                text: all.thinking.sentence
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
                lineHeight: Theme.sizeHeading * 1.3
                lineHeightMode: Text.FixedHeight
                wrapMode: Text.Wrap
                topPadding: 4
            }
            Item {
                width: parent.width
                height: Math.max(dots.height, heads.height) + 6

                CertaintyDots {
                    id: dots

                    anchors.left: parent.left
                    level: all.thinking.certainty
                }
                Row {
                    id: heads

                    visible: all.total !== ""
                    anchors.right: parent.right
                    anchors.verticalCenter: dots.verticalCenter
                    spacing: 2

                    Repeater {
                        model: all.verbs

                        Label {
                            required property string modelData

                            width: all.column
                            text: modelData
                            elide: Text.ElideRight
                            // Part of a word says less than the sign below it.
                            opacity: truncated ? 0 : 1
                            horizontalAlignment: Text.AlignHCenter
                            font.pixelSize: Theme.sizeTiny
                            color: Theme.textLow
                            Accessible.ignored: true
                        }
                    }
                }
            }
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
        delegate: TermRow {
            width: ListView.view.width
            unit: all.unit
            inset: 8
            column: all.column
            onWanted: kind => all.thinking.ask(kind, subject, subjectName)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }
    Item {
        id: foot

        readonly property real most: all.height - height - (local.visible ? local.height + 30 : 12)

        anchors.left: parent.left
        anchors.leftMargin: 24
        y: list.y + list.height
        width: parent.width - 48
        height: Math.max(64, sum.height + 24)

        Rectangle {
            // Where rows go on below it; the last row has a line of its own.
            visible: list.interactive
            width: parent.width
            height: 1
            color: Theme.line
        }
        Column {
            id: sum

            visible: all.total !== ""
            anchors.left: parent.left
            width: parent.width - (taste.visible ? taste.width + 12 : 0)
            anchors.verticalCenter: parent.verticalCenter

            Item {
                anchors.left: parent.left
                width: Math.min(parent.width, all.width - 48 - 3 * all.column - 16)
                height: added.height

                Label {
                    id: added

                    anchors.left: parent.left
                    text: qsTr("Adds up to")
                    font.weight: Font.DemiBold
                }
                Label {
                    objectName: "totalFigure"
                    anchors.right: parent.right
                    text: all.total
                    font.weight: Font.DemiBold
                    color: Theme.lamp
                }
            }
            Label {
                width: parent.width
                text: all.thinking.place
                visible: text !== ""
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
            }
        }
        Label {
            visible: all.total === "" && all.ready
            anchors.left: parent.left
            width: sum.width
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("No score was needed for it")
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        AppButton {
            id: taste

            objectName: "yourTasteButton"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Your taste")
            visible: Places.all.some(place => place.name === "taste")
            onClicked: all.tasteWanted()
        }
    }
    LocalLine {
        id: local

        visible: all.locked
        anchors.left: parent.left
        anchors.leftMargin: 24
        width: parent.width - 48
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        words: qsTr("Worked out on this computer. These are all the reasons.")
    }
}
