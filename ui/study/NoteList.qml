pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What was marked and written, the newest first.
ListView {
    id: list

    required property Operator operator

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: operator.notes

    delegate: RowLayout {
        id: line

        required property string time
        required property string sign
        required property string words

        width: ListView.view.width
        height: Math.max(28, said.implicitHeight + 6)
        spacing: 12

        Label {
            Layout.preferredWidth: 44
            Layout.alignment: Qt.AlignTop
            text: line.time
            font.pixelSize: Theme.sizeChip
            color: Theme.textMid
        }
        Icon {
            Layout.alignment: Qt.AlignTop
            visible: line.sign !== ""
            name: line.sign !== "" ? line.sign : "check"
            size: 18
            color: Theme.you
        }
        Label {
            id: said

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            text: line.words
            font.pixelSize: Theme.sizeChip
            wrapMode: Text.Wrap
        }
    }
}
