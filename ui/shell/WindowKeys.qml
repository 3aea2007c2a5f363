import QtQuick

// Keys that do the same on every page.
Item {
    id: keys

    // The keys of each action, see KeyMap.
    required property var sequences
    property bool undoes: false
    property bool helps: false

    signal undoWanted
    signal searchWanted
    signal helpWanted
    signal resetWanted
    signal presenterWanted

    Shortcut {
        sequences: keys.sequences.undo
        enabled: keys.undoes
        onActivated: keys.undoWanted()
    }
    Shortcut {
        sequences: keys.sequences.search
        onActivated: keys.searchWanted()
    }
    Shortcut {
        sequences: keys.sequences.keys
        enabled: keys.helps
        onActivated: keys.helpWanted()
    }
    Shortcut {
        sequences: keys.sequences.reset
        onActivated: keys.resetWanted()
    }
    Shortcut {
        sequences: keys.sequences.present
        onActivated: keys.presenterWanted()
    }
}
