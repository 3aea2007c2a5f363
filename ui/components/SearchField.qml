pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One line to type in, with a glass in front and a way to empty it.
T.TextField {
    id: field

    required property string hint

    signal cleared

    implicitHeight: 48
    leftPadding: 46
    rightPadding: 52
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    color: Theme.textHigh
    selectionColor: Theme.you
    selectedTextColor: Theme.inkOnYou
    selectByMouse: true
    maximumLength: 200
    Accessible.role: Accessible.EditableText
    Accessible.name: hint

    background: Rectangle {
        radius: 16
        color: Theme.surface2
        border.width: 1
        border.color: Theme.edge

        FocusRing {
            visible: field.activeFocus
            around: 16
        }
    }

    Icon {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 20
        color: Theme.textMid
    }
    Label {
        visible: field.text === "" && field.preeditText === ""
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: field.hint
        elide: Text.ElideRight
        color: Theme.textMid
        Accessible.ignored: true
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
