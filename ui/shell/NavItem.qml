pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One place to go: in the bar, in the rail, or in the rail with its word beside the icon.
T.Button {
    id: item

    enum Kind {
        Bar,
        Rail,
        Wide
    }

    required property string symbol
    required property int wordSize
    property bool chosen: false
    property int kind: NavItem.Bar
    readonly property bool besides: kind === NavItem.Wide
    readonly property color ink: chosen ? Theme.textHigh : Theme.textMid

    implicitWidth: Theme.railWidth
    implicitHeight: besides ? Math.max(48, Theme.lineBody + 16) : 46 + Math.round(wordSize * 1.5)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.selected: chosen
    Accessible.selectable: true
    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()

    contentItem: Item {
        Rectangle {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            y: item.besides ? 0 : item.height < 64 ? 4 : 6
            width: item.besides ? parent.width - 32 : 56
            height: item.besides ? parent.height : 34
            radius: item.besides ? 12 : 17
            color: item.chosen && item.kind !== NavItem.Bar ? Theme.surface3 : Theme.wash(Theme.textHigh, item.hovered, item.pressed)
            border.width: Theme.contrast && item.chosen ? 1 : 0
            border.color: Theme.edge

            Icon {
                anchors.left: parent.left
                anchors.leftMargin: item.besides ? 17 : (parent.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                name: item.symbol
                filled: item.chosen
                size: 22
                color: item.ink
            }
            FocusRing {
                visible: item.visualFocus
                around: mark.radius
            }
        }
        Label {
            anchors.left: parent.left
            anchors.leftMargin: item.besides ? 76 : 2
            y: item.besides ? (parent.height - height) / 2 : item.kind === NavItem.Rail ? 45 : 40
            width: parent.width - anchors.leftMargin - (item.besides ? 24 : 2)
            horizontalAlignment: item.besides ? Text.AlignLeft : Text.AlignHCenter
            elide: item.besides ? Text.ElideRight : Text.ElideNone
            text: item.text
            font.pixelSize: item.besides ? Theme.sizeBody : item.wordSize
            font.weight: item.chosen ? Font.DemiBold : Font.Medium
            color: item.ink
            Accessible.ignored: true
        }
    }
    background: Item {}
}
