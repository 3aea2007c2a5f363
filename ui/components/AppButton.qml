pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// A button with a word: "main" (paper), "soft", "outline", "danger", "text" or "verb" (on a toast).
T.Button {
    id: button

    property string kind: "soft"
    property string symbol: ""
    property color ink: ({
            "main": Theme.inkOnPaper,
            "danger": Theme.inkOnBad,
            "verb": Theme.inkOnVerb
        })[kind] ?? Theme.textHigh

    implicitHeight: Math.max(44, content.implicitHeight + 20)
    implicitWidth: Math.max(44, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: 18
    rightPadding: 18
    opacity: enabled ? 1 : 0.4
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Item {
        // What the words would take on one line, whatever they have.
        implicitWidth: words.implicitWidth + (button.symbol !== "" ? 28 : 0)
        implicitHeight: content.implicitHeight

        Row {
            id: content

            anchors.centerIn: parent
            spacing: 8

            Icon {
                visible: button.symbol !== ""
                name: button.symbol
                size: 20
                color: button.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                id: words

                // Longer words than there is room for take a second line.
                width: Math.min(implicitWidth, Math.max(0, button.availableWidth - (button.symbol !== "" ? 28 : 0)))
                text: button.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                font.weight: Font.DemiBold
                color: button.ink
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: 12
        color: ({
                "main": Theme.paper,
                "soft": Theme.surface3,
                "danger": Theme.badFill,
                "verb": Theme.toastVerb
            })[button.kind] ?? "transparent"
        border.width: button.kind === "outline" || (Theme.contrast && button.kind === "soft") ? 1 : 0
        border.color: Theme.edge

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.wash(button.ink, button.hovered, button.pressed)
        }
        FocusRing {
            visible: button.visualFocus
            around: 12
        }
    }
}
