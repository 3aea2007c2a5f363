import QtQuick
import QtQuick.Templates as T

// A button of something that holds or does not, which a screen reader is told: a press asks for
// it, and whoever hears of it decides.
T.Button {
    id: button

    property bool on: false

    checkable: true
    checked: on
    // Qt ticks what is pressed at once, and tells a screen reader of `checked` alone.
    onToggled: checked = Qt.binding(() => on)
    // Qt makes a box to tick of what is checkable.
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
}
