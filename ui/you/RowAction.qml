import QtQuick
import Homefeed

// What can be done with a row, as a sign; Tab comes to it from the row that the keys are at.
IconButton {
    id: action

    property bool reachable: false
    // Whether the arrows do something here, instead of going back to the list.
    property bool usesArrows: false

    glyph: 20
    ink: Theme.textMid
    focusPolicy: reachable || activeFocus ? Qt.TabFocus : Qt.NoFocus
    // Back to the list, which goes to another row.
    Keys.onPressed: event => {
        event.accepted = false;
        if (!usesArrows && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            action.focus = false;
    }
}
