import QtQuick
import Homefeed

// What words over a video stand on: a dark pane with a fine edge, black and white in high
// contrast. As it is, a pill.
Rectangle {
    radius: Math.min(height / 2, 22)
    color: Theme.glass
    border.width: 1
    border.color: Theme.glassEdge
}
