import QtQuick
import QtQuick.Layouts
import Homefeed

// What a dialog is about, in lines; smaller where a word alone is longer than one.
Label {
    heads: true
    Layout.fillWidth: true
    font.pixelSize: Theme.sizeTitle
    font.weight: Font.Bold
    wrapMode: Text.WordWrap
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 20
}
