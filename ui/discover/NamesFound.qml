pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Creators, hashtags and sounds whose names begin as was typed; each opens its page.
Flow {
    id: flow

    required property Discover discover
    readonly property int count: names.count

    spacing: 8

    Repeater {
        id: names

        model: flow.discover.names

        Chip {
            required property var modelData

            symbol: ({
                    "creator": "user",
                    "hashtag": "hash",
                    "sound": "music"
                })[modelData.subject] ?? "search"
            text: modelData.label
            detail: modelData.videos
            checkable: false
            onClicked: {
                flow.discover.note();
                flow.discover.topic.show(modelData.subject, modelData.name, "discover");
            }
        }
    }
}
