import QtQuick
import Homefeed

// A line to search with: a glass in front, and a way to empty it.
TextLine {
    id: field

    signal cleared

    leftPadding: LayoutMirroring.enabled ? 52 : 46
    rightPadding: LayoutMirroring.enabled ? 46 : 52

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 20
        color: Theme.textMid
    }
    IconButton {
        visible: field.text !== ""
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        text: qsTr("Clear the search")
        onClicked: {
            field.clear();
            field.forceActiveFocus();
            field.cleared();
        }
    }
}
