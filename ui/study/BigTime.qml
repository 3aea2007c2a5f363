import QtQuick
import QtQuick.Layouts
import Homefeed

// A length of time and what it is.
ColumnLayout {
    id: told

    property string time: ""
    property string means: ""

    Layout.rightMargin: 24
    spacing: 0

    Label {
        text: told.time
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.DemiBold
        Accessible.name: qsTr("%1: %2").arg(told.means).arg(told.time)
    }
    Label {
        text: told.means
        font.pixelSize: Theme.sizeTiny
        color: Theme.textMid
        Accessible.ignored: true
    }
}
