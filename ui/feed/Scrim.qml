import QtQuick
import Homefeed

// Darkens the foot of the video so that white words stay readable over anything.
Rectangle {
    bottomLeftRadius: radius
    bottomRightRadius: radius
    topLeftRadius: 0
    topRightRadius: 0
    gradient: Gradient {
        GradientStop {
            position: 0
            color: "transparent"
        }
        GradientStop {
            position: 0.45
            color: "#80000000"
        }
        GradientStop {
            position: 1
            color: "#E6000000"
        }
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fadeMs
        }
    }
}
