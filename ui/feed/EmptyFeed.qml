pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The feed's own frame while there is nothing to play, so the place stays known.
Item {
    id: empty

    property bool offersDemo: true
    // Whether it stands where a video would, with room around it.
    property bool framed: false

    signal folderWanted
    signal demoWanted

    Rectangle {
        anchors.fill: parent
        visible: empty.framed
        radius: 20
        color: Theme.surface1
        border.width: Theme.dark ? 0 : 1
        border.color: Theme.line
    }
    Item {
        // Without a frame the light of the page is behind it.
        anchors.fill: parent
        visible: empty.framed
        clip: true

        Glow {
            anchors.horizontalCenter: parent.horizontalCenter
            y: words.y + lamp.height / 2 - height / 2
            width: Math.min(2 * empty.width, 680)
            height: width
            strength: 0.18
        }
    }
    // Words of twice the size may need more than a small window has.
    Flickable {
        id: view

        function showFoot(): void {
            contentY = Math.max(0, contentHeight - height);
        }

        anchors.fill: parent
        contentHeight: words.y + words.height + 24
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive

        Column {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(empty.framed ? 24 : 90, Math.min(empty.height * (empty.framed ? 0.265 : 0.3), (empty.height - height) / 2))
            width: Math.min(empty.width - 64, 420)
            spacing: 12

            Rectangle {
                id: lamp

                anchors.horizontalCenter: parent.horizontalCenter
                width: 88
                height: 88
                radius: 44
                color: Theme.lampDim

                Icon {
                    anchors.centerIn: parent
                    name: "lamp"
                    size: 40
                    color: Theme.lamp
                }
            }
            Item {
                width: 1
                height: 12
            }
            Label {
                width: parent.width
                text: qsTr("Nothing to play yet")
                heads: true
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: qsTr("Add a folder with clips and the feed starts right away. They stay where they are.")
                color: Theme.textMid
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                lineHeight: Theme.lineBody
                lineHeightMode: Text.FixedHeight
            }
            Item {
                width: 1
                height: 8
            }
            AppButton {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Math.max(200, implicitWidth))
                height: Math.max(52, implicitHeight)
                kind: "main"
                symbol: "folder-plus"
                text: qsTr("Add folder")
                onVisualFocusChanged: if (visualFocus)
                    view.showFoot()
                onClicked: empty.folderWanted()
            }
            AppButton {
                visible: empty.offersDemo
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, implicitWidth)
                kind: "text"
                text: qsTr("Try with sample clips")
                onVisualFocusChanged: if (visualFocus)
                    view.showFoot()
                onClicked: empty.demoWanted()
            }
        }
    }
}
