pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The places, down the left side of a window that has room for it.
Rectangle {
    id: rail

    property string page: "watch"
    // Words beside the icons, where there is room for them.
    property bool unfolded: false

    signal picked(string page)

    width: unfolded ? Theme.railWidthUnfolded : Theme.railWidth
    color: Theme.surface1

    Image {
        anchors.left: parent.left
        anchors.leftMargin: 26
        y: 18
        width: 36
        height: 36
        source: Qt.resolvedUrl("../../assets/icons/homefeed-128.png")
        sourceSize: Qt.size(72, 72)
        visible: !Privacy.forgets
        smooth: true
        mipmap: true
        Accessible.ignored: true
    }
    Label {
        visible: rail.unfolded
        anchors.left: parent.left
        anchors.leftMargin: 76
        y: 36 - height / 2
        text: Privacy.forgets ? PrivacyWords.brief : "Homefeed"
        font.pixelSize: Theme.sizeLabel
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    // In a private sitting its sign stands in the mark's place, on every page.
    IconButton {
        objectName: "privateSign"
        visible: Privacy.forgets
        anchors.left: parent.left
        anchors.leftMargin: 22
        y: 14
        symbol: "spy"
        ink: Theme.inkOnPaper
        fill: Theme.paper
        text: PrivacyWords.sitting
        onClicked: Privacy.explain()
    }
    NavWords {
        id: words

        room: Theme.railWidth - 4
    }
    // The last of them, the settings, lies at the foot.
    Repeater {
        model: Places.all

        NavItem {
            required property var modelData
            required property int index
            readonly property real step: rail.unfolded ? height + 8 : Math.min(Math.max(72, height + 4), (rail.height - 82 - 16) / Places.all.length)

            y: index === Places.all.length - 1 ? rail.height - height - 12 : 82 + index * step
            width: rail.width
            kind: rail.unfolded ? NavItem.Wide : NavItem.Rail
            wordSize: words.size
            symbol: modelData.symbol
            text: modelData.text
            chosen: rail.page === modelData.name
            onClicked: rail.picked(modelData.name)
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
        visible: !Theme.dark
    }
}
