pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// An action of the video: an icon (or a sign of a few letters) with its word, 56 x 62, filled
// and blue when done.
StateButton {
    id: button

    property string symbol: ""
    property string sign: ""
    property bool done: false
    property bool overVideo: false
    readonly property color ink: !done ? rest : overVideo ? Theme.overYou : Theme.you
    readonly property color rest: overVideo ? Theme.overText : Theme.textHigh

    implicitWidth: 56
    implicitHeight: overVideo ? 62 : 66
    focusPolicy: Qt.TabFocus
    on: done

    contentItem: Item {
        Rectangle {
            id: disc

            anchors.horizontalCenter: parent.horizontalCenter
            y: button.overVideo ? 8 : 0
            width: button.overVideo ? 28 : 48
            height: width
            radius: width / 2
            color: button.overVideo ? "transparent" : Theme.surface2
            border.width: !button.overVideo && !Theme.dark ? 1 : 0
            border.color: Theme.line

            Rectangle {
                // Over the video the disc is as small as an icon: the shade of a pointer is
                // wider, so that it holds a sign too.
                anchors.centerIn: parent
                width: button.overVideo ? 48 : parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.wash(button.rest, button.hovered, button.pressed)
            }
            Icon {
                id: glyph

                anchors.centerIn: parent
                visible: button.symbol !== ""
                name: button.symbol
                filled: button.done
                color: button.ink
            }
            Label {
                anchors.centerIn: parent
                text: button.sign
                font.pixelSize: text.length > 3 ? Theme.sizeChip : Theme.sizeLabel
                font.weight: Font.DemiBold
                color: button.ink
                Accessible.ignored: true
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            width: button.width
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            anchors.bottom: parent.bottom
            anchors.bottomMargin: button.overVideo ? 7 : 0
            text: button.text
            // Larger ones would lie on the icon: the button does not grow.
            font.pixelSize: Math.min(Theme.sizeTiny, 15)
            font.weight: button.overVideo ? Font.DemiBold : Font.Medium
            color: button.overVideo ? Theme.overText : Theme.textMid
            Accessible.ignored: true
        }
    }
    background: Item {
        FocusRing {
            visible: button.visualFocus
            overVideo: button.overVideo
            anchors.margins: button.overVideo ? 0 : -5
            around: 12
        }
    }

    onDoneChanged: if (done)
        pop.restart()

    NumberAnimation {
        id: pop

        target: glyph
        property: "scale"
        from: 0.8
        to: 1
        duration: Theme.likeMs
        easing.type: Easing.OutBack
        easing.overshoot: 1.4
    }
}
