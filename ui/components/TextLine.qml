pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One line to type in; `hint` says what while it is empty, and names it.
T.TextField {
    id: field

    required property string hint

    // As high as its hint, which takes a second line where the field is narrow.
    implicitHeight: Math.max(48, hintWords.implicitHeight + 20)
    leftPadding: 16
    rightPadding: 16
    horizontalAlignment: TextInput.AlignLeft
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

    Label {
        id: hintWords

        visible: field.text === "" && field.preeditText === ""
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: field.hint
        wrapMode: Text.Wrap
        color: Theme.textMid
        Accessible.ignored: true
    }
}
