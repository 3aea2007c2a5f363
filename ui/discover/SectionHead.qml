import QtQuick
import Homefeed

// The name of a part of the page, a quieter word beside it, and what leads to all of it.
Item {
    id: head

    required property string title
    property string detail: ""
    property string verb: ""

    signal chosen

    implicitHeight: Math.max(44, name.height + 12, more.visible ? more.height : 0)

    Label {
        id: name

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, head.width - (more.visible ? more.width + 12 : 0))
        text: head.title
        wrapMode: Text.Wrap
        font.pixelSize: Theme.sizeHeading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        visible: !more.visible && implicitWidth < head.width - name.width - 24
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: head.detail
        font.pixelSize: Theme.sizeSmall
        color: Theme.textLow
    }
    AppButton {
        id: more

        visible: head.verb !== ""
        anchors.right: parent.right
        anchors.rightMargin: -18
        anchors.verticalCenter: parent.verticalCenter
        kind: "text"
        text: head.verb
        Accessible.name: head.verb + ", " + head.title
        onClicked: head.chosen()
    }
}
