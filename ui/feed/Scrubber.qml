pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Where the video is; drag or click to go elsewhere, with a still of the place meanwhile.
Item {
    id: scrubber

    required property Stills stills
    property int durationMs: 0
    property int positionMs: 0
    property real held: -1
    // Width at either end that a still keeps out of.
    property real takenLeft: 0
    property real taken: 0
    readonly property bool dragged: hold.active
    // What a screen reader asks of a slider, in seconds.
    readonly property real value: share * durationMs / 1000
    readonly property real minimumValue: 0
    readonly property real maximumValue: durationMs / 1000
    readonly property real stepSize: 5
    readonly property real share: held >= 0 ? held : durationMs > 0 ? Math.min(1, positionMs / durationMs) : 0

    signal sought(int positionMs)

    function look(share: real): void {
        held = share;
        stills.look(Math.round(share * durationMs));
    }
    function drop(): void {
        held = -1;
        stills.leave();
    }
    function clock(ms: int): string {
        const s = Math.floor(ms / 1000);
        const rest = String(s % 60).padStart(2, "0");
        const minutes = Math.floor(s / 60);
        return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
    }

    // Time runs to the right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    height: 22
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Place in the video")
    Accessible.focusable: false
    Accessible.onIncreaseAction: scrubber.sought(Math.round(Math.min(maximumValue, value + stepSize) * 1000))
    Accessible.onDecreaseAction: scrubber.sought(Math.round(Math.max(0, value - stepSize) * 1000))

    Rectangle {
        id: track

        anchors.left: parent.left
        anchors.right: time.left
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        height: over.hovered || hold.active ? 8 : 4
        radius: height / 2
        color: Qt.alpha(Theme.overText, 0.35)

        Rectangle {
            width: parent.width * scrubber.share
            height: parent.height
            radius: parent.radius
            color: Theme.overText
        }
        Rectangle {
            x: parent.width * scrubber.share - 6
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: Theme.overText
        }
    }
    Label {
        id: time

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: scrubber.clock(scrubber.share * scrubber.durationMs) + " / " + scrubber.clock(scrubber.durationMs)
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
        color: Theme.overText
    }
    HoverHandler {
        id: over

        cursorShape: Qt.PointingHandCursor
    }
    MouseArea {
        // Takes the press itself, so that a drag along the bar never becomes a swipe.
        id: hold

        readonly property bool active: pressed

        function shareAt(x: real): real {
            return Math.min(1, Math.max(0, x / track.width));
        }

        anchors.fill: parent
        anchors.topMargin: -10
        anchors.bottomMargin: -4
        preventStealing: true
        onPressed: mouse => scrubber.look(shareAt(mouse.x))
        onPositionChanged: mouse => scrubber.look(shareAt(mouse.x))
        onReleased: {
            scrubber.sought(Math.round(scrubber.held * scrubber.durationMs));
            scrubber.drop();
        }
        onCanceled: scrubber.drop()
    }
    ScrubPreview {
        objectName: "scrubPreview"
        x: Math.max(scrubber.takenLeft, Math.min(scrubber.width - width - scrubber.taken, track.width * scrubber.share - width / 2))
        y: -height - 14
        visible: hold.active && scrubber.stills.width > 0
        stills: scrubber.stills
        time: scrubber.clock(scrubber.share * scrubber.durationMs)
    }
}
