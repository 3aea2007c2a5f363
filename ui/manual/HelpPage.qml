pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// All keys as they are set, and the manual; what is typed is looked for in all of it.
FocusScope {
    id: page

    required property Manual manual
    required property Settings settings
    property bool compact: false
    property string chosen: "keys"
    readonly property bool wide: width >= Theme.wideFrom - Theme.railWidth
    readonly property real margin: compact ? 16 : 40
    readonly property real room: Math.min(width - 2 * margin, 1200)
    readonly property real start: Math.round((width - room) / 2)
    readonly property bool searching: field.text.trim() !== ""
    readonly property var titles: ({
            "keys": qsTr("Keys"),
            "viewers": qsTr("Watching"),
            "researchers": qsTr("Studies"),
            "stands": qsTr("Stands"),
            "developers": qsTr("Development")
        })
    readonly property list<var> sections: [["keys", "keyboard"], ["viewers", "player-play"], ["researchers", "list"], ["stands", "hand-finger"], ["developers", "settings"]].map(each => ({
                "name": each[0],
                "symbol": each[1]
            }))
    // With its text; words are told anew in another language.
    readonly property list<var> tabs: sections.map(each => ({
                "name": each.name,
                "text": titles[each.name]
            }))
    readonly property list<var> parts: [...(searching || chosen === "keys" ? keyed(field.text) : []), ...(searching || chosen !== "keys" ? manual.parts : [])]

    signal closed
    signal tourWanted

    function pick(name: string): void {
        chosen = name;
        field.clear();
        if (name !== "keys")
            manual.show(name);
    }
    function text(kind: string, words: string): var {
        return {
            "kind": kind,
            "text": words,
            "cells": []
        };
    }
    // The keys that have these words, with their title; none without any.
    function keyed(words: string): var {
        const rows = keys.rows.filter(row => words.trim() === "" || manual.matches(row.join(" ")));
        if (rows.length === 0)
            return [];
        const head = searching ? [] : [text("text", qsTr("Every one of them can be another one: Settings, Keys."))];
        return [text("title", titles.keys), ...head, ...rows.map((row, at) => ({
                        "kind": at === 0 ? "first" : "row",
                        "text": "",
                        "cells": row
                    }))];
    }

    Keys.onEscapePressed: {
        if (field.text === "") {
            page.closed();
            return;
        }
        field.clear();
        field.forceActiveFocus();
    }
    Component.onCompleted: manual.refresh()

    AllKeys {
        id: keys

        settings: page.settings
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Label {
        id: title

        x: mirrored ? page.width - width - page.start : page.start
        y: page.compact ? 16 : 32
        readonly property bool mirrored: LayoutMirroring.enabled

        text: qsTr("Help")
        heads: true
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
    }
    AppButton {
        id: tour

        objectName: "tourButton"
        readonly property bool fits: title.width + 16 + implicitWidth <= page.room

        anchors.left: fits ? title.right : parent.left
        anchors.leftMargin: fits ? 16 : page.start
        y: fits ? title.y + (title.height - height) / 2 : title.y + title.height + 8
        width: Math.min(implicitWidth, page.room)
        symbol: "player-play"
        text: qsTr("The tour")
        Accessible.description: qsTr("Two minutes on the sample clips")
        onClicked: page.tourWanted()
    }
    SearchField {
        id: field

        objectName: "helpSearch"
        readonly property bool beside: tour.fits && page.room - title.width - tour.width > Theme.scaled(340)

        anchors.right: parent.right
        anchors.rightMargin: page.start
        y: beside ? title.y + (title.height - height) / 2 : Math.max(title.y + title.height, tour.y + tour.height) + 12
        width: beside ? Math.min(Theme.scaled(360), page.room - title.width - tour.width - 40) : page.room
        hint: qsTr("Search in the help")
        onTextChanged: page.manual.search(text)
    }
    TabRow {
        id: row

        visible: !page.wide
        anchors.left: parent.left
        anchors.leftMargin: page.start
        y: Math.max(title.y + title.height, field.y + field.height) + (page.compact ? 4 : 8)
        width: page.room
        focus: !page.wide
        label: qsTr("Help")
        tabs: page.tabs
        chosen: page.chosen
        onPicked: name => page.pick(name)
    }
    SectionList {
        id: list

        visible: page.wide
        anchors.left: parent.left
        anchors.leftMargin: page.start
        y: Math.max(title.y + title.height, field.y + field.height) + 24
        width: 232 + Math.round((Theme.textScale - 100) * 0.9)
        focus: page.wide
        sections: page.sections
        titles: page.titles
        chosen: page.searching ? "" : page.chosen
        onPicked: name => page.pick(name)
    }
    Label {
        id: foreign

        visible: page.manual.foreign && page.chosen !== "keys"
        anchors.left: view.left
        y: page.wide ? list.y : row.y + row.height + 8
        width: view.width
        text: qsTr("This chapter is in English.")
        color: Theme.textLow
        wrapMode: Text.Wrap
    }
    ManualView {
        id: view

        objectName: "manualView"

        anchors.left: parent.left
        anchors.leftMargin: page.start + (page.wide ? list.width + 32 : 0)
        y: foreign.y + (foreign.visible ? foreign.height + 8 : 0)
        width: Math.min(800, page.room - (page.wide ? list.width + 32 : 0))
        height: page.height - y
        visible: count > 0
        parts: page.parts
        name: page.titles[page.chosen]
    }
    PageNote {
        visible: page.searching && page.parts.length === 0
        anchors.horizontalCenter: view.horizontalCenter
        y: view.y + 40
        symbol: "search"
        title: qsTr("Nothing has these words")
        detail: qsTr("Try fewer of them.")
    }
}
