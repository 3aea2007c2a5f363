import QtQuick
import Homefeed.Backend

// Notices a pen that comes near the window it is in.
HoverHandler {
    id: near

    property PenAsMouse pens: PenAsMouse {}

    acceptedDevices: PointerDevice.Stylus
    onHoveredChanged: {
        if (hovered)
            near.pens.serve(near.parent.Window.window);
    }
}
