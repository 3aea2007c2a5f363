import QtQuick
import Homefeed

// The name of a part of the page, a quieter word beside it, and what leads to all of it.
Item {
    id: head

    required property string title
    property string detail: ""
    property string verb: ""

    signal chosen

    // The verb stands below the name where it leaves too little room beside it.
    readonly property bool stacked: more.visible && width - more.implicitWidth < Theme.scaled(150)

    implicitHeight: stacked ? name.height + more.height + 6 : Math.max(44, name.height + 12, more.visible ? more.height : 0)

    Label {
        id: name

        anchors.left: parent.left
        y: head.stacked ? 6 : (head.height - height) / 2
        width: Math.min(implicitWidth, head.width - (more.visible && !head.stacked ? more.width + 12 : 0))
        text: head.title
        wrapMode: Text.Wrap
        font.pixelSize: Theme.sizeHeading
        font.weight: Font.DemiBold
        heads: true
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
        anchors.left: head.stacked ? parent.left : undefined
        anchors.leftMargin: -18
        anchors.right: head.stacked ? undefined : parent.right
        anchors.rightMargin: -18
        y: head.stacked ? name.y + name.height : (head.height - height) / 2
        kind: "text"
        text: head.verb
        Accessible.name: head.verb + ", " + head.title
        onClicked: head.chosen()
    }
}
