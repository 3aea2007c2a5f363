pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// For an audience: what the feed just learned, and the five that would come next, with their sums.
Rectangle {
    id: band

    required property Presenter presenter
    // The height that it shares with the video.
    required property real room
    property bool compact: false
    // What it may take and leave the video and its actions what they need.
    readonly property real most: room - 520
    readonly property bool learned: presenter.of !== ""

    function written(terms: list<var>): string {
        return terms.map(term => term.title + " " + term.figure).join(", ");
    }

    implicitHeight: compact ? rows.implicitHeight + 24 : Math.max(196, inner.implicitHeight + 32)
    // A narrow one is scrolled where it does not fit.
    height: Math.min(implicitHeight, room * 0.45, compact ? Math.max(120, most) : room)
    color: Theme.surface1
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("For the audience")

    component Learned: ColumnLayout {
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Icon {
                name: "lamp"
                size: 20
                color: Theme.lamp
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Just learned")
                heads: true
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Label {
                visible: text !== ""
                text: band.presenter.reward
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
                color: Theme.lamp
            }
        }
        Label {
            Layout.fillWidth: true
            text: band.learned ? band.presenter.of : qsTr("Swipe, and it shows what that taught.")
            elide: Text.ElideRight
            maximumLineCount: band.learned ? 1 : 3
            wrapMode: band.learned ? Text.NoWrap : Text.Wrap
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: band.presenter.watched
            font.pixelSize: Theme.sizeSmall
            color: Theme.textMid
            wrapMode: Text.Wrap
        }
        Repeater {
            model: band.presenter.changes

            RowLayout {
                id: change

                required property string title
                required property string figure
                required property real value

                Layout.fillWidth: true
                spacing: 8
                Accessible.role: Accessible.ListItem
                Accessible.name: title + " " + figure

                Icon {
                    name: change.value < 0 ? "chevron-down" : "chevron-up"
                    size: 18
                    color: change.value < 0 ? Theme.textLow : Theme.lamp
                }
                Label {
                    Layout.fillWidth: true
                    text: change.title
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Label {
                    text: change.figure
                    font.pixelSize: Theme.sizeLabel
                    font.weight: Font.DemiBold
                    color: change.value < 0 ? Theme.textMid : Theme.lamp
                    Accessible.ignored: true
                }
            }
        }
    }
    component Poster: Rectangle {
        property string key
        property bool sure: true

        radius: 8
        color: Theme.surface2

        Image {
            anchors.fill: parent
            source: parent.key === "" ? "" : "image://poster/" + parent.key + "/8/fill"
            sourceSize: Qt.size(width, height)
            asynchronous: true
            opacity: parent.sure ? 1 : 0.6
            Accessible.ignored: true
        }
    }

    RowLayout {
        id: inner

        visible: !band.compact
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 20
        y: 16
        spacing: 28

        Learned {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 240 * Theme.textScale / 100
            Layout.maximumWidth: 240 * Theme.textScale / 100
        }
        Repeater {
            model: band.compact ? 0 : band.presenter.candidates

            RowLayout {
                id: next

                required property int index
                required property string key
                required property string title
                required property string score
                required property string chance
                required property list<var> terms
                required property bool dealt

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: 10
                Accessible.role: Accessible.ListItem
                Accessible.name: title + ", " + score + ", " + band.written(terms)

                Poster {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: 54
                    implicitHeight: 96
                    key: next.key
                    sure: next.dealt
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: 2

                    Label {
                        Layout.fillWidth: true
                        text: next.score
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.sizeSmall
                        font.pixelSize: Theme.sizeHeading
                        font.weight: Font.DemiBold
                        color: Theme.lamp
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: next.title
                        font.weight: Font.Medium
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Repeater {
                        model: next.terms

                        RowLayout {
                            id: term

                            required property var modelData

                            Layout.fillWidth: true
                            spacing: 6

                            Label {
                                Layout.fillWidth: true
                                text: term.modelData.title
                                elide: Text.ElideRight
                                font.pixelSize: Theme.sizeSmall
                                color: Theme.textMid
                                Accessible.ignored: true
                            }
                            Label {
                                text: term.modelData.figure
                                font.pixelSize: Theme.sizeSmall
                                font.weight: Font.Medium
                                color: Theme.textMid
                                Accessible.ignored: true
                            }
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        text: next.dealt ? qsTr("Comes, chance %1").arg(next.chance) : qsTr("Chance %1").arg(next.chance)
                        elide: Text.ElideRight
                        font.pixelSize: Theme.sizeTiny
                        color: Theme.textLow
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Flickable {
        id: list

        visible: band.compact
        anchors.fill: parent
        contentHeight: rows.implicitHeight + 24
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        ColumnLayout {
            id: rows

            x: 16
            y: 12
            width: list.width - 32
            spacing: 8

            Learned {
                Layout.fillWidth: true
            }
            Repeater {
                model: band.compact ? band.presenter.candidates : 0

                RowLayout {
                    id: line

                    required property string key
                    required property string title
                    required property string score
                    required property list<var> terms
                    required property bool dealt

                    Layout.fillWidth: true
                    spacing: 10
                    Accessible.role: Accessible.ListItem
                    Accessible.name: title + ", " + score + ", " + band.written(terms)

                    Poster {
                        implicitWidth: 27
                        implicitHeight: 40
                        key: line.key
                        sure: line.dealt
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Label {
                            Layout.fillWidth: true
                            text: line.title
                            elide: Text.ElideRight
                            font.weight: Font.Medium
                            Accessible.ignored: true
                        }
                        Label {
                            Layout.fillWidth: true
                            text: band.written(line.terms)
                            elide: Text.ElideRight
                            font.pixelSize: Theme.sizeSmall
                            color: Theme.textMid
                            Accessible.ignored: true
                        }
                    }
                    Label {
                        text: line.score
                        font.pixelSize: Theme.sizeLabel
                        font.weight: Font.DemiBold
                        color: Theme.lamp
                        Accessible.ignored: true
                    }
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
