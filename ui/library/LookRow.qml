pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One thing that needs a look: what, why, and one verb.
Item {
    id: row

    required property string what
    required property string why
    property string symbol: ""
    property color ink: Theme.bad
    property string verb: ""
    // What a screen reader says of the verb, which alone tells nothing.
    property string spoken: verb + " " + what
    property bool heads: false
    property bool ruled: false

    signal chosen

    Layout.fillWidth: true
    Layout.topMargin: ruled ? 8 : 0
    implicitHeight: Math.max(heads ? 72 : 60, words.implicitHeight + 20)

    Rectangle {
        visible: row.ruled
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Item {
            Layout.preferredWidth: 38
            Layout.fillHeight: true

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: row.symbol !== ""
                name: row.symbol
                size: 22
                color: row.ink
            }
        }
        Column {
            id: words

            Layout.fillWidth: true
            Layout.rightMargin: 12

            Label {
                width: parent.width
                text: row.what
                font.weight: row.heads ? Font.DemiBold : Font.Normal
                wrapMode: row.heads ? Text.Wrap : Text.NoWrap
                elide: row.heads ? Text.ElideNone : Text.ElideMiddle
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: row.why
                font.pixelSize: Theme.sizeSmall
                color: Theme.textLow
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                elide: Text.ElideRight
            }
        }
        AppButton {
            visible: row.verb !== ""
            kind: row.heads ? "soft" : "outline"
            text: row.verb
            Accessible.name: row.spoken
            onClicked: row.chosen()
        }
    }
}
