pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A few words to choose from, in a small card beside what opened it.
T.Popup {
    id: menu

    required property string name
    required property list<string> words
    property int chosen: 0

    signal picked(int index)

    function pick(index: int): void {
        picked(index);
        close();
    }

    width: 160
    height: contentHeight + topPadding + bottomPadding
    padding: 8
    focus: true
    margins: 8
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        list.currentIndex = chosen;
        list.forceActiveFocus();
    }

    background: Rectangle {
        radius: 16
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.name
    }
    contentItem: ListView {
        id: list

        implicitHeight: Math.min(contentHeight, 8.5 * 44)
        interactive: contentHeight > height
        clip: interactive
        keyNavigationEnabled: true
        focus: true
        model: menu.words
        Keys.onReturnPressed: menu.pick(currentIndex)
        Keys.onEnterPressed: menu.pick(currentIndex)
        Keys.onSpacePressed: menu.pick(currentIndex)

        delegate: T.AbstractButton {
            id: choice

            required property int index
            required property string modelData
            readonly property bool on: index === menu.chosen

            width: ListView.view.width
            height: 44
            hoverEnabled: true
            text: modelData
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: on
            onClicked: menu.pick(index)

            background: Rectangle {
                radius: 10
                color: choice.on ? Theme.surface3 : Theme.wash(Theme.textHigh, choice.hovered, choice.pressed)

                FocusRing {
                    anchors.margins: 0
                    visible: choice.ListView.isCurrentItem && choice.ListView.view.activeFocus && !choice.on
                    around: 5
                }
            }
            contentItem: Item {
                Label {
                    x: 12
                    width: parent.width - 48
                    anchors.verticalCenter: parent.verticalCenter
                    text: choice.text
                    elide: Text.ElideRight
                    font.weight: choice.on ? Font.DemiBold : Font.Normal
                }
                Icon {
                    anchors.right: parent.right
                    anchors.rightMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    visible: choice.on
                    name: "check"
                    size: 20
                    color: Theme.you
                }
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
