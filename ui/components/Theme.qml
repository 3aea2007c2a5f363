pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour, size and time of the look, once. Over video the same in all three schemes.
QtObject {
    id: theme

    // "system", "dark", "light" or "contrast"; main hands in what the viewer chose.
    property string choice: "system"
    readonly property string scheme: choice !== "system" ? choice : (Application.styleHints.colorScheme === Qt.Light ? "light" : "dark")
    readonly property bool dark: scheme === "dark"
    readonly property bool light: scheme === "light"
    readonly property bool contrast: scheme === "contrast"

    readonly property color canvas: pick("#0C0D10", "#F5F2EC", "#000000")
    readonly property color surface1: pick("#15171C", "#FFFFFF", "#000000")
    readonly property color surface2: pick("#1E2128", "#F1EDE5", "#000000")
    readonly property color surface3: pick("#2A2E37", "#E5E0D5", "#1F1F1F")
    readonly property color line: pick("#2A2E37", "#DDD7CB", "#FFFFFF")
    readonly property color edge: pick("#737B8C", "#7F7A70", "#FFFFFF")
    readonly property color textHigh: pick("#F5F2EC", "#17181C", "#FFFFFF")
    readonly property color textMid: pick("#BCC1CB", "#474B55", "#FFFFFF")
    readonly property color textLow: pick("#979EAC", "#5D6270", "#E0E0E0")
    readonly property color lamp: pick("#FFC24F", "#855000", "#FFD652")
    readonly property color lampDim: pick("#33290F", "#FFEBC2", "#000000")
    readonly property color you: pick("#8FBBFF", "#1D5ABF", "#A6CCFF")
    readonly property color inkOnYou: pick("#06152C", "#FFFFFF", "#000000")
    readonly property color good: pick("#7FD9A4", "#17693F", "#8DF0B5")
    readonly property color bad: pick("#FF938A", "#B0261E", "#FFA8A1")
    readonly property color badFill: pick("#B7322A", "#B0261E", "#FFA8A1")
    readonly property color inkOnBad: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color paper: pick("#F5F2EC", "#17181C", "#FFFFFF")
    readonly property color inkOnPaper: pick("#111216", "#FFFFFF", "#000000")
    readonly property color scrim: contrast ? "#E6000000" : "#A8000000"

    // A toast is paper on a dark window and ink on a light one; its verb is always blue on it.
    readonly property color toastVerb: pick("#1D5ABF", "#8FBBFF", "#000000")
    readonly property color inkOnVerb: pick("#FFFFFF", "#06152C", "#FFFFFF")
    readonly property color toastMid: pick("#474B55", "#BCC1CB", "#000000")

    readonly property color overText: "#FFFFFF"
    readonly property color overTextMid: "#E6E7EA"
    readonly property color overLamp: "#FFC24F"
    readonly property color overYou: "#8FBBFF"
    readonly property color backdrop: contrast ? "#000000" : "#0C0D10"
    readonly property color glass: contrast ? "#000000" : "#B8090A0D"
    readonly property color glassCapsule: contrast ? "#000000" : "#B3090A0D"
    readonly property color glassEdge: contrast ? "#FFFFFF" : "#2EFFFFFF"

    readonly property string family: "Figtree"
    readonly property int sizeTitle: 28
    readonly property int sizeHeading: 20
    readonly property int sizeLabel: 16
    readonly property int sizeBody: 15
    readonly property int sizeChip: 14
    readonly property int sizeSmall: 13
    readonly property int sizeTiny: 12

    readonly property int compactBelow: 720

    // Less motion, as the system or the viewer asks for it; main hands it in.
    property bool reducedMotion: false
    readonly property int crossFadeMs: 120
    readonly property int panelMs: reducedMotion ? 0 : 240
    readonly property int panelOutMs: reducedMotion ? 0 : 180
    // What lies over the video leaves it, and comes back.
    readonly property int fadeMs: 300
    readonly property int likeMs: reducedMotion ? 0 : 180
    // Long enough to read one short sentence.
    readonly property int noteMs: 1800
    // A press longer than a tap is none; one as long as a hold plays faster. The gap is for
    // timers that come late: a hold must find that its press is no tap any more.
    readonly property int tapMs: 220
    readonly property int holdMs: 280
    readonly property int toastMs: reducedMotion ? 0 : 200
    readonly property int undoMs: 10000
    readonly property int idleMs: 4000
    readonly property list<real> outCubic: [0.2, 0.8, 0.2, 1.0, 1.0, 1.0]

    function pick(darkColor: color, lightColor: color, contrastColor: color): color {
        return contrast ? contrastColor : light ? lightColor : darkColor;
    }

    // The overlay of a control under the pointer, or pressed: the text colour, thinned.
    function wash(text: color, hovered: bool, pressed: bool): color {
        return Qt.alpha(text, pressed ? 0.16 : hovered ? 0.08 : 0);
    }
}
