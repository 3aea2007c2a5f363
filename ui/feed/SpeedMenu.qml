import QtQuick
import Homefeed
import Homefeed.Backend

// The speeds to choose from.
ChoiceMenu {
    id: menu

    required property Speed speed

    name: qsTr("Speed")
    words: speed.choices.map(choice => choice === 1 ? qsTr("Normal") : choice + "×")
    chosen: speed.choices.indexOf(speed.chosen)
    onPicked: index => speed.choose(speed.choices[index])
}
