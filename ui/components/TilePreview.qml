import QtQuick
import Homefeed

// Moments of a clip one after another, while a pointer rests on its poster; silent.
Image {
    id: preview

    required property string contentKey
    required property int durationMs
    required property bool wanted
    readonly property bool may: wanted && !Theme.reducedMotion && contentKey !== "" && durationMs > 0
    readonly property int steps: 8
    // -1 until the pointer has rested.
    property int step: -1

    visible: step >= 0
    source: step < 0 ? "" : "image://poster/" + contentKey + "/14/at/" + Math.round(durationMs * (step + 0.5) / steps)
    sourceSize: Qt.size(Math.ceil(width), height)
    asynchronous: true
    // The moment before stays until the next is read.
    retainWhileLoading: step > 0
    Accessible.ignored: true
    onMayChanged: if (!may)
        step = -1

    Timer {
        interval: 600
        repeat: true
        running: preview.may && preview.status !== Image.Loading
        onTriggered: preview.step = (preview.step + 1) % preview.steps
    }
}
