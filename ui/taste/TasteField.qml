pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The topics at a glance: the area is how strong, the blur how unsure. The list beside it says it.
Item {
    id: field

    required property list<var> topics
    readonly property int rings: 16
    // How many circles lie side by side in each row, the strongest first.
    readonly property list<int> rows: width > 420 ? [4, 3] : [2, 3, 2]
    // Of a name: larger words are longer than their place is wide.
    readonly property int lines: Theme.textScale >= 130 ? 2 : 1
    readonly property real rowHeight: Theme.lineSmall * lines + 92
    // One measure for all: the largest at which none leaves its place, so that areas compare.
    readonly property real unit: topics.reduce((most, topic, index) => Math.min(most, Math.min(widthOf(index) - 12, rowHeight - Theme.lineSmall * lines - 12) / (rootOf(topic) * (1 + blurOf(topic) / 2))), 100)

    function rowOf(index: int): int {
        let row = 0;
        for (let left = index; row < rows.length - 1 && left >= rows[row]; row += 1)
            left -= rows[row];
        return row;
    }
    function widthOf(index: int): real {
        return width / rows[rowOf(index)];
    }
    function placeOf(index: int): int {
        return index - rows.slice(0, rowOf(index)).reduce((sum, each) => sum + each, 0);
    }
    function rootOf(topic: var): real {
        return Math.sqrt((topic.belief - 0.5) * 2);
    }
    // The lamp's light on the card, from 0 for none to 1.
    function lit(share: real): color {
        return Qt.tint(Theme.surface1, Qt.alpha(Theme.lampFill, share));
    }
    function blurOf(topic: var): real {
        return Theme.contrast ? 0 : 1 - Math.min(0.92, 0.25 + topic.certainty);
    }

    implicitHeight: topics.length > 0 ? rowHeight * (rowOf(topics.length - 1) + 1) : 0
    Accessible.ignored: true

    Repeater {
        model: field.topics

        Item {
            id: spot

            required property int index
            required property var modelData
            readonly property real size: field.unit * field.rootOf(modelData)
            readonly property real blur: field.blurOf(modelData)

            x: (field.LayoutMirroring.enabled ? field.rows[field.rowOf(index)] - 1 - field.placeOf(index) : field.placeOf(index)) * width
            y: field.rowOf(index) * field.rowHeight
            width: field.widthOf(index)
            height: field.rowHeight

            // Rings laid over each other, the widest first, which every scene graph draws alike:
            // Qt's software renderer paints a Shape that is scrolled out of sight.
            Repeater {
                model: Theme.contrast ? 1 : field.rings

                Rectangle {
                    required property int index
                    readonly property real inwards: index / (field.rings - 1)

                    anchors.centerIn: name
                    anchors.verticalCenterOffset: -(name.height + spot.size * (1 + spot.blur / 2)) / 2 - 4
                    width: spot.size * (1 + (Theme.contrast ? 0 : spot.blur * (0.5 - inwards)))
                    height: width
                    radius: width / 2
                    color: Theme.contrast ? "transparent" : field.lit((index + 1) / field.rings * (0.7 + 0.3 * spot.modelData.certainty))
                    border.width: Theme.contrast ? 2 : 0
                    border.color: Theme.lampFill
                }
            }
            Label {
                id: name

                x: 4
                y: spot.height - height - (spot.height - height - 4 - spot.size * (1 + spot.blur / 2)) / 2
                width: parent.width - 8
                text: spot.modelData.title
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: field.lines > 1 ? Text.WrapAtWordBoundaryOrAnywhere : Text.NoWrap
                maximumLineCount: field.lines
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
