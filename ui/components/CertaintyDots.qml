pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// How sure the feed is: filled dots, and always the word for it, beside them or below.
Grid {
    id: dots

    // 0 just guessing, 1 a hunch, 2 guessing, 3 fairly sure, 4 sure.
    required property int level
    property bool stacked: false
    readonly property string word: [qsTr("Just guessing"), qsTr("A hunch"), qsTr("Guessing"), qsTr("Fairly sure"), qsTr("Sure")][level]

    columns: stacked ? 1 : 2
    columnSpacing: 10
    rowSpacing: 3
    verticalItemAlignment: Grid.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    Row {
        spacing: 4

        Repeater {
            model: 4

            Rectangle {
                required property int index

                width: 8
                height: 8
                radius: 4
                color: index < dots.level ? Theme.lamp : "transparent"
                border.width: 2
                border.color: Theme.lamp

                Behavior on color {
                    ColorAnimation {
                        duration: Theme.certaintyMs
                        easing.type: Easing.InOutSine
                    }
                }
            }
        }
    }
    Label {
        text: dots.word
        font.pixelSize: dots.stacked ? Theme.sizeSmall : Theme.sizeChip
        color: Theme.textMid
        Accessible.ignored: true
    }
}
