pragma Singleton

import QtQuick
import Homefeed.Backend

// What the actions of key_table.py and the keys are called.
QtObject {
    readonly property var actions: ({
            "next": qsTr("Next video"),
            "previous": qsTr("Previous video"),
            "play": qsTr("Pause, play"),
            "like": qsTr("Like"),
            "note": qsTr("Write a note"),
            "save": qsTr("Save, take out again"),
            "sound": qsTr("Sound off, on"),
            "captions": qsTr("Captions on, off"),
            "captionLanguage": qsTr("Other captions"),
            "back": qsTr("5 seconds back"),
            "ahead": qsTr("5 seconds ahead"),
            "slower": qsTr("Slower"),
            "faster": qsTr("Faster"),
            "frameBack": qsTr("One frame back"),
            "frameAhead": qsTr("One frame ahead"),
            "why": qsTr("Why this video"),
            "advance": qsTr("Auto-advance, each choice"),
            "clear": qsTr("Nothing but the video"),
            "menu": qsTr("What to do about the video"),
            "small": qsTr("Small window, and back"),
            "full": qsTr("Full screen"),
            "search": qsTr("Search"),
            "undo": qsTr("Undo, while it is offered"),
            "reset": qsTr("Start your taste over"),
            "present": qsTr("What it learned, for an audience"),
            "keys": qsTr("All keys")
        })
    readonly property var keys: ({
            "Down": qsTr("Down"),
            "Up": qsTr("Up"),
            "Left": qsTr("Left"),
            "Right": qsTr("Right"),
            "PgDown": qsTr("Page Down"),
            "PgUp": qsTr("Page Up"),
            "Home": qsTr("Home"),
            "End": qsTr("End"),
            "Ins": qsTr("Insert"),
            "Del": qsTr("Delete"),
            "Space": qsTr("Space"),
            "Return": qsTr("Enter"),
            "Enter": qsTr("Enter (number pad)"),
            "Backspace": qsTr("Backspace"),
            "Select": qsTr("OK"),
            "Menu": qsTr("Menu key"),
            "Esc": qsTr("Esc"),
            "Shift": qsTr("Shift"),
            "Ctrl": qsTr("Ctrl"),
            "Alt": qsTr("Alt"),
            ",": qsTr("Comma"),
            ".": qsTr("Full stop")
        })

    function action(name: string): string {
        if (name === "")
            return "";
        return name.startsWith("tenth") ? qsTr("To %1% of the video").arg(Number(name.slice(5)) * 10) : actions[name];
    }
    // A key's name as people say it: "Shift+C", "Page Down".
    function key(name: string): string {
        const last = name.endsWith("+") ? "+" : name.slice(name.lastIndexOf("+") + 1);
        const held = name.slice(0, name.length - last.length).split("+").filter(part => part !== "");
        return [...held, last].map(part => keys[part] ?? part).join("+");
    }
    function all(map: KeyMap, action: string): string {
        return map.sequences[action].map(name => key(name)).join(", ");
    }
    // For a sentence; where the viewer took every key away, where to find one.
    function first(map: KeyMap, action: string): string {
        const names = map.sequences[action];
        return names.length > 0 ? key(names[0]) : qsTr("Esc");
    }
}
