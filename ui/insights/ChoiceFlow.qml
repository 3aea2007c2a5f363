pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One of a few numbers, as chips that take a second row where one is too short.
Flow {
    id: choices

    required property string name
    required property list<int> values
    required property list<string> words
    required property int chosen

    signal picked(int value)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: choices.words

        Chip {
            required property int index
            required property string modelData

            text: modelData
            on: choices.values[index] === choices.chosen
            onClicked: choices.picked(choices.values[index])
        }
    }
}
