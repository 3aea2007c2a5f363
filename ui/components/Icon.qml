import QtQuick
import Homefeed

// One glyph of the icon font; decoration, so a screen reader passes over it.
Text {
    id: icon

    required property string name
    property bool filled: false
    property int size: 24
    readonly property int drawn: size > 24 ? size : Math.round(size * Theme.iconScale)

    textFormat: Text.PlainText
    text: Glyphs.of(icon.name, icon.filled)
    font.family: icon.filled && Glyphs.fills(icon.name) ? "Tabler Filled" : "Tabler"
    font.pixelSize: icon.drawn
    color: Theme.textHigh
    renderType: Text.QtRendering
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    width: icon.drawn
    height: icon.drawn
    Accessible.ignored: true
}
