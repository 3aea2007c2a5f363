import QtQuick
import Homefeed

// How far something is; without an end while nobody knows it.
Rectangle {
    id: track

    required property string name
    // From 0 to 1; less than 0 while the end is not known.
    property real share: -1

    implicitHeight: 10
    radius: 5
    color: Theme.surface3
    Accessible.role: Accessible.ProgressBar
    Accessible.name: share < 0 ? track.name : qsTr("%1, %2 percent").arg(track.name).arg(Math.floor(share * 100))

    Rectangle {
        anchors.left: parent.left
        width: track.share < 0 ? 0 : Math.max(10, parent.width * Math.min(1, track.share))
        height: parent.height
        radius: 5
        color: Theme.paper
        visible: track.share >= 0
    }
    // Soft at its end: so much is done, of who knows how much.
    Rectangle {
        visible: track.share < 0
        width: parent.width * 0.3
        height: parent.height
        radius: 5

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: Theme.paper
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.paper, 0)
            }
        }
    }
}
