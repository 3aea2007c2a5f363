pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What there is to look at before anything is typed; a part with nothing to show is not there.
Column {
    id: head

    required property Discover discover
    required property bool compact
    required property real gap
    readonly property Explore explore: discover.explore

    function show(subject: string, name: string): void {
        discover.topic.show(subject, name, "discover");
    }

    spacing: compact ? 12 : 20

    Column {
        visible: head.discover.recents.all.length > 0
        width: parent.width

        SectionHead {
            width: parent.width
            title: qsTr("Recent searches")
            verb: qsTr("Clear")
            onChosen: head.discover.forgetSearches("")
        }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: head.discover.recents.all

                Row {
                    id: recent

                    required property string modelData

                    Chip {
                        symbol: "history"
                        text: recent.modelData
                        checkable: false
                        onClicked: head.discover.type(recent.modelData)
                    }
                    IconButton {
                        symbol: "x"
                        glyph: 18
                        ink: Theme.textMid
                        text: qsTr("Remove %1").arg(recent.modelData)
                        onClicked: head.discover.forgetSearches(recent.modelData)
                    }
                }
            }
        }
    }
    Column {
        visible: communities.count > 0
        width: parent.width

        SectionHead {
            width: parent.width
            title: qsTr("Communities")
            detail: head.compact ? qsTr("Found in your clips") : qsTr("Found in your clips. The bar is how much you like each one.")
        }
        CardRow {
            id: communities

            readonly property int columns: Math.max(2, Math.floor((head.width + head.gap) / 260))

            objectName: "communities"
            name: qsTr("Communities")
            x: -leftMargin
            width: parent.width + 2 * leftMargin
            height: contentItem.childrenRect.height + 2 * topMargin
            spacing: head.gap
            model: head.explore.communities
            onPicked: row => head.show("hashtags", (itemAtIndex(row) as CommunityCard).name)

            delegate: CommunityCard {
                width: head.compact ? 220 : Math.floor((head.width - (communities.columns - 1) * head.gap) / communities.columns)
                ringed: communities.activeFocus && ListView.isCurrentItem
                onClicked: {
                    communities.currentIndex = index;
                    communities.forceActiveFocus(Qt.MouseFocusReason);
                    communities.picked(index);
                }
            }
        }
    }
    Column {
        visible: trending.count > 0
        width: parent.width

        SectionHead {
            width: parent.width
            title: qsTr("Trending in your library")
            verb: qsTr("See all")
            onChosen: head.show("trending", "")
        }
        CardRow {
            id: trending

            objectName: "trending"
            name: qsTr("Trending in your library")
            x: -leftMargin
            width: parent.width + 2 * leftMargin
            height: Math.round(132 * 1.42) + 2 * topMargin + Theme.lineBody + Theme.lineSmall + 8
            // The gap is behind each of them, where it would push the first one in.
            rightMargin: leftMargin - (LayoutMirroring.enabled ? head.gap : 0)
            model: head.explore.trending
            onPicked: row => head.discover.playTrending(row)

            MoreSign {
                over: trending
                sideways: true
                ground: Theme.canvas
            }
            delegate: HitTile {
                width: 132 + gap
                height: trending.height - 2 * trending.topMargin
                gap: head.gap
                focusPolicy: Qt.NoFocus
                ringed: trending.activeFocus && ListView.isCurrentItem
                onClicked: {
                    trending.currentIndex = index;
                    trending.forceActiveFocus(Qt.MouseFocusReason);
                    trending.picked(index);
                }
            }
        }
    }
    NamesToExplore {
        width: parent.width
        title: qsTr("Hashtags")
        symbol: "hash"
        names: head.explore.hashtags
        onPicked: name => head.show("hashtag", name)
    }
    NamesToExplore {
        width: parent.width
        title: qsTr("Creators")
        symbol: "user"
        names: head.explore.creators
        onPicked: name => head.show("creator", name)
    }
    SectionHead {
        visible: head.visible
        width: parent.width
        title: qsTr("All clips")
    }
}
