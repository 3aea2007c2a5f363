pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Columns of clips that drift by; one of them is lit and shows its best moments.
Item {
    id: drift

    required property list<var> tiles
    property int columns: 3
    property bool moves: true
    readonly property real gap: 16
    readonly property real between: 20
    readonly property real across: Math.max(200, (width - 2 * gap) / (columns - 0.25))
    readonly property real high: Math.round(across * 440 / 224)
    // Different ones in a column; where there are few, columns share them.
    readonly property int each: tiles.length > 0 ? Math.max(1, Math.floor(tiles.length / columns)) : 0
    // So often they follow each other, for the column to reach from edge to edge at any time.
    readonly property int rounds: each > 0 ? 1 + Math.ceil((height + high) / (each * (high + between))) : 0
    // The column whose clips are lit: one that is in sight whole.
    readonly property int lit: columns > 2 ? 1 : 0
    property string litKey: ""
    property string litTopic: ""

    function tileAt(column: int, row: int): var {
        return tiles[(column + row % each * columns) % tiles.length];
    }
    // The clip that is nearest to the middle.
    function light(): void {
        const column = lanes.itemAt(lit) as Lane;
        if (column === null)
            return;
        let best = null;
        let nearest = 1e9;
        for (let row = 0; row < rounds * each; row++) {
            const far = Math.abs(column.y + row * (high + between) + high / 2 - height / 2);
            if (far < nearest) {
                nearest = far;
                best = tileAt(lit, row);
            }
        }
        litKey = best?.contentKey ?? "";
        litTopic = best?.topic ?? "";
    }

    clip: true
    onTilesChanged: Qt.callLater(light)
    Component.onCompleted: Qt.callLater(light)

    component Lane: Item {
        id: lane

        required property int index
        readonly property real run: drift.each * (drift.high + drift.between)
        property real gone: 0

        x: index * (drift.across + drift.gap)
        // Each begins at another height.
        y: -gone - [0.58, 0.15, 0.79][index % 3] * drift.high

        NumberAnimation on gone {
            from: 0
            to: lane.run
            duration: lane.run / 24 * 1000
            loops: Animation.Infinite
            running: drift.moves && drift.visible && lane.run > 0 && !Theme.reducedMotion
        }
        Repeater {
            model: drift.rounds * drift.each

            Item {
                id: tile

                required property int index
                readonly property var told: drift.tileAt(lane.index, index)
                readonly property bool near: lane.y + y < drift.height && lane.y + y + height > 0
                readonly property bool isLit: near && lane.index === drift.lit && told.contentKey === drift.litKey

                y: index * (drift.high + drift.between)
                width: Math.round(drift.across)
                height: drift.high
                visible: near

                Image {
                    anchors.fill: parent
                    source: tile.near ? "image://poster/" + tile.told.contentKey + "/14/fill" : ""
                    sourceSize: Qt.size(tile.width, tile.height)
                    asynchronous: true
                    Accessible.ignored: true
                }
                TilePreview {
                    anchors.fill: parent
                    contentKey: tile.told.contentKey
                    durationMs: tile.told.durationMs
                    wanted: tile.isLit && drift.moves
                }
                Rectangle {
                    anchors.fill: parent
                    radius: 14
                    color: Theme.backdrop
                    opacity: tile.isLit ? 0 : 0.55

                    Behavior on opacity {
                        NumberAnimation {
                            duration: Theme.lampMs
                        }
                    }
                }
                WhyPill {
                    visible: tile.isLit && drift.litTopic !== ""
                    x: 12
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 12
                    width: Math.min(implicitWidth, parent.width - 24)
                    opens: false
                    text: qsTr("You stay for %1").arg(drift.litTopic)
                }
            }
        }
    }
    Repeater {
        id: lanes

        model: drift.each > 0 ? drift.columns : 0

        Lane {}
    }
    Timer {
        interval: 6000
        repeat: true
        running: drift.moves && drift.visible
        onTriggered: drift.light()
    }
}
