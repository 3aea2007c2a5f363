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
            "name": "discover",
            "symbol": "compass",
            "text": qsTr("Discover")
        },
        {
            "name": "library",
            "symbol": "folders",
            "text": qsTr("Library")
        },
        {
            "name": "settings",
            "symbol": "settings",
            "text": qsTr("Settings")
        }
    ]
}
