pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// The sections of the settings, at the left of a wide window.
Column {
    id: list

    // Each with `name` and `symbol`.
    required property list<var> sections
    // By name.
    required property var titles
    required property string chosen

    signal picked(string name)

    spacing: 4
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    Repeater {
        model: list.sections

        T.Button {
            id: tab

            required property var modelData
            // A walk through the pages opens it, as it does the tabs of others.
            readonly property bool inPage: true
            readonly property bool on: modelData.name === list.chosen

            width: list.width
            height: Math.max(48, words.implicitHeight + 20)
            text: list.titles[modelData.name]
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.PageTab
            Accessible.name: text
            Accessible.selected: on
            onClicked: list.picked(modelData.name)
            Keys.onReturnPressed: tab.clicked()
            Keys.onEnterPressed: tab.clicked()

            contentItem: Item {
                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 14
                    anchors.verticalCenter: parent.verticalCenter
                    name: tab.modelData.symbol
                    size: 22
                    color: tab.on ? Theme.textHigh : Theme.textMid
                }
                Label {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 50
                    width: parent.width - 62
                    anchors.verticalCenter: parent.verticalCenter
                    text: tab.text
                    wrapMode: Text.Wrap
                    font.weight: tab.on ? Font.DemiBold : Font.Medium
                    color: tab.on ? Theme.textHigh : Theme.textMid
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: 12
                color: tab.on ? Theme.surface3 : Theme.wash(Theme.textHigh, tab.hovered, tab.pressed)
                border.width: Theme.contrast && tab.on ? 1 : 0
                border.color: Theme.line

                FocusRing {
                    visible: tab.visualFocus
                    around: 12
                }
            }
        }
    }
}
