pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One folder: what it holds, how it is, and the button that takes it out.
Item {
    id: row

    required property string name
    required property string path
    required property int videos
    required property int faults
    required property string condition
    property bool first: false
    property int percent: -1
    // Then its state takes the place of its path.
    readonly property bool narrow: width < 400
    readonly property string clips: qsTr("%Ln clip(s)", "", videos)
    readonly property string words: ({
            "away": qsTr("Not there"),
            "reading": percent < 0 ? qsTr("Reading") : qsTr("Reading %1%").arg(percent),
            "paused": qsTr("Stopped"),
            "waiting": qsTr("Waiting")
        })[condition] ?? (faults > 0 ? qsTr("%Ln would not open", "files", faults) : qsTr("Up to date"))
    readonly property string symbol: ({
            "away": "plug-connected-x",
            "reading": "refresh",
            "paused": "player-pause",
            "waiting": "clock"
        })[condition] ?? (faults > 0 ? "file-alert" : "circle-check")

    signal removeWanted

    implicitHeight: Math.max(76, told.implicitHeight + 24)
    Accessible.role: Accessible.ListItem
    Accessible.name: row.name + ", " + row.clips + ", " + row.words

    Rectangle {
        visible: !row.first
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.preferredWidth: 44
            Layout.preferredHeight: 52
            radius: 10
            color: Theme.surface2

            Icon {
                anchors.centerIn: parent
                name: "folder"
                size: 22
                color: Theme.textMid
            }
        }
        Column {
            id: told

            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 12

            Label {
                width: parent.width
                text: row.name
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: row.condition === "away" ? (row.narrow ? row.words : "") : row.narrow ? row.clips + " · " + row.words : row.clips
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                visible: !row.narrow
                width: parent.width
                text: row.path
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                elide: Text.ElideMiddle
            }
        }
        Icon {
            Layout.rightMargin: 8
            name: row.symbol
            size: 20
            color: row.condition === "away" || row.condition === "ready" && row.faults > 0 ? Theme.bad : row.condition === "ready" ? Theme.good : Theme.textMid
        }
        Label {
            visible: !row.narrow
            Layout.rightMargin: 4
            text: row.words
            font.pixelSize: Theme.sizeChip
            color: Theme.textMid
            Accessible.ignored: true
        }
        IconButton {
            objectName: "removeFolder"
            symbol: "trash"
            ink: Theme.textMid
            glyph: 20
            text: qsTr("Remove %1").arg(row.name)
            onClicked: row.removeWanted()
        }
    }
}
