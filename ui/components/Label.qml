import QtQuick
import Homefeed

// All text of the app: plain, never interpreted, in the house's typeface.
Text {
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    font.features: ({
            "tnum": 1
        })
    color: Theme.textHigh
    // Said outright, or each would go by its own letters; mirrored it is at the right.
    horizontalAlignment: Text.AlignLeft
    renderType: Text.QtRendering
}
