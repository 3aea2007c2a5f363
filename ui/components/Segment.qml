pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// One choice out of a few words, side by side.
Rectangle {
    id: segment

    required property list<string> words
    property int chosen: 0

    signal picked(int index)

    implicitHeight: 52
    radius: 14
    color: Theme.surface2
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.PageTabList

    Row {
        anchors.fill: parent
        anchors.margins: 4

        Repeater {
            model: segment.words

            T.Button {
                id: choice

                required property int index
                required property string modelData
                readonly property bool on: index === segment.chosen

                width: parent.width / segment.words.length
                height: 44
                focusPolicy: Qt.StrongFocus
                Accessible.name: modelData
                Accessible.checkable: true
                Accessible.checked: on
                onClicked: segment.picked(index)
                Keys.onReturnPressed: choice.clicked()

                contentItem: Label {
                    text: choice.modelData
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.sizeTiny
                    color: choice.on ? Theme.inkOnPaper : Theme.textMid
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
                background: Rectangle {
                    radius: 10
                    color: choice.on ? Theme.paper : Theme.wash(Theme.textHigh, choice.hovered, choice.pressed)

                    FocusRing {
                        visible: choice.visualFocus
                        around: 10
                    }
                }
            }
        }
    }
}
