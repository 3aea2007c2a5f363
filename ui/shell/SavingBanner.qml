import QtQuick
import Homefeed
import Homefeed.Backend

// Says that nothing can be written, for as long as that is so.
Rectangle {
    id: banner

    required property Saving saving

    visible: saving.fault !== ""
    height: words.implicitHeight + 24
    radius: 16
    color: Theme.surface3
    border.width: 1
    border.color: Theme.bad
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text
    Accessible.ignored: !visible

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        name: "alert-triangle"
        size: 24
        color: Theme.bad
    }
    Label {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("What you watch and like now waits to be saved. %1").arg(banner.saving.fault)
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
