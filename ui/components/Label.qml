import QtQuick
import Homefeed

// All text of the app: plain, never interpreted, in the house's typeface. A screen reader is told
// each of them; one inside what says the same words already is `Accessible.ignored`.
Text {
    // Whether it is the title of what follows.
    property bool heads: false

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
    Accessible.role: heads ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.focusable: false
    Accessible.ignored: text.trim() === ""
}
