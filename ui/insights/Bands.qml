pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Homefeed

// Parts of a whole that change from week to week, each named where it ends, or below where there
// is no room for that; older ones fade.
Item {
    id: bands

    // From the lowest band to the highest.
    required property list<string> names
    // Of each week the list of shares, in the same order.
    required property list<var> shares
    required property list<string> labels
    readonly property list<color> inks: [Theme.data1, Theme.data2, Theme.data3, Theme.data4, Theme.data5]
    readonly property bool narrow: width < Theme.scaled(560)
    readonly property real legend: narrow ? 0 : Math.min(width * 0.4, Theme.scaled(220))
    readonly property real room: width - legend
    readonly property real tall: Theme.scaled(206)
    readonly property real area: tall - Theme.scaled(30)
    readonly property real line: Theme.scaled(20)
    readonly property list<real> places: settle()
    readonly property int every: Math.max(1, Math.ceil(labels.length * Theme.scaled(64) / Math.max(1, room)))

    function ink(band: int): color {
        // The last is all else, and grey.
        return inks[band === names.length - 1 ? 4 : Math.max(0, band) % 4];
    }
    function sumBelow(week: int, band: int): real {
        return shares[week].slice(0, band).reduce((sum, each) => sum + each, 0);
    }
    function across(week: int): real {
        return shares.length > 1 ? room * week / (shares.length - 1) : 0;
    }
    function edge(band: int, backwards: bool): string {
        const last = shares.length - 1;
        let path = "";
        for (let step = 1; step <= last; step++) {
            const week = backwards ? last - step : step, before = backwards ? week + 1 : week - 1;
            const half = (across(before) + across(week)) / 2;
            const from = area * (1 - sumBelow(before, band)), to = area * (1 - sumBelow(week, band));
            path += ` C ${half} ${from} ${half} ${to} ${across(week)} ${to}`;
        }
        return path;
    }
    function outline(band: int): string {
        const last = shares.length - 1;
        if (last < 1)
            return last < 0 ? "M 0 0" : `M 0 ${area * (1 - sumBelow(0, band))} H ${room} V ${area * (1 - sumBelow(0, band + 1))} H 0 Z`;
        return `M 0 ${area * (1 - sumBelow(0, band))}` + edge(band, false) + ` L ${room} ${area * (1 - sumBelow(last, band + 1))}` + edge(band + 1, true) + " Z";
    }
    function endsWith(band: int): string {
        return Figures.share(shares[shares.length - 1]?.[band] ?? 0);
    }
    // Where each name stands: beside its band, but not over another.
    function settle(): list<real> {
        const last = shares.length - 1;
        if (last < 0)
            return [];
        const found = names.map((name, band) => area * (1 - sumBelow(last, band) - (shares[last][band] ?? 0) / 2) - line / 2);
        let lowest = area - line;
        for (let band = 0; band < found.length; band++) {
            found[band] = Math.min(found[band], lowest);
            lowest = found[band] - line;
        }
        let highest = 0;
        for (let band = found.length - 1; band >= 0; band--) {
            found[band] = Math.max(found[band], highest);
            highest = found[band] + line;
        }
        return found;
    }

    // Time runs to the right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    width: parent?.width ?? 0
    implicitHeight: tall + (narrow ? below.implicitHeight + 12 : 0)
    height: implicitHeight

    Repeater {
        model: bands.names

        Shape {
            id: band

            required property int index
            readonly property color ink: bands.ink(index)

            width: bands.width
            height: bands.tall

            // See ChartCard: as large as the chart.
            ShapePath {
                strokeWidth: -1
                fillColor: "transparent"

                PathRectangle {
                    width: bands.width
                    height: bands.tall
                }
            }
            ShapePath {
                strokeWidth: 2
                strokeColor: Theme.surface1
                fillGradient: LinearGradient {
                    x2: bands.room

                    GradientStop {
                        position: 0
                        color: Qt.alpha(band.ink, Theme.contrast ? 1 : 0.35)
                    }
                    GradientStop {
                        position: 1
                        color: Qt.alpha(band.ink, Theme.contrast ? 1 : 0.92)
                    }
                }

                PathSvg {
                    path: bands.outline(band.index)
                }
            }
        }
    }
    Repeater {
        model: bands.narrow ? [] : bands.names

        BandName {
            required property int index
            required property string modelData

            x: bands.room + 12
            y: bands.places[index] ?? 0
            width: bands.legend - 12
            height: bands.line
            ink: bands.ink(index)
            name: modelData
            share: bands.endsWith(index)
        }
    }
    Column {
        id: below

        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        visible: bands.narrow
        y: bands.tall + 12
        width: bands.width

        Repeater {
            // The highest band first.
            model: bands.narrow ? [...bands.names].reverse() : []

            BandName {
                id: named

                required property int index
                required property string modelData
                readonly property int band: bands.names.length - 1 - index

                width: below.width
                lines: 3
                ink: bands.ink(band)
                name: modelData
                share: bands.endsWith(band)
            }
        }
    }
    Repeater {
        model: bands.labels

        Label {
            required property int index
            required property string modelData

            visible: (bands.labels.length - 1 - index) % bands.every === 0
            x: Math.max(0, Math.min(bands.room - width, bands.across(index) - width / 2))
            y: bands.tall - height
            text: modelData
            font.pixelSize: Theme.sizeTiny
            color: Theme.textLow
            Accessible.ignored: true
        }
    }
}
