pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// The parts of a page, side by side; where they do not fit, the row moves sideways.
FocusScope {
    id: row

    // Each has a `name` and a `text`.
    required property list<var> tabs
    property string chosen: tabs[0]?.name ?? ""
    property string label: ""
    // Whether Tab stops at each of them, not at the chosen one alone.
    property bool tabbed: false
    property color ink: Theme.textHigh
    property color dim: Theme.textLow
    // What lies behind it, for tabs that do not fit.
    property color ground: Theme.canvas
    readonly property int inset: 14
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property int at: tabs.findIndex(tab => tab.name === chosen)

    signal picked(string name)

    // The arrows go from tab to tab, Tab leaves the row; past its ends they do so too.
    function step(by: int): bool {
        const next = at + (mirrored ? -by : by);
        if (next < 0 || next >= tabs.length)
            return false;
        (words.itemAt(next) as T.Button).forceActiveFocus(Qt.TabFocusReason);
        picked(tabs[next].name);
        return true;
    }
    function reveal(): void {
        const tab = words.itemAt(at);
        if (tab === null)
            return;
        const room = 40;
        const most = Math.max(0, view.contentWidth - view.width);
        const nearest = Math.min(view.contentX, tab.x - room);
        view.contentX = Math.max(0, Math.min(most, Math.max(nearest, tab.x + tab.width + room - view.width)));
    }

    implicitHeight: Math.max(44, Theme.lineBody + 22)
    implicitWidth: line.implicitWidth - 2 * inset
    onAtChanged: reveal()
    onMirroredChanged: view.contentX = Math.max(0, view.contentWidth - view.width) - view.contentX
    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    Flickable {
        id: view

        // The words of the first tab begin at the row's edge, its ring reaches past it.
        anchors.left: parent.left
        anchors.leftMargin: -row.inset
        width: Math.min(contentWidth, row.width + 2 * row.inset)
        height: row.height
        contentWidth: line.implicitWidth
        contentHeight: height
        onWidthChanged: row.reveal()
        onContentWidthChanged: row.reveal()
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        clip: contentWidth > width

        MoreSign {
            over: view
            sideways: true
            ground: row.ground
        }
        Row {
            id: line

            height: parent.height

            Repeater {
                id: words

                model: row.tabs
                onItemAdded: row.reveal()

                T.Button {
                    id: tab

                    required property int index
                    required property var modelData
                    readonly property bool on: index === row.at

                    height: line.height
                    width: word.implicitWidth + 2 * row.inset
                    text: modelData.text
                    // Whoever has the keys stays in the order of Tab until they go: Qt insists.
                    focusPolicy: on || activeFocus || row.tabbed ? Qt.StrongFocus : Qt.ClickFocus
                    focus: on
                    hoverEnabled: true
                    Accessible.role: Accessible.PageTab
                    Accessible.name: text
                    Accessible.selectable: true
                    Accessible.selected: on
                    onClicked: row.picked(modelData.name)
                    Keys.onLeftPressed: event => event.accepted = row.step(-1)
                    Keys.onRightPressed: event => event.accepted = row.step(1)
                    Keys.onReturnPressed: tab.clicked()
                    Keys.onEnterPressed: tab.clicked()

                    contentItem: Item {
                        Label {
                            id: word

                            anchors.centerIn: parent
                            text: tab.text
                            font.pixelSize: Theme.sizeLabel
                            font.weight: Font.DemiBold
                            color: tab.on || tab.hovered ? row.ink : row.dim
                            Accessible.ignored: true
                        }
                        Rectangle {
                            visible: tab.on
                            anchors.horizontalCenter: parent.horizontalCenter
                            anchors.bottom: parent.bottom
                            width: 20
                            height: 3
                            radius: 1.5
                            color: row.ink
                        }
                    }
                    background: Item {
                        FocusRing {
                            anchors.margins: 0
                            visible: tab.visualFocus
                            around: 7
                        }
                    }
                }
            }
        }
    }
}
