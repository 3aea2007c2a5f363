pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What the viewer did and made, in tabs. A tab is an entry of `tabs` and, below, a Page that is
// open while `chosen` is its name; its content fills the room under the tabs.
FocusScope {
    id: page

    required property You you
    required property InsightsView insights
    required property Limits limits
    property bool compact: false
    property string chosen: "likes"
    readonly property real margin: compact ? 16 : 40
    readonly property list<var> tabs: [
        {
            "name": "likes",
            "text": qsTr("Likes")
        },
        {
            "name": "collections",
            "text": qsTr("Collections")
        },
        {
            "name": "history",
            "text": qsTr("History")
        },
        {
            "name": "notes",
            "text": qsTr("Notes")
        },
        {
            "name": "followed",
            "text": qsTr("Followed")
        },
        {
            "name": "muted",
            "text": qsTr("Muted")
        },
        {
            "name": "insights",
            "text": qsTr("Insights")
        }
    ]

    signal closed

    Keys.onEscapePressed: page.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Label {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        // In the middle of a line as high as the verbs beside the other pages' titles.
        y: 32 + Math.max(0, ((page.compact ? 44 : 0) - height) / 2)
        text: qsTr("You")
        heads: true
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
    }
    TabRow {
        id: row

        objectName: "youTabs"
        anchors.left: parent.left
        anchors.leftMargin: page.margin
        y: title.y + title.height + (page.compact ? 4 : 8)
        width: page.width - 2 * page.margin
        focus: true
        label: qsTr("You")
        tabs: page.tabs
        chosen: page.chosen
        onPicked: name => page.chosen = name
    }
    // Its own scope: a tab that opens takes no keys from the row.
    FocusScope {
        id: body

        y: row.y + row.height + (page.compact ? 8 : 12)
        width: page.width
        height: page.height - y

        Page {
            anchors.fill: parent
            open: page.chosen === "likes"

            LikesTab {
                compact: page.compact
                likes: page.you.likes
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "collections"

            CollectionsTab {
                compact: page.compact
                collected: page.you.collected
                collection: page.you.collection
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "history"

            HistoryTab {
                compact: page.compact
                history: page.you.history
                calendar: page.you.calendar
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "notes"

            NotesTab {
                compact: page.compact
                written: page.you.written
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "followed"

            FollowedTab {
                compact: page.compact
                followed: page.you.followed
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "muted"

            MutedTab {
                compact: page.compact
                muted: page.you.muted
            }
        }
        Page {
            anchors.fill: parent
            open: page.chosen === "insights"

            InsightsTab {
                compact: page.compact
                insights: page.insights
                limits: page.limits
            }
        }
    }
}
