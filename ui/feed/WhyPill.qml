import QtQuick
import Homefeed

// The feed's voice over the video: a lamp for a reason, a dashed circle for a guess. It opens
// the reasons; a swipe may begin on it.
Glass {
    id: pill

    property string text: ""
    property bool guess: false
    // Whether it opens the reasons.
    property bool opens: true

    signal wanted(bool byKey)

    implicitWidth: words.implicitWidth + (opens ? 76 : 60)
    implicitHeight: Math.max(44, words.implicitHeight + 20)
    border.color: Qt.alpha(Theme.overLamp, 0.55)
    activeFocusOnTab: opens
    Accessible.role: opens ? Accessible.Button : Accessible.StaticText
    Accessible.name: text
    Accessible.focusable: opens
    Accessible.onPressAction: if (opens)
        pill.wanted(true)
    Keys.onPressed: event => {
        event.accepted = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key);
        if (event.accepted && !event.isAutoRepeat)
            pill.wanted(true);
    }

    TapHandler {
        enabled: pill.opens
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: pill.wanted(false)
    }
    HoverHandler {
        id: hover

        enabled: pill.opens
        cursorShape: Qt.PointingHandCursor
    }
    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: Theme.wash(Theme.overText, hover.hovered, false)
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        name: pill.guess ? "circle-dashed" : "lamp"
        size: 20
        color: Theme.overLamp
    }
    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 42
        width: parent.width - 42 - (pill.opens ? 34 : 18)
        anchors.verticalCenter: parent.verticalCenter
        text: pill.text
        wrapMode: Text.Wrap
        maximumLineCount: Theme.lines(3)
        elide: Text.ElideRight
        font.pixelSize: Theme.sizeChip
        font.weight: Font.Medium
        color: Theme.overLamp
        Accessible.ignored: true
    }
    Icon {
        id: chevron

        visible: pill.opens
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        name: pill.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
        size: 18
        color: Theme.overLamp
    }
    FocusRing {
        visible: pill.activeFocus
        around: pill.radius
        overVideo: true
    }
}
