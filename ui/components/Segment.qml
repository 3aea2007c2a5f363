pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// One choice out of a few words, side by side; in several rows where they are too long for one.
Rectangle {
    id: segment

    required property list<string> words
    property int chosen: 0

    readonly property int rowHeight: Math.max(44, Theme.lineBody + 12)
    // Measured anew with another font: a call alone would not tell.
    readonly property int widest: metrics.height > 0 ? Math.ceil(words.reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0)) + 12 : 0
    readonly property int columns: {
        let count = words.length;
        while (count > 1 && widest > (width - 8) / count)
            count = Math.ceil(count / 2);
        return Math.max(1, count);
    }

    signal picked(int index)

    implicitHeight: Math.ceil(words.length / columns) * rowHeight + 8
    radius: 14
    color: Theme.surface2
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.Grouping

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.sizeBody
        font.weight: Font.DemiBold
    }
    Grid {
        id: grid

        anchors.fill: parent
        anchors.margins: 4
        columns: segment.columns

        Repeater {
            model: segment.words

            StateButton {
                id: choice

                required property int index
                required property string modelData

                width: grid.width / segment.columns
                height: segment.rowHeight
                focusPolicy: Qt.StrongFocus
                text: modelData
                on: index === segment.chosen
                Accessible.role: Accessible.RadioButton
                onClicked: segment.picked(index)

                contentItem: Label {
                    text: choice.modelData
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.sizeTiny
                    color: choice.on ? Theme.inkOnPaper : Theme.textMid
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
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
