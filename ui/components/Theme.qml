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
    // Bars and dots; it stands beside a number or a word, never alone.
    readonly property color lampFill: pick("#FFC24F", "#F2AE2E", "#FFD652")
    readonly property color lampDim: pick("#33290F", "#FFEBC2", "#000000")
    readonly property color youDim: pick("#17263F", "#DCE8FF", "#000000")
    readonly property color you: pick("#8FBBFF", "#1D5ABF", "#A6CCFF")
    readonly property color inkOnYou: pick("#06152C", "#FFFFFF", "#000000")
    readonly property color good: pick("#7FD9A4", "#17693F", "#8DF0B5")
    readonly property color bad: pick("#FF938A", "#B0261E", "#FFA8A1")
    readonly property color badFill: pick("#B7322A", "#B0261E", "#FFA8A1")
    readonly property color inkOnBad: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color paper: pick("#F5F2EC", "#17181C", "#FFFFFF")
    readonly property color inkOnPaper: pick("#111216", "#FFFFFF", "#000000")
    // Charts; each stands beside its name.
    readonly property color data1: you
    readonly property color data2: pick("#6FD6C2", "#0E7564", "#8FF0DE")
    readonly property color data3: pick("#C9AEFF", "#7044C4", "#DCC8FF")
    readonly property color data4: pick("#FFAF94", "#B04A24", "#FFC9B5")
    readonly property color data5: pick("#AEB6C4", "#5D6270", "#FFFFFF")
    readonly property color scrim: contrast ? "#E6000000" : "#A8000000"

    // A toast is paper on a dark window and ink on a light one; its verb is always blue on it.
    readonly property color toastVerb: pick("#1D5ABF", "#8FBBFF", "#000000")
    readonly property color inkOnVerb: pick("#FFFFFF", "#06152C", "#FFFFFF")
    readonly property color toastMid: pick("#474B55", "#BCC1CB", "#000000")

    readonly property color overText: "#FFFFFF"
    readonly property color overPaper: contrast ? "#FFFFFF" : "#F5F2EC"
    readonly property color inkOnOverPaper: contrast ? "#000000" : "#111216"
    readonly property color overGood: contrast ? "#8DF0B5" : "#7FD9A4"
    readonly property color overTextMid: "#E6E7EA"
    readonly property color overLamp: "#FFC24F"
    readonly property color overYou: "#8FBBFF"
    readonly property color backdrop: contrast ? "#000000" : "#0C0D10"
    readonly property color captionSolid: "#000000"
    readonly property color glass: contrast ? "#000000" : "#B8090A0D"
    readonly property color glassCapsule: contrast ? "#000000" : "#B3090A0D"
    readonly property color glassEdge: contrast ? "#FFFFFF" : "#2EFFFFFF"

    readonly property string family: "Figtree"
    // In percent, as the viewer chose it; main hands it in. All that holds words grows with them.
    property int textScale: 100
    readonly property int sizeAttract: scaled(64)
    readonly property int sizeAttractCompact: scaled(52)
    readonly property int sizeDisplay: scaled(40)
    readonly property int sizeTitle: scaled(28)
    readonly property int sizeHeading: scaled(20)
    readonly property int sizeLabel: scaled(16)
    readonly property int sizeBody: scaled(15)
    readonly property int sizeChip: scaled(14)
    readonly property int sizeSmall: scaled(13)
    readonly property int sizeTiny: scaled(12)
    readonly property int lineBody: scaled(22)
    readonly property int lineSmall: scaled(18)

    readonly property int compactBelow: 720
    // From here on what the feed thinks stands beside the video, not over it.
    readonly property int wideFrom: 1100
    // From here on the rail's words stand beside its icons.
    readonly property int vastFrom: 1600
    readonly property int railWidth: 88
    readonly property int railWidthUnfolded: 120 + scaled(88)

    // Less motion, as the system or the viewer asks for it; main hands it in.
    property bool reducedMotion: false
    readonly property int crossFadeMs: 120
    readonly property int panelMs: reducedMotion ? 0 : 240
    readonly property int panelOutMs: reducedMotion ? 0 : 180
    // What lies over the video leaves it, and comes back.
    readonly property int fadeMs: reducedMotion ? 0 : 300
    readonly property int likeFadeMs: reducedMotion ? 0 : 240
    // Icons keep their shape: they grow by less than the words beside them.
    readonly property real iconScale: 1 + (textScale - 100) * 0.002
    // The reason is ready: its bars grow one after another, the lamp lights, dots fill.
    readonly property int barMs: reducedMotion ? 0 : 320
    readonly property int barStepMs: reducedMotion ? 0 : 40
    readonly property int lampMs: reducedMotion ? 0 : 400
    readonly property int certaintyMs: reducedMotion ? 0 : 600
    readonly property int likeMs: reducedMotion ? 0 : 180
    // Long enough to read one short sentence.
    readonly property int noteMs: 1800
    // A press longer than a tap is none; one as long as a hold plays faster. The gap is for
    // timers that come late: a hold must find that its press is no tap any more.
    readonly property int tapMs: 220
    readonly property int holdMs: 280
    readonly property int toastMs: reducedMotion ? 0 : 200
    readonly property int undoMs: 10000
    readonly property int slightMs: 4000
    readonly property int idleMs: 4000
    readonly property list<real> outCubic: [0.2, 0.8, 0.2, 1.0, 1.0, 1.0]

    // Words that are larger need more lines where there is no more room beside them.
    function lines(count: int): int {
        return Math.ceil(count * textScale / 100);
    }
    function scaled(size: int): int {
        return Math.round(size * textScale / 100);
    }
    function pick(darkColor: color, lightColor: color, contrastColor: color): color {
        return contrast ? contrastColor : light ? lightColor : darkColor;
    }

    // The overlay of a control under the pointer, or pressed: the text colour, thinned.
    function wash(text: color, hovered: bool, pressed: bool): color {
        return Qt.alpha(text, pressed ? 0.16 : hovered ? 0.08 : 0);
    }
}
