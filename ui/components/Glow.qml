import QtQuick
import QtQuick.Shapes
import Homefeed

// Light of the lamp that fades to nothing at its rim; none in high contrast.
Shape {
    id: glow

    property real strength: 0.2

    visible: !Theme.contrast

    ShapePath {
        strokeWidth: -1
        fillGradient: RadialGradient {
            centerX: glow.width / 2
            centerY: glow.height / 2
            focalX: centerX
            focalY: centerY
            centerRadius: Math.min(glow.width, glow.height) / 2

            GradientStop {
                position: 0
                color: Qt.alpha(Theme.lampFill, glow.strength)
            }
            GradientStop {
                position: 0.5
                color: Qt.alpha(Theme.lampFill, glow.strength * 0.35)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.lampFill, 0)
            }
        }

        PathRectangle {
            width: glow.width
            height: glow.height
        }
    }
}
