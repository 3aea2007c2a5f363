import QtQuick
import Homefeed
import Homefeed.Backend

// One glyph of the icon font; decoration, so a screen reader passes over it.
Text {
    id: icon

    required property string name
    property bool filled: false
    property int size: 24

    textFormat: Text.PlainText
    text: Icons.glyph(icon.name, icon.filled)
    font.family: icon.filled && Icons.fills(icon.name) ? "Tabler Filled" : "Tabler"
    font.pixelSize: icon.size
    color: Theme.textHigh
    renderType: Text.QtRendering
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    width: icon.size
    height: icon.size
    Accessible.ignored: true
}
