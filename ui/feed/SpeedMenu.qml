pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// The speeds to choose from, in a small card beside what opened it.
T.Popup {
    id: menu

    required property Speed speed

    function pick(choice: real): void {
        speed.choose(choice);
        close();
    }

    width: 160
    height: contentHeight + topPadding + bottomPadding
    padding: 8
    focus: true
    margins: 8
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        list.currentIndex = speed.choices.indexOf(speed.chosen);
        list.forceActiveFocus();
    }

    background: Rectangle {
        radius: 16
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Speed")
    }
    contentItem: ListView {
        id: list

        implicitHeight: contentHeight
        interactive: false
        keyNavigationEnabled: true
        focus: true
        model: menu.speed.choices
        Keys.onReturnPressed: menu.pick(menu.speed.choices[currentIndex])
        Keys.onEnterPressed: menu.pick(menu.speed.choices[currentIndex])
        Keys.onSpacePressed: menu.pick(menu.speed.choices[currentIndex])

        delegate: T.AbstractButton {
            id: choice

            required property int index
            required property real modelData
            readonly property bool on: modelData === menu.speed.chosen

            width: ListView.view.width
            height: 44
            hoverEnabled: true
            text: modelData === 1 ? qsTr("Normal") : modelData + "×"
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: on
            onClicked: menu.pick(modelData)

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
                    anchors.verticalCenter: parent.verticalCenter
                    text: choice.text
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
