pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed

// One row of a list: a poster or a sign, what it is, more about it, and what can be done with it.
T.AbstractButton {
    id: row

    required property int index
    required property string title
    // The content key of a poster, which takes the sign's place; may be empty.
    required property string poster
    property string symbol: "user"
    property string detail: ""
    property string aside: ""
    property bool faint: false
    // Where there is little room, what stands aside goes below, and words take a second line.
    readonly property bool narrow: width < Theme.scaled(480)
    property int lines: narrow ? Theme.lines(2) : 1
    property bool first: index === 0
    // How far a drag has taken it from its place.
    property real shift: 0
    default property alias actions: tools.data
    readonly property RowsView list: ListView.view as RowsView
    readonly property bool current: ListView.isCurrentItem
    // Whether a press on the row itself does something.
    property bool opens: true
    readonly property bool ringed: (list?.activeFocus ?? false) && current

    z: shift !== 0 ? 1 : 0
    transform: Translate {
        y: row.shift
    }
    width: list?.width ?? 0
    implicitHeight: Math.max(76, words.implicitHeight + 24)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, detail, aside].filter(word => word !== "").join(", ")
    onClicked: {
        row.list.currentIndex = index;
        if (opens)
            row.list.opened(index);
    }

    background: Item {
        Rectangle {
            visible: !row.first
            anchors.left: parent.left
            anchors.leftMargin: row.list?.rim ?? 0
            width: parent.width - (row.list?.rim ?? 0) - (row.list?.tail ?? 0)
            height: 1
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: 3
            radius: 12
            color: row.shift !== 0 ? Theme.surface2 : Theme.wash(Theme.textHigh, row.hovered && row.opens, row.pressed && row.opens)

            FocusRing {
                anchors.margins: 0
                visible: row.ringed
                around: 7
            }
        }
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: row.list?.rim ?? 0
            anchors.rightMargin: row.list?.tail ?? 0
            spacing: 0

            Rectangle {
                Layout.preferredWidth: 44
                Layout.preferredHeight: 56
                radius: 10
                color: Theme.surface2
                opacity: row.faint ? 0.4 : 1

                Icon {
                    visible: row.poster === ""
                    anchors.centerIn: parent
                    name: row.symbol
                    size: 22
                    color: Theme.textMid
                }
                Image {
                    visible: row.poster !== ""
                    anchors.fill: parent
                    source: row.poster === "" ? "" : "image://poster/" + row.poster + "/10/fill"
                    sourceSize: Qt.size(44, 56)
                    asynchronous: true
                    retainWhileLoading: false
                    Accessible.ignored: true
                }
            }
            Column {
                id: words

                Layout.fillWidth: true
                Layout.leftMargin: 16
                Layout.rightMargin: 12

                Label {
                    width: parent.width
                    text: row.title
                    font.weight: Font.DemiBold
                    color: row.faint ? Theme.textMid : Theme.textHigh
                    wrapMode: row.lines > 1 ? Text.Wrap : Text.NoWrap
                    maximumLineCount: row.lines
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Label {
                    visible: text !== ""
                    width: parent.width
                    text: row.narrow ? [row.aside, row.detail].filter(word => word !== "").join(" · ") : row.detail
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    wrapMode: row.narrow ? Text.Wrap : Text.NoWrap
                    maximumLineCount: row.narrow ? Theme.lines(2) : 1
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            Label {
                visible: text !== "" && !row.narrow
                Layout.rightMargin: 8
                text: row.aside
                font.pixelSize: Theme.sizeChip
                color: Theme.textMid
                Accessible.ignored: true
            }
            Row {
                id: tools

                spacing: 4
            }
        }
    }
}
