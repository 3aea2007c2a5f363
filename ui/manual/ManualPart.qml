pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One piece of the manual: a heading, words, a line of a list, a row, a piece of code, a picture.
Item {
    id: part

    // As ui/manual/manual.py tells it.
    required property var told
    readonly property string kind: told.kind
    readonly property string picture: told.picture ?? ""
    readonly property var shapes: ({
            "row": row,
            "first": row,
            "top": row,
            "code": code,
            "picture": image,
            "item": line
        })
    // Room above it.
    readonly property int above: ({
            "title": 8,
            "head": 32,
            "sub": 20,
            "item": 6,
            "row": 0,
            "first": 12,
            "top": 12
        })[kind] ?? 12

    implicitHeight: above + shape.height

    Loader {
        id: shape

        y: part.above
        width: part.width
        sourceComponent: part.shapes[part.kind] ?? words
    }

    Component {
        id: words

        Label {
            text: part.told.text
            wrapMode: part.kind === "text" ? Text.Wrap : Text.WordWrap
            heads: part.kind !== "text"
            fontSizeMode: heads ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.sizeBody
            font.pixelSize: ({
                    "title": Theme.sizeTitle,
                    "head": Theme.sizeHeading,
                    "sub": Theme.sizeLabel
                })[part.kind] ?? Theme.sizeBody
            font.weight: heads ? Font.DemiBold : Font.Normal
            color: heads ? Theme.textHigh : Theme.textMid
            lineHeight: heads ? 1 : Theme.lineBody
            lineHeightMode: heads ? Text.ProportionalHeight : Text.FixedHeight
        }
    }
    Component {
        id: line

        Item {
            readonly property int inset: Theme.scaled(22) * (part.told.depth + 1)

            implicitHeight: said.implicitHeight

            Label {
                anchors.left: parent.left
                anchors.leftMargin: parent.inset - Theme.scaled(20)
                text: part.told.number > 0 ? part.told.number + "." : "•"
                color: Theme.textLow
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
            }
            Label {
                id: said

                anchors.left: parent.left
                anchors.leftMargin: parent.inset
                width: parent.width - parent.inset
                text: part.told.text
                wrapMode: Text.Wrap
                color: Theme.textMid
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
            }
        }
    }
    Component {
        id: row

        ManualRow {
            cells: part.told.cells
            heads: part.kind === "top"
        }
    }
    Component {
        id: code

        Rectangle {
            implicitHeight: typed.implicitHeight + 28
            radius: 12
            color: Theme.surface1
            border.width: Theme.dark ? 0 : 1
            border.color: Theme.line

            // Lines of code stay whole: what is longer than the page is wide is moved sideways.
            Flickable {
                id: aside

                x: 16
                y: 14
                width: parent.width - 32
                height: typed.implicitHeight
                contentWidth: typed.width
                flickableDirection: Flickable.HorizontalFlick
                interactive: contentWidth > width
                boundsBehavior: Flickable.StopAtBounds
                clip: interactive

                MoreSign {
                    over: aside
                    sideways: true
                }
                WheelHandler {
                    // A wheel that only goes up and down moves it with Shift held, as in a browser.
                    acceptedModifiers: Qt.ShiftModifier
                    target: null
                    onWheel: event => aside.contentX = Math.max(0, Math.min(aside.contentWidth - aside.width, aside.contentX - (event.angleDelta.y || event.angleDelta.x) / 2))
                }
                CopyText {
                    id: typed

                    width: Math.max(aside.width, implicitWidth)
                    wrapMode: TextEdit.NoWrap
                    // The keys stay with what they lie in, which they read on.
                    activeFocusOnTab: false
                    name: qsTr("To copy")
                    text: part.told.text
                    font.family: "monospace"
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textMid
                }
            }
        }
    }
    Component {
        id: image

        Item {
            implicitHeight: shown.height

            Image {
                id: shown

                anchors.left: parent.left
                width: Math.min(parent.width, part.told.wide, 720)
                height: Math.round(width * part.told.ratio)
                source: part.picture
                asynchronous: true
                mipmap: true
                Accessible.role: Accessible.Graphic
                Accessible.name: part.told.text
            }
        }
    }
}
