pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What the feed believes, how sure it is, and every way to move it.
ScrollPage {
    id: page

    required property Taste taste
    required property TasteReset reset
    required property Settings settings
    readonly property bool wide: room >= 880

    signal resetWanted

    function attend(): void {
        taste.attend(visible);
        if (visible)
            reset.look();
    }

    viewName: "tasteView"
    onVisibleChanged: attend()
    Component.onCompleted: attend()

    PageHead {
        title: qsTr("Your taste")
        text: qsTr("What the feed believes about you, and how sure it is. Move anything.")
        compact: page.compact

        AppButton {
            objectName: "undoReset"
            visible: page.reset.undoable && !page.compact
            symbol: "history"
            text: qsTr("Undo the reset")
            onClicked: page.reset.undo()
        }
        IconButton {
            visible: page.reset.undoable && page.compact
            symbol: "history"
            glyph: 22
            fill: Theme.surface3
            text: qsTr("Undo the reset")
            onClicked: page.reset.undo()
        }
        AppButton {
            objectName: "startOverButton"
            visible: !page.compact
            kind: "outline"
            symbol: "refresh"
            text: qsTr("Start over…")
            onClicked: page.resetWanted()
        }
        IconButton {
            visible: page.compact
            symbol: "refresh"
            glyph: 22
            fill: Theme.surface3
            text: qsTr("Start over…")
            onClicked: page.resetWanted()
        }
    }
    GridLayout {
        id: cards

        Layout.fillWidth: true
        columns: page.wide ? 2 : 1
        columnSpacing: 16
        rowSpacing: page.compact ? 12 : 16

        ColumnLayout {
            id: left

            Layout.fillWidth: true
            Layout.preferredWidth: 392
            Layout.alignment: Qt.AlignTop
            spacing: page.compact ? 12 : 16

            Card {
                visible: page.taste.glance.length > 0
                title: qsTr("At a glance")

                Label {
                    Layout.fillWidth: true
                    text: qsTr("Bigger is stronger. Sharper is surer.")
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                }
                TasteField {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    topics: page.taste.glance
                }
            }
            VarietyCard {
                readonly property real head: page.above + cards.y + left.y + y

                foresight: page.taste.foresight
                seen: page.visible && head < page.scrolled + page.height && head + height > page.scrolled
                settings: page.settings
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 704
            Layout.alignment: Qt.AlignTop
            spacing: page.compact ? 12 : 16

            Card {
                objectName: "topicsCard"
                title: qsTr("Topics")

                TopicHeads {
                    Layout.fillWidth: true
                    visible: !page.taste.empty && parent.width >= Theme.scaled(560)
                }

                Label {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    Layout.bottomMargin: 8
                    visible: page.taste.known && page.taste.empty
                    text: qsTr("The feed knows nothing about you yet. Watch a few clips, and what it comes to believe stands here.")
                    color: Theme.textMid
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: page.taste.topics

                    TopicRow {
                        required property string key

                        objectName: "topic " + key
                        Layout.fillWidth: true
                        onSteered: value => {
                            if (!page.taste.steer(index, value))
                                settle();
                        }
                        onMutePressed: page.taste.mute(index)
                        onForgetPressed: page.taste.forget(index)
                    }
                }
                MoreButton {
                    Layout.topMargin: 8
                    rows: page.taste.topics
                }
            }
            StartOver {
                reset: page.reset
            }
            PastResets {
                reset: page.reset
            }
        }
    }
}
