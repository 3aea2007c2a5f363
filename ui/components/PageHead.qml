import QtQuick
import QtQuick.Layouts
import Homefeed

// The title of a page, what it is about, and its verbs: beside it, or below where it is narrow.
GridLayout {
    id: head

    required property string title
    property string text: ""
    property bool compact: false
    readonly property bool tight: name.implicitWidth + verbs.implicitWidth + columnSpacing > width
    default property alias content: verbs.data

    Layout.fillWidth: true
    Layout.bottomMargin: compact ? 4 : 20
    columns: 2
    columnSpacing: 12
    rowSpacing: 4

    Label {
        id: name

        Layout.row: 0
        Layout.column: 0
        Layout.fillWidth: true
        Layout.columnSpan: head.tight ? 2 : 1
        text: head.title
        heads: true
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
        wrapMode: Text.Wrap
    }
    RowLayout {
        id: verbs

        Layout.row: head.tight ? 2 : 0
        Layout.column: head.tight ? 0 : 1
        Layout.rowSpan: head.compact || head.tight ? 1 : 2
        Layout.columnSpan: head.tight ? 2 : 1
        Layout.topMargin: head.tight ? 8 : 0
        spacing: 12
    }
    Label {
        Layout.row: 1
        Layout.column: 0
        Layout.fillWidth: true
        Layout.columnSpan: head.compact || head.tight ? 2 : 1
        text: head.text
        color: Theme.textMid
        wrapMode: Text.Wrap
    }
}
