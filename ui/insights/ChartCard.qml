pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed

// A chart with its title, which can be looked at as a table and saved as one.
Card {
    id: card

    required property string heading
    // What the chart says, in a sentence.
    required property string summary
    required property list<string> heads
    // Each a list of words, one for each head.
    required property list<var> rows
    property string note: ""
    required property ScrollPage scroller
    property bool table: false
    // What is said of it stands below its title where there is no room beside it.
    readonly property bool narrow: width < Theme.scaled(320)
    default property alias chart: plot.data

    signal saveWanted

    Accessible.name: heading

    RowLayout {
        spacing: 12

        Label {
            Layout.fillWidth: true
            text: card.heading
            heads: true
            font.pixelSize: Theme.sizeLabel
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            visible: text !== "" && !card.narrow
            Layout.maximumWidth: card.width * 0.4
            text: card.note
            font.pixelSize: Theme.sizeChip
            color: Theme.textLow
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignRight
        }
        IconButton {
            objectName: "tableSwitch"
            Layout.topMargin: -10
            Layout.bottomMargin: -10
            Layout.rightMargin: -10
            symbol: "list"
            glyph: 20
            text: qsTr("%1 as a table").arg(card.heading)
            checkable: true
            chosen: card.table
            onClicked: card.table = !card.table
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== "" && card.narrow
        text: card.note
        font.pixelSize: Theme.sizeChip
        color: Theme.textLow
        wrapMode: Text.Wrap
    }
    T.Control {
        id: frame

        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: !card.table
        implicitHeight: plot.childrenRect.height
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Chart
        Accessible.name: card.heading
        Accessible.description: card.summary

        Item {
            id: plot

            anchors.fill: parent
            // In software Qt draws a shape unclipped that is scrolled out of its clip altogether, by
            // what its paths cover: a chart's reach from edge to edge.
            visible: card.scroller.sees(plot)
        }
        FocusRing {
            visible: frame.visualFocus
            around: 8
        }
    }
    ChartTable {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: card.table
        name: card.heading
        heads: card.heads
        rows: card.table ? card.rows : []
    }
    AppButton {
        objectName: "saveTable"
        Layout.topMargin: 12
        Layout.fillWidth: implicitWidth > card.width - 40
        visible: card.table
        text: qsTr("Save as file")
        onClicked: card.saveWanted()
    }
}
