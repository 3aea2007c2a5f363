pragma Singleton

import QtQuick

// Where one can go, in the order of rail and bar; a page of the same name lies in Main.qml.
QtObject {
    readonly property list<var> all: [
        {
            "name": "watch",
            "symbol": "player-play",
            "text": qsTr("Watch")
        },
        {
            "name": "library",
            "symbol": "folders",
            "text": qsTr("Library")
        },
        {
            "name": "taste",
            "symbol": "lamp",
            "text": qsTr("Taste")
        },
        {
            "name": "you",
            "symbol": "user",
            "text": qsTr("You")
        },
        {
            "name": "settings",
            "symbol": "settings",
            "text": qsTr("Settings")
        }
    ]
}
