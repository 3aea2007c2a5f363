import QtQuick
import Homefeed

// What can be done with a row, as a sign; Tab comes to it from the row that the keys are at.
IconButton {
    id: action

    property bool reachable: false

    glyph: 20
    ink: Theme.textMid
    focusPolicy: reachable || activeFocus ? Qt.TabFocus : Qt.NoFocus
}
