pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// How one watched: figures, charts that are tables as well, and how much is enough.
TabBody {
    id: page

    required property InsightsView insights
    required property Limits limits
    readonly property list<int> ranges: [7, 14, 0]
    readonly property list<var> steps: insights.steps
    readonly property list<var> weeks: insights.weeks
    readonly property list<var> topics: insights.topics
    readonly property list<real> hours: insights.hours
    readonly property list<string> bands: weeks.length > 0 ? [...insights.bands, qsTr("Other")] : []
    readonly property bool waiting: look.state === "waiting"
    property var sheet: ({
            "heads": [],
            "rows": []
        })

    function minutes(count: real): string {
        if (count > 0 && count < 0.5)
            return qsTr("< 1 min");
        return qsTr("%Ln min", "minutes", Math.round(count));
    }
    function dayOf(step: var): string {
        const first = Figures.dateOf(step.first), last = Figures.dateOf(step.last);
        const until = Figures.dayOfYear(last);
        if (step.first === step.last)
            return until;
        const month = first.getMonth() === last.getMonth() && first.getFullYear() === last.getFullYear();
        return qsTr("%1 – %2", "from, to").arg(month ? Figures.count(first.getDate()) : Figures.dayOfYear(first)).arg(until);
    }
    function mark(step: var): string {
        return Figures.dateOf(step.first).toLocaleDateString(Qt.locale(), steps.length > 0 && step.first === step.last || spans() ? "d" : "MMM");
    }
    function spans(): bool {
        return steps.length > 1 && Figures.dateOf(steps[1].last) - Figures.dateOf(steps[1].first) < 8 * 86400000;
    }
    // The number of a week, as ISO 8601 counts them: its Thursday decides the year.
    function weekOf(monday: string): string {
        const day = Figures.dateOf(monday);
        const thursday = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 3);
        const ordinal = Math.round((thursday - new Date(thursday.getFullYear(), 0, 1)) / 86400000);
        //: A week by its number
        return qsTr("W %1").arg(Figures.count(1 + Math.floor(ordinal / 7)));
    }
    function clockOf(hour: int): string {
        return new Date(2001, 0, 1, hour).toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
    }
    function change(): string {
        const by = Math.round(insights.minutesADay) - Math.round(insights.minutesBefore);
        if (insights.minutesBefore < 0)
            return "";
        if (by === 0)
            return qsTr("As in the days before");
        return by > 0 ? qsTr("%Ln more than the days before", "minutes", by) : qsTr("%Ln less than the days before", "minutes", -by);
    }
    function finishedChange(): string {
        const was = Figures.share(insights.finishedBefore);
        if (insights.finishedBefore < 0)
            return "";
        if (was === Figures.share(insights.finished))
            return qsTr("As in the days before");
        return insights.finished > insights.finishedBefore ? qsTr("Up from %1").arg(was) : qsTr("Down from %1").arg(was);
    }
    function peak(values: list<real>): int {
        return values.indexOf(Math.max(...values));
    }
    function save(heading: string, heads: list<string>, rows: list<var>): void {
        sheet = {
            "heads": heads,
            "rows": rows
        };
        dialog.selectedFile = StandardPaths.writableLocation(StandardPaths.DocumentsLocation) + "/" + heading + ".csv";
        dialog.open();
    }

    look: insights.look
    empty: look.state === "ready" && insights.views === 0 && insights.days === 0
    symbol: "trending-up"
    title: qsTr("Nothing to count yet")
    detail: qsTr("Watch a few clips, and your minutes, skips and topics are drawn here.")
    headHeight: 620

    ScrollPage {
        id: body

        anchors.fill: parent
        visible: !page.broken
        viewName: "insightsView"
        compact: page.compact
        above: 4

        GridLayout {
            Layout.fillWidth: true
            columns: page.compact ? 1 : 2
            rowSpacing: 12
            columnSpacing: 16

            Label {
                Layout.fillWidth: true
                text: qsTr("Counted on this computer, shown to you only.")
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            Segment {
                objectName: "range"
                Layout.fillWidth: page.compact
                Layout.preferredWidth: Theme.scaled(276)
                words: [qsTr("7 days"), qsTr("14 days"), qsTr("All", "days")]
                chosen: page.ranges.indexOf(page.insights.days)
                onPicked: index => page.insights.choose(page.ranges[index])
            }
        }
        Label {
            visible: page.waiting
            text: qsTr("Counting…")
            color: Theme.textMid
        }
        GridLayout {
            Layout.fillWidth: true
            visible: page.insights.known
            columns: [4, 2].find(count => width >= count * Theme.scaled(150)) ?? 1
            rowSpacing: page.gap
            columnSpacing: page.gap

            FigureTile {
                name: qsTr("A day, on average")
                figure: page.minutes(page.insights.minutesADay)
                detail: page.change()
            }
            FigureTile {
                name: qsTr("Watched to the end")
                figure: Figures.share(page.insights.finished)
                detail: page.finishedChange()
            }
            FigureTile {
                name: qsTr("Skipped")
                figure: Figures.share(page.insights.skipped)
                detail: page.insights.longestSkips > 1 ? qsTr("Up to %Ln in a row", "skips", page.insights.longestSkips) : qsTr("%Ln clip(s)", "", page.insights.skips)
            }
            FigureTile {
                name: qsTr("Topics found")
                figure: Figures.count(page.insights.found.length)
                detail: page.insights.found.length > 0 ? qsTr("Newest: %1").arg(page.insights.found[0]) : qsTr("None for the first time")
                lamp: page.insights.found.length > 0
            }
        }
        GridLayout {
            Layout.fillWidth: true
            visible: page.insights.known
            columns: page.compact ? 1 : 2
            rowSpacing: page.gap
            columnSpacing: page.gap
            uniformCellWidths: true

            ChartCard {
                scroller: body
                objectName: "minutesChart"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                heading: qsTr("Minutes a day")
                note: page.steps.length > 0 ? page.dayOf({
                    "first": page.steps[0].first,
                    "last": page.steps[page.steps.length - 1].last
                }) : ""
                summary: page.steps.length > 0 ? qsTr("%1 a day on average; most on %2: %3").arg(page.minutes(page.insights.minutesADay)).arg(page.dayOf(page.steps[page.peak(minutes.values)])).arg(page.minutes(Math.max(...minutes.values))) : ""
                heads: [qsTr("Day"), qsTr("Minutes a day"), qsTr("Clips"), qsTr("To the end"), qsTr("Skipped")]
                rows: page.steps.map(step => [page.dayOf(step), Figures.short(step.minutes), Figures.count(step.views), Figures.share(step.finished), Figures.share(step.skipped)])
                onSaveWanted: page.save(heading, heads, rows)

                BarChart {
                    id: minutes

                    values: page.steps.map(step => step.minutes)
                    labels: page.steps.map(step => page.mark(step))
                    marksLast: true
                }
            }
            ChartCard {
                scroller: body
                objectName: "finishedChart"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                heading: qsTr("Watched to the end")
                note: qsTr("by topic")
                summary: page.topics.length > 0 ? page.topics.map(topic => topic.name + " " + Figures.share(topic.share)).join(", ") : none.text
                heads: [qsTr("Topic"), qsTr("To the end"), qsTr("Clips")]
                rows: page.topics.map(topic => [topic.name, Figures.share(topic.share), Figures.count(topic.views)])
                onSaveWanted: page.save(heading, heads, rows)

                ShareBars {
                    names: page.topics.map(topic => topic.name)
                    shares: page.topics.map(topic => topic.share)
                }
                Label {
                    id: none

                    visible: page.topics.length === 0
                    width: parent.width
                    text: qsTr("No topic was watched often enough to tell.")
                    color: Theme.textMid
                    wrapMode: Text.Wrap
                }
            }
        }
        ChartCard {
            scroller: body
            objectName: "weeksChart"
            visible: page.insights.known && page.weeks.length > 0
            heading: qsTr("What you watch, week by week")
            note: qsTr("Share of minutes")
            summary: page.weeks.length > 0 ? qsTr("In the last week: %1").arg(page.bands.map((name, band) => name + " " + Figures.share(page.weeks[page.weeks.length - 1].shares[band])).join(", ")) : ""
            heads: [qsTr("Week"), ...page.bands]
            rows: page.weeks.map(week => [page.weekOf(week.monday), ...week.shares.map(share => Figures.share(share))])
            onSaveWanted: page.save(heading, heads, rows)

            Bands {
                names: page.bands
                shares: page.weeks.map(week => week.shares)
                labels: page.weeks.map(week => page.weekOf(week.monday))
            }
        }
        ChartCard {
            scroller: body
            objectName: "hoursChart"
            visible: page.insights.known
            heading: qsTr("Times of day")
            note: qsTr("Minutes a day")
            summary: page.hours.length > 0 ? qsTr("Most from %1 on: %2 a day").arg(page.clockOf(page.peak(page.hours))).arg(page.minutes(Math.max(...page.hours))) : ""
            heads: [qsTr("Hour"), qsTr("Minutes a day")]
            rows: page.hours.map((each, hour) => [page.clockOf(hour), Figures.short(each)])
            onSaveWanted: page.save(heading, heads, rows)

            BarChart {
                values: page.hours
                labels: page.hours.map((each, hour) => Figures.count(hour))
                implicitHeight: Theme.scaled(150)
            }
        }
        LimitsCard {
            limits: page.limits
        }
    }
    FileDialog {
        id: dialog

        title: qsTr("Save the table")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("Table (*.csv)")]
        onAccepted: page.insights.save(selectedFile, page.sheet.heads, page.sheet.rows)
    }
}
