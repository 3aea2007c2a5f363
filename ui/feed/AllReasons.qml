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
    // Whether it leads to the page of the taste.
    property bool leads: true
    // Read once for each change: Python is asked.
    readonly property bool ready: thinking.ready
    readonly property string total: thinking.total
    readonly property real unit: thinking.unit
    readonly property list<string> verbs: [qsTr("Less"), qsTr("More"), qsTr("Mute")]
    // Measured anew with another font: a call alone would not tell.
    readonly property real longest: verb.height > 0 ? verbs.reduce((most, word) => Math.max(most, Math.ceil(verb.advanceWidth(word)) + 6), 44) : 44
    // Whether the buttons stand below each reason, for there is no room beside it.
    readonly property bool tight: width - 48 - verbRoom(longest) < Theme.scaled(136)
    // As wide as the words above the buttons, or below them.
    readonly property real column: tight ? (width - 48) / 3 : longest

    // Between two buttons that undo each other.
    readonly property real apart: 8

    signal closed
    signal tasteWanted

    // What the three take beside a reason, each so wide.
    function verbRoom(each: real): real {
        return 3 * each + 2 * apart + 12;
    }

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
        heads: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 16
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
        keyNavigationEnabled: false
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

                    visible: all.total !== "" && !all.tight
                    anchors.right: parent.right
                    anchors.verticalCenter: dots.verticalCenter
                    spacing: all.apart

                    Repeater {
                        model: all.verbs

                        Label {
                            required property string modelData

                            width: all.column
                            text: modelData
                            horizontalAlignment: Text.AlignHCenter
                            font.pixelSize: Theme.sizeTiny
                            color: Theme.textLow
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
            apart: all.tight ? 0 : all.apart
            verbRoom: all.tight ? 0 : all.verbRoom(all.column)
            tight: all.tight
            verbs: all.verbs
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
        height: all.tight ? sum.height + 12 + (all.leads ? taste.height : 0) + 20 : Math.max(64, sum.height + 24)

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
            width: parent.width - (taste.visible && !all.tight ? taste.width + 12 : 0)
            y: all.tight ? 12 : (parent.height - height) / 2

            Item {
                anchors.left: parent.left
                width: all.tight ? parent.width : Math.min(parent.width, all.width - 48 - all.verbRoom(all.column))
                height: added.height

                Label {
                    id: added

                    anchors.left: parent.left
                    width: parent.width - figure.width - 8
                    text: qsTr("Adds up to")
                    wrapMode: Text.Wrap
                    font.weight: Font.DemiBold
                }
                Label {
                    id: figure

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
            y: sum.y
            text: qsTr("No score was needed for it")
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        AppButton {
            id: taste

            objectName: "yourTasteButton"
            anchors.right: parent.right
            y: all.tight ? parent.height - height - 8 : (parent.height - height) / 2
            text: qsTr("Your taste")
            visible: all.leads
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
