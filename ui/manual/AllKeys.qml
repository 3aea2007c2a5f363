import QtQuick
import Homefeed
import Homefeed.Backend

// All keys as they are set, and what else does something: what it is, and how.
QtObject {
    id: keys

    required property Settings settings
    readonly property KeyMap map: settings.keyMap
    readonly property Gestures hand: settings.gestures
    // The ten places in the video are one row.
    readonly property list<string> single: map.actions.filter(action => !action.startsWith("tenth"))
    readonly property list<string> tenths: map.actions.filter(action => action.startsWith("tenth"))
    readonly property list<var> gestures: [[qsTr("Next, previous video"), hand.wheel === "turn" ? qsTr("Wheel, drag, swipe") : qsTr("Shift and wheel, drag, swipe")], [KeyWords.action(hand.click), qsTr("Click")], [KeyWords.action(hand.doubleClick), qsTr("Double click")], [qsTr("Volume"), hand.wheel === "turn" ? qsTr("Shift and wheel") : qsTr("Wheel")], [qsTr("What to do about the video"), qsTr("Right click, hold the middle")], [hand.holdsToSpeed ? qsTr("Twice the speed") : "", qsTr("Hold the left or right side")], [qsTr("Play, pause, swipe"), qsTr("Media keys")], [qsTr("Leave full screen"), qsTr("Esc")]].filter(row => row[0] !== "")
    readonly property list<var> rows: [...single.map(action => [KeyWords.action(action), keysOf(action)]), [qsTr("To a tenth of the video"), tenths.map(action => keysOf(action)).join(" ")], ...gestures]

    function keysOf(action: string): string {
        return KeyWords.all(map, action) || qsTr("No key");
    }
}
