pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed

// Rows to choose from, in a small card, or in a sheet at the foot of a narrow window. A row is an
// object with a text, and as it needs them: symbol, detail, on, opens, begins (a new group), feed.
T.Dialog {
    id: menu

    required property string name
    required property list<var> entries
    // Whether the rows are choices of which one holds.
    property bool choices: false
    // Stands above the rows, with the way back; empty on the first page.
    property string heading: ""
    property bool sheet: false
    // Whether keys are in use: only then the row they are on is ringed.
    property bool keyed: true
    // What the page holds above its rows.
    property Component head: null
    property real most: 12.5 * rowHeight
    readonly property int rowHeight: Math.max(44, Theme.lineBody + 16)
    // The row the arrow keys are on.
    property int current: 0

    signal picked(int index)
    signal backed

    // Begin at a row by its name, else at what holds, else at the first one.
    function settle(named = ""): void {
        view.contentY = 0;
        list.forceActiveFocus();
        go(Math.max(0, entries.findIndex(entry => entry.on || (named !== "" && entry.name === named))));
    }
    function go(row: int): void {
        current = row;
        const item = rows.itemAt(row);
        if (item !== null)
            view.contentY = Math.max(0, Math.min(Math.max(view.contentY, item.y + item.height - view.height), item.y));
    }

    // An arrow opens what a row opens, the other one goes back: out of the menu in the end.
    function turn(inwards: bool): bool {
        const opens = entries[current]?.opens ?? false;
        if (inwards && opens)
            picked(current);
        else if (!inwards && heading !== "")
            backed();
        else if (!inwards)
            close();
        return !inwards || opens;
    }
    // A key that is still held from what opened the menu chooses nothing.
    function choose(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            picked(current);
    }

    title: name
    padding: 8
    height: contentHeight + topPadding + bottomPadding
    focus: true
    margins: sheet ? -1 : 8
    closePolicy: heading === "" ? T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside : T.Popup.CloseOnPressOutside
    onAboutToShow: settle()

    background: Rectangle {
        radius: menu.sheet ? 24 : 16
        bottomLeftRadius: menu.sheet ? 0 : radius
        bottomRightRadius: bottomLeftRadius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line
    }
    contentItem: FocusScope {
        implicitHeight: top.height + Math.min(column.height, menu.most - top.height)
        Keys.onEscapePressed: event => {
            event.accepted = menu.heading !== "";
            if (event.accepted)
                menu.backed();
        }
        // The arrows alone reach what stands above the rows: a remote control has no Tab.
        Keys.onUpPressed: list.nextItemInFocusChain(false)?.forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)

        // No positioner: one that is hidden does not hear of what changes in it.
        Item {
            id: top

            width: parent.width
            height: title.height + head.height

            Item {
                id: title

                width: parent.width
                height: menu.heading !== "" ? 44 : 0
                visible: height > 0

                IconButton {
                    id: back

                    anchors.left: parent.left
                    symbol: mirrored ? "chevron-right" : "chevron-left"
                    text: qsTr("Back")
                    onClicked: menu.backed()
                }
                Label {
                    anchors.left: back.right
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: menu.heading
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                    heads: true
                }
            }
            Loader {
                id: head

                anchors.top: title.bottom
                width: parent.width
                height: (item as Item)?.implicitHeight ?? 0
                active: menu.head !== null
                sourceComponent: menu.head
            }
        }
        FocusScope {
            id: list

            anchors.top: top.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.PopupMenu
            Accessible.name: menu.name
            Keys.onPressed: event => {
                event.accepted = false;
                menu.keyed = true;
            }
            Keys.onUpPressed: event => {
                event.accepted = menu.current > 0;
                if (event.accepted)
                    menu.go(menu.current - 1);
            }
            Keys.onDownPressed: {
                if (menu.current + 1 < menu.entries.length)
                    menu.go(menu.current + 1);
            }
            Keys.onReturnPressed: event => menu.choose(event)
            Keys.onEnterPressed: event => menu.choose(event)
            Keys.onSpacePressed: event => menu.choose(event)
            Keys.onRightPressed: event => event.accepted = menu.turn(!menu.mirrored)
            Keys.onLeftPressed: event => event.accepted = menu.turn(menu.mirrored)

            Flickable {
                id: view

                anchors.fill: parent
                contentHeight: column.height
                interactive: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                clip: interactive

                MoreSign {
                    over: view
                }
                Column {
                    id: column

                    width: parent.width

                    Repeater {
                        id: rows

                        model: menu.entries

                        Column {
                            id: entry

                            required property int index
                            required property var modelData

                            width: column.width

                            Item {
                                width: parent.width
                                height: 9
                                visible: (entry.modelData.begins ?? false) && entry.index > 0

                                Rectangle {
                                    y: 4
                                    width: parent.width
                                    height: 1
                                    color: Theme.line
                                }
                            }
                            MenuRow {
                                width: parent.width
                                text: entry.modelData.text
                                symbol: entry.modelData.symbol ?? ""
                                detail: entry.modelData.detail ?? ""
                                on: entry.modelData.on ?? false
                                opens: entry.modelData.opens ?? false
                                tint: entry.modelData.feed ? Theme.lamp : Theme.textMid
                                choice: menu.choices
                                current: entry.index === menu.current && list.activeFocus && menu.keyed && !on
                                onClicked: menu.picked(entry.index)
                            }
                        }
                    }
                }
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
