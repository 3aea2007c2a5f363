import QtQuick
import Homefeed

// A word on the video that leads to a page. No button, so that a swipe may begin on it.
Label {
    id: link

    // What it leads to, for a screen reader.
    property string name: text
    property bool leads: true

    signal followed
    // A finger came down around it, where another link may be nearer: in the window's coordinates.
    signal touched(point at)

    elide: Text.ElideRight
    maximumLineCount: 1
    font.underline: leads && hover.hovered
    activeFocusOnTab: leads
    Accessible.focusable: leads
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: name
    Accessible.onPressAction: if (leads)
        link.followed()
    Keys.onReturnPressed: link.followed()
    Keys.onEnterPressed: link.followed()

    FocusRing {
        visible: link.activeFocus
        overVideo: true
        around: 4
    }
    TapHandler {
        enabled: link.leads
        acceptedDevices: PointerDevice.TouchScreen
        margin: Math.max(6, (44 - link.height) / 2)
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => link.touched(point.scenePosition)
    }
    TapHandler {
        enabled: link.leads
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        margin: 6
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: link.followed()
    }
    HoverHandler {
        id: hover

        enabled: link.leads
        cursorShape: Qt.PointingHandCursor
    }
}
