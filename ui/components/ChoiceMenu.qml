import QtQuick
import Homefeed

// A few words to choose from, in a small card beside what opened it.
MenuCard {
    id: menu

    required property list<string> words
    property int chosen: 0

    width: Theme.scaled(160)
    most: 8.5 * rowHeight
    choices: true
    entries: words.map((word, place) => ({
                "text": word,
                "on": place === chosen
            }))
    onPicked: close()
}
