import QtQuick
import Homefeed

// How much the feed believes a thing is liked: amber, and as soft at its end as it is unsure.
Rectangle {
    id: bar

    required property real belief
    required property real certainty
    readonly property real soft: Theme.contrast ? 0 : (1 - certainty) * 0.3

    implicitHeight: 6
    radius: 3
    color: Theme.surface3
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line

    Rectangle {
        width: Math.min(1, bar.belief + bar.soft / 2) * parent.width
        height: parent.height
        radius: bar.radius
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: Theme.lampFill
            }
            GradientStop {
                position: Math.max(0.05, 1 - bar.soft / Math.max(0.1, bar.belief))
                color: Theme.lampFill
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.lampFill, bar.soft > 0.03 ? 0 : 1)
            }
        }
    }
}
