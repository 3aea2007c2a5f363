pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What the search can be narrowed down by, and how many clips that leaves.
Item {
    id: row

    required property Discover discover

    height: flow.height + (beside ? 0 : count.height)
    readonly property bool beside: width >= 720

    Flow {
        id: flow

        anchors.left: parent.left
        width: parent.width - (row.beside ? count.width + 16 : 0)
        spacing: 8

        Chip {
            text: qsTr("All")
            on: !row.discover.narrow
            onClicked: row.discover.widen()
        }
        Repeater {
            // By number: a chip that is pressed keeps the keys.
            model: row.discover.narrowings.length

            Chip {
                id: asks

                required property int index
                // Nothing for the moment in which there is one question less.
                readonly property var asked: row.discover.narrowings[index] ?? ({
                        "words": [""],
                        "chosen": 0,
                        "isSwitch": true
                    })

                text: asked.words[asked.chosen]
                on: asked.chosen > 0
                opens: !asked.isSwitch
                onClicked: {
                    if (asked.isSwitch) {
                        row.discover.choose(index, asked.chosen === 0 ? 1 : 0);
                        return;
                    }
                    answers.asker = asks;
                    answers.narrowing = index;
                    answers.open();
                }
            }
        }
    }
    Label {
        id: count

        objectName: "hitCount"
        anchors.left: parent.left
        anchors.leftMargin: row.beside ? row.width - width : 0
        y: row.beside ? (44 - height) / 2 : flow.height
        height: Math.max(26, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: row.discover.count < 0 ? " " : qsTr("%Ln clip(s)", "", row.discover.count)
        font.pixelSize: Theme.sizeSmall
        color: Theme.textLow
    }
    ChoiceMenu {
        id: answers

        property Chip asker: null
        property int narrowing: 0
        readonly property var asked: row.discover.narrowings[narrowing]

        parent: asker
        x: mirrored && asker !== null ? asker.width - width : 0
        y: 44
        width: 240
        name: asker?.text ?? ""
        words: asked?.words ?? []
        chosen: asked?.chosen ?? 0
        onPicked: option => row.discover.choose(narrowing, option)
    }
}
