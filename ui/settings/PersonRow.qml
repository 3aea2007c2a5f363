pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One person: who watches now, the way to another, and the way out and back.
Item {
    id: row

    // id, name, locked, removed and here, as Sharers.rows has them.
    required property var person
    readonly property string name: person.name !== "" ? person.name : person.here ? qsTr("You") : qsTr("Without a name")
    readonly property string standing: person.removed ? qsTr("Set aside, nothing is deleted") : person.here ? qsTr("Watches now") : person.locked ? qsTr("Has a PIN") : ""

    signal turnWanted
    signal removeWanted
    signal backWanted

    implicitHeight: Math.max(68, body.implicitHeight + 16)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, standing].filter(words => words !== "").join(", ")

    GridLayout {
        id: body

        y: (row.height - height) / 2
        width: row.width
        columns: row.width >= 300 * Theme.textScale / 100 ? 3 : 2
        columnSpacing: 12
        rowSpacing: 8

        Initial {
            name: row.person.name
            lit: row.person.here
            opacity: row.person.removed ? 0.5 : 1
        }
        Column {
            Layout.fillWidth: true
            Layout.leftMargin: 4

            Label {
                width: parent.width
                text: row.name
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: row.standing
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Row {
            Layout.columnSpan: body.columns === 2 ? 2 : 1
            spacing: 12

            Icon {
                visible: row.person.here
                name: "circle-check"
                size: 22
                color: Theme.you
            }
            AppButton {
                visible: !row.person.here && !row.person.removed
                symbol: row.person.locked ? "lock" : ""
                text: qsTr("Turn to")
                Accessible.name: qsTr("Turn to %1").arg(row.name)
                onClicked: row.turnWanted()
            }
            IconButton {
                visible: !row.person.here && !row.person.removed
                symbol: "trash"
                glyph: 20
                ink: Theme.textMid
                text: qsTr("Set %1 aside").arg(row.name)
                onClicked: row.removeWanted()
            }
            AppButton {
                visible: row.person.removed
                symbol: "arrow-back-up"
                text: qsTr("Take back")
                Accessible.name: qsTr("Take %1 back").arg(row.name)
                onClicked: row.backWanted()
            }
        }
    }
}
