pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// The size at which every place's word fits its icon's room: one for all of them.
QtObject {
    id: words

    required property real room
    readonly property real widest: Places.all.reduce((most, place) => Math.max(most, metrics.advanceWidth(place.text)), 1)
    readonly property int size: Math.max(10, Math.min(Theme.sizeTiny, Math.floor(metrics.font.pixelSize * room / widest)))
    readonly property int line: Math.round(size * 1.5)
    readonly property FontMetrics metrics: FontMetrics {
        font.family: Theme.family
        // Words grow in proportion: what they take is measured once.
        font.pixelSize: 100
        font.weight: Font.DemiBold
    }
}
