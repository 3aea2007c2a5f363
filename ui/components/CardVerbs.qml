import QtQuick
import QtQuick.Layouts

// The buttons at the foot of a dialog: in a row at its end, or one below the other where their
// words are too long for that.
GridLayout {
    id: verbs

    readonly property real room: parent?.width ?? 0
    readonly property real wanted: visibleChildren.reduce((sum, button) => sum + button.implicitWidth + columnSpacing, -columnSpacing)
    readonly property bool stacked: wanted > room

    // Rings of what has the keys lie around the buttons.
    Layout.topMargin: 6
    Layout.bottomMargin: 6
    Layout.fillWidth: stacked
    Layout.alignment: Qt.AlignRight
    columns: stacked ? 1 : Math.max(1, visibleChildren.length)
    columnSpacing: 12
    rowSpacing: 8
}
