import QtQuick

// The shade of the top bar, where it lies over the video.
Rectangle {
    height: 150
    gradient: Gradient {
        GradientStop {
            position: 0
            color: "#CC000000"
        }
        GradientStop {
            position: 0.36
            color: "#A8000000"
        }
        GradientStop {
            position: 1
            color: "transparent"
        }
    }
}
