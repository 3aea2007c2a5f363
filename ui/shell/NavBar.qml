pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// The places, along the foot of a narrow window.
Rectangle {
    id: bar

    property string page: "watch"
    // Known once the places are made.
    readonly property Item here: places.count > 0 ? places.itemAt(Math.max(0, Places.all.findIndex(place => place.name === page))) : null

    signal picked(string page)

    height: 46 + words.line + strip.height
    color: Theme.surface1

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    // Says on every page that nothing of this sitting is kept.
    Rectangle {
        id: strip

        objectName: "strip"
        visible: Privacy.forgets
        width: parent.width
        height: visible ? 12 + said.implicitHeight : 0
        color: Theme.paper

        Row {
            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "spy"
                size: 16
                color: Theme.inkOnPaper
            }
            Label {
                id: said

                width: Math.min(implicitWidth, bar.width - 48)
                text: PrivacyWords.sitting
                elide: Text.ElideRight
                font.pixelSize: Theme.sizeTiny
                font.weight: Font.DemiBold
                color: Theme.inkOnPaper
            }
        }
    }
    NavWords {
        id: words

        room: bar.width / Places.all.length - 4
    }
    Row {
        anchors.fill: parent
        anchors.topMargin: strip.height

        Repeater {
            id: places

            model: Places.all

            NavItem {
                required property var modelData

                width: bar.width / Places.all.length
                wordSize: words.size
                symbol: modelData.symbol
                text: modelData.text
                chosen: bar.page === modelData.name
                onClicked: bar.picked(modelData.name)
            }
        }
    }
}
