pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Finding videos: a field to type in, what to narrow it down by, and a grid that never ends.
FocusScope {
    id: page

    required property Discover discover
    required property Library library
    property bool compact: false
    readonly property real margin: compact ? 16 : 40
    readonly property real gap: compact ? 12 : 16
    readonly property real room: Math.min(width - 2 * margin, 1200)
    // What is read meanwhile is found as well.
    readonly property int had: library.count
    readonly property bool empty: library.count === 0 && !library.reading

    signal closed
    signal folderWanted

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    // What is new comes in at the top; whoever has scrolled down keeps the place.
    function look(): void {
        if (grid.atYBeginning || grid.count === 0)
            discover.refresh();
    }

    Keys.onEscapePressed: {
        if (field.text !== "") {
            field.clear();
            field.forceActiveFocus();
        } else {
            page.closed();
        }
    }
    Component.onCompleted: discover.refresh()
    onHadChanged: if (visible)
        look()
    onVisibleChanged: if (visible)
        look()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Label {
        id: title

        visible: !page.compact
        x: page.margin
        y: 32
        text: qsTr("Discover")
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
    }
    SearchField {
        id: field

        objectName: "searchField"
        x: page.compact ? page.margin : page.margin + page.room - width
        y: page.compact ? 16 : 24
        width: page.compact ? page.room : Math.min(400, page.room - title.width - 32)
        focus: true
        hint: qsTr("Search captions, people, sounds, files")
        text: page.discover.text
        onTextEdited: page.discover.type(text)
        onTextChanged: if (text === "")
            page.discover.type("")
        Keys.onDownPressed: grid.enter()
        Keys.onReturnPressed: grid.enter()
        Keys.onEnterPressed: grid.enter()
    }
    Column {
        id: head

        x: page.margin
        y: field.y + field.height + (page.compact ? 12 : 20)
        width: page.room
        spacing: 4

        Flow {
            width: parent.width
            spacing: 8
            visible: names.count > 0

            Repeater {
                id: names

                model: page.discover.names

                Chip {
                    required property var modelData

                    symbol: ({
                            "creator": "user",
                            "hashtag": "hash",
                            "sound": "music"
                        })[modelData.subject] ?? "search"
                    text: modelData.label.replace(/^[#@]/, "")
                    detail: modelData.videos
                    onClicked: page.discover.type(modelData.text)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: 8

            Chip {
                text: qsTr("All")
                on: !page.discover.narrow
                onClicked: page.discover.widen()
            }
            Repeater {
                // By number: a chip that is pressed keeps the keys.
                model: page.discover.narrowings.length

                Chip {
                    id: asks

                    required property int index
                    // Nothing for the moment in which there is one question less.
                    readonly property var asked: page.discover.narrowings[index] ?? ({
                            "words": [""],
                            "chosen": 0,
                            "isSwitch": true
                        })

                    text: asked.words[asked.chosen]
                    on: asked.chosen > 0
                    opens: !asked.isSwitch
                    onClicked: {
                        if (asked.isSwitch) {
                            page.discover.choose(index, asked.chosen === 0 ? 1 : 0);
                            return;
                        }
                        answers.asker = asks;
                        answers.narrowing = index;
                        answers.open();
                    }
                }
            }
        }
    }
    GridView {
        id: grid

        objectName: "hits"

        readonly property int columns: Math.max(2, Math.round((page.room + page.gap) / (page.compact ? 174 : 188)))

        function enter(): void {
            if (count === 0)
                return;
            if (currentIndex < 0)
                currentIndex = 0;
            forceActiveFocus(Qt.TabFocusReason);
        }

        x: page.margin
        y: head.y + head.height + 4
        width: page.room + page.gap
        height: page.height - y
        clip: true
        topMargin: 8
        bottomMargin: 24
        cellWidth: Math.floor(width / columns)
        cellHeight: Math.round((cellWidth - page.gap) * 1.42) + 78
        // None made ahead: the list is often replaced, and Qt warns of what it was still making.
        cacheBuffer: 0
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        currentIndex: -1
        activeFocusOnTab: count > 0
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
        model: page.discover.hits
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Videos found")
        Keys.onReturnPressed: page.discover.pick(currentIndex)
        Keys.onEnterPressed: page.discover.pick(currentIndex)
        Keys.onSpacePressed: page.discover.pick(currentIndex)
        Keys.onUpPressed: event => {
            if (currentIndex < columns)
                field.forceActiveFocus(Qt.BacktabFocusReason);
            else
                event.accepted = false;
        }

        delegate: HitTile {
            width: grid.cellWidth
            height: grid.cellHeight
            gap: page.gap
            focusPolicy: Qt.NoFocus
            ringed: grid.activeFocus && GridView.isCurrentItem
            onClicked: {
                grid.currentIndex = index;
                page.discover.pick(index);
            }
        }
    }
    ChoiceMenu {
        id: answers

        property Chip asker: null
        property int narrowing: 0
        readonly property var asked: page.discover.narrowings[narrowing]

        parent: asker
        y: 44
        width: 240
        name: asker?.text ?? ""
        words: asked?.words ?? []
        chosen: asked?.chosen ?? 0
        onPicked: option => page.discover.choose(narrowing, option)
    }
    Column {
        visible: page.discover.nothing
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(grid.y + 170, page.height * 0.36)
        width: Math.min(page.width - 64, 420)
        spacing: 12

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: page.empty ? "folder-plus" : "search"
            size: 40
            color: Theme.textLow
        }
        Label {
            width: parent.width
            text: page.empty ? qsTr("Nothing to search yet") : field.text === "" ? qsTr("No clip is like that") : qsTr("Nothing found for “%1”").arg(field.text)
            font.pixelSize: Theme.sizeHeading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: page.empty ? qsTr("Add a folder with clips, and what is in it can be found here.") : page.discover.narrow ? qsTr("Ask for less: take a filter away.") : qsTr("Try fewer words, or the beginning of one.")
            color: Theme.textMid
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        AppButton {
            visible: page.empty || page.discover.narrow
            anchors.horizontalCenter: parent.horizontalCenter
            kind: page.empty ? "main" : "outline"
            text: page.empty ? qsTr("Add folder") : qsTr("Show all")
            onClicked: {
                if (page.empty)
                    page.folderWanted();
                else
                    page.discover.widen();
            }
        }
    }
}
