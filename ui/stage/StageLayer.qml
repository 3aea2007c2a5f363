pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What lies over the feed for an audience: the tour's words, and what the feed just learned.
Item {
    id: layer

    required property FeedPage watch
    required property Guide guide
    required property Presenter presenter
    property bool compact: false
    // What the bar at the window's foot takes.
    property real foot: 0
    // What the page has to leave at its foot.
    readonly property real taken: band.visible && band.beside ? band.height : 0
    // Down to where the tour's words reach; 0 without.
    readonly property real covered: card.visible ? card.y + card.height : 0

    GuideCard {
        id: card

        objectName: "guideCard"
        visible: layer.guide.runs && layer.watch.visible
        guide: layer.guide
        x: layer.watch.x + layer.watch.near + (layer.watch.free - width) / 2
        y: layer.compact ? 60 : 64
        width: Math.min(layer.watch.free - 24, 520 * Theme.iconScale)
    }
    // Below the video, which makes room for it, or over its foot where there is none to make.
    PresenterBand {
        id: band

        readonly property bool beside: height <= most

        objectName: "presenterBand"
        visible: layer.presenter.shown && layer.watch.visible
        presenter: layer.presenter
        room: layer.height - layer.foot
        compact: layer.width < Theme.wideFrom
        x: layer.watch.x
        y: layer.height - layer.foot - height
        width: layer.watch.width
    }
    Connections {
        target: layer.guide

        function onSwipeWanted(): void {
            layer.watch.pager.step(1, "button");
        }
        function onWhyWanted(): void {
            if (layer.watch.thoughts.all)
                layer.guide.seeWhy(); // open since before it was asked for
            else
                layer.watch.thoughts.openAll(false);
        }
        function onWhyDone(): void {
            if (layer.watch.thoughts.all)
                layer.watch.thoughts.close();
        }
    }
    Connections {
        target: layer.watch.thoughts

        function onAllChanged(): void {
            if (layer.watch.thoughts.all)
                layer.guide.seeWhy();
        }
    }
}
