import QtQuick
import QtQuick.Layouts
import Homefeed

// A few sentences that explain a setting.
Label {
    Layout.fillWidth: true
    color: Theme.textMid
    lineHeight: Theme.lineBody
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.Wrap
}
