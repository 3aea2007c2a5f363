pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Homefeed

// Bars side by side over a few lines with their numbers; the last one may be paper, for today.
Item {
    id: chart

    required property list<real> values
    required property list<string> labels
    property bool marksLast: false
    readonly property real most: Math.max(1, ...values)
    readonly property real step: stepFor(most)
    readonly property real ceiling: Math.max(most, step * Math.floor(most / step))
    readonly property real gutter: scale.width + 16
    readonly property real foot: Theme.scaled(28)
    readonly property real headroom: 8
    readonly property real area: height - foot - headroom
    readonly property real pitch: values.length > 0 ? (width - gutter) / values.length : 0
    readonly property real bar: Math.max(2, Math.min(22, pitch * 0.68))
    // As many labels as there is room for, the last one always.
    readonly property int every: Math.max(1, Math.ceil((widest.width + 6) / Math.max(1, pitch)))

    // Two lines at most above the lowest: 1, 2 or 5 and its tens.
    function stepFor(most: real): real {
        const ten = Math.pow(10, Math.floor(Math.log(most / 3) / Math.LN10 + 1e-9));
        const wanted = [1, 2, 5, 10].find(by => most / (by * ten) < 3) ?? 10;
        return Math.max(1, wanted * ten);
    }
    function level(value: real): real {
        return headroom + area * (1 - value / ceiling);
    }
    function middle(place: int): real {
        return gutter + (place + 0.5) * pitch;
    }
    function outline(from: int, to: int): string {
        let path = "M 0 0";
        for (let place = from; place < to; place++) {
            const high = area * values[place] / ceiling;
            if (high < 0.5)
                continue;
            const left = middle(place) - bar / 2, right = left + bar, base = headroom + area;
            const round = Math.min(5, high, bar / 2);
            path += ` M ${left} ${base} V ${base - high + round} Q ${left} ${base - high} ${left + round} ${base - high}`;
            path += ` H ${right - round} Q ${right} ${base - high} ${right} ${base - high + round} V ${base} Z`;
        }
        return path;
    }

    // Time runs to the right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    width: parent?.width ?? 0
    implicitHeight: 200
    height: implicitHeight

    Label {
        id: scale

        visible: false
        text: Figures.count(chart.step * Math.floor(chart.ceiling / chart.step))
        font.pixelSize: Theme.sizeTiny
    }
    TextMetrics {
        id: widest

        font.family: Theme.family
        font.pixelSize: Theme.sizeTiny
        text: chart.labels.reduce((widest, each) => each.length > widest.length ? each : widest, "")
    }
    Repeater {
        model: Math.floor(chart.ceiling / chart.step) + 1

        Item {
            required property int index

            y: chart.level(index * chart.step)
            width: chart.width

            Label {
                y: -height / 2
                text: Figures.count(parent.index * chart.step)
                font.pixelSize: Theme.sizeTiny
                color: Theme.textLow
                Accessible.ignored: true
            }
            Rectangle {
                x: chart.gutter
                width: parent.width - chart.gutter
                height: 1
                color: Theme.contrast ? Theme.edge : Theme.line
                opacity: 0.6
            }
        }
    }
    Shape {
        anchors.fill: parent

        // See ChartCard: as large as the chart.
        ShapePath {
            strokeWidth: -1
            fillColor: "transparent"

            PathRectangle {
                width: chart.width
                height: chart.height
            }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.contrast ? Theme.you : Qt.alpha(Theme.you, 0.9)

            PathSvg {
                path: chart.outline(0, chart.values.length - (chart.marksLast ? 1 : 0))
            }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.paper

            PathSvg {
                path: chart.marksLast ? chart.outline(chart.values.length - 1, chart.values.length) : "M 0 0"
            }
        }
    }
    Repeater {
        model: chart.labels

        Label {
            required property int index
            required property string modelData
            readonly property bool last: index === chart.labels.length - 1

            visible: (chart.labels.length - 1 - index) % chart.every === 0
            x: Math.min(chart.width - width, chart.middle(index) - width / 2)
            y: chart.height - height
            text: modelData
            font.pixelSize: Theme.sizeTiny
            font.weight: last && chart.marksLast ? Font.DemiBold : Font.Normal
            color: last && chart.marksLast ? Theme.textHigh : Theme.textLow
            Accessible.ignored: true
        }
    }
}
