import QtQuick

// Cards side by side, which move sideways; one stop for Tab, and the arrows within.
ListView {
    id: row

    required property string name

    signal picked(int row)

    orientation: ListView.Horizontal
    clip: true
    // The rings reach past the cards.
    leftMargin: 8
    rightMargin: 8
    topMargin: 8
    bottomMargin: 8
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    currentIndex: -1
    activeFocusOnTab: count > 0
    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
        currentIndex = 0
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onReturnPressed: row.picked(currentIndex)
    Keys.onEnterPressed: row.picked(currentIndex)
    Keys.onSpacePressed: row.picked(currentIndex)
}
