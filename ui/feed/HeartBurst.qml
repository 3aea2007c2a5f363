import QtQuick
import Homefeed

// The heart that appears where the viewer clicked twice.
Icon {
    id: heart

    function burst(atX: real, atY: real): void {
        x = atX - width / 2;
        y = atY - height / 2;
        rotation = (atX % 24) - 12;
        show.restart();
    }

    name: "heart"
    filled: true
    size: 96
    color: Theme.overYou
    opacity: 0

    SequentialAnimation {
        id: show

        ParallelAnimation {
            NumberAnimation {
                target: heart
                property: "opacity"
                from: 0.6
                to: 1
                duration: Theme.likeMs
            }
            NumberAnimation {
                target: heart
                property: "scale"
                from: 0.8
                to: 1
                duration: Theme.likeMs
                easing.type: Easing.OutBack
                easing.overshoot: 1.4
            }
        }
        PauseAnimation {
            duration: 360
        }
        NumberAnimation {
            target: heart
            property: "opacity"
            to: 0
            duration: Theme.likeFadeMs
        }
    }
}
