import QtQuick
import QtQuick.Templates as T
import Homefeed

// Words that can be marked by mouse or keys, all of them when Tab comes here, and copied.
T.TextArea {
    id: words

    property string name: ""
    readonly property bool byKey: focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason

    textFormat: Text.PlainText
    readOnly: true
    selectByMouse: true
    implicitHeight: contentHeight
    activeFocusOnTab: true
    wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    color: Theme.textHigh
    selectionColor: Theme.you
    selectedTextColor: Theme.inkOnYou
    Accessible.role: Accessible.EditableText
    Accessible.readOnly: true
    Accessible.name: name
    onActiveFocusChanged: {
        if (!activeFocus)
            deselect();
        else if (byKey)
            selectAll();
    }

    FocusRing {
        visible: words.activeFocus && words.byKey
        around: 4
    }
}
