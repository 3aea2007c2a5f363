import QtQuick
import Homefeed

// What can be done with a row, as a word; Tab comes to it from the row that the keys are at.
AppButton {
    id: action

    property bool reachable: false

    focusPolicy: reachable || activeFocus ? Qt.TabFocus : Qt.NoFocus
}
