import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// A pressed key does something already: whose shall it be? The safe answer has the keys.
Rectangle {
    id: clash

    required property KeyMap map

    implicitHeight: body.implicitHeight + 32
    radius: 12
    color: Theme.surface2
    border.width: 1
    border.color: Theme.edge
    Component.onCompleted: keep.forceActiveFocus(Qt.TabFocusReason)

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: 16
        y: 16
        width: parent.width - 32
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            Icon {
                name: "alert-triangle"
                size: 22
                color: Theme.textHigh
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("%1 is taken: %2").arg(KeyWords.key(clash.map.pressed)).arg(KeyWords.action(clash.map.owner))
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 12

            AppButton {
                id: keep

                objectName: "keepKey"
                kind: "outline"
                text: qsTr("Leave it there")
                Keys.onEscapePressed: clash.map.leave()
                onClicked: clash.map.leave()
            }
            AppButton {
                objectName: "takeKey"
                kind: "main"
                text: qsTr("Use it here")
                Keys.onEscapePressed: clash.map.leave()
                onClicked: clash.map.take()
            }
        }
    }
}
