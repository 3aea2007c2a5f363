pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// A setting that is one of a few words: what it is about, and the words beside it or below.
GridLayout {
    id: row

    required property string text
    property string hint: ""
    required property list<string> words
    // What each word stands for.
    required property list<var> values
    required property var value

    signal picked(var value)

    Layout.fillWidth: true
    columns: width >= 600 * Theme.textScale / 100 ? 2 : 1
    columnSpacing: 24
    rowSpacing: 8

    Column {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 2

        Label {
            width: parent.width
            text: row.text
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            visible: text !== ""
            width: parent.width
            text: row.hint
            font.pixelSize: Theme.sizeSmall
            color: Theme.textLow
            wrapMode: Text.Wrap
        }
    }
    Segment {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Accessible.name: row.text
        words: row.words
        chosen: row.values.indexOf(row.value)
        onPicked: index => row.picked(row.values[index])
    }
}
