pragma Singleton

import QtQuick
import Homefeed.Backend

// The characters that draw icons. Read once: a page has dozens, and each question to Python waits
// for whoever holds its lock.
QtObject {
    readonly property var points: JSON.parse(Icons.codepoints)

    function fills(name: string): bool {
        return name !== "" && "filled" in points[name];
    }
    // Of the filled font when asked and when it has one; no name draws nothing.
    function of(name: string, filled: bool): string {
        if (name === "")
            return "";
        const drawn = points[name];
        return String.fromCodePoint(filled && "filled" in drawn ? drawn.filled : drawn.outline);
    }
}
