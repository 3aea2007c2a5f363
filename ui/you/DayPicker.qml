pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// A month, in which the days are marked that have something to show.
T.Dialog {
    id: picker

    required property Calendar calendar
    readonly property int cell: Math.min(Math.max(44, Theme.lineBody + 16), ((T.Overlay.overlay?.width ?? 360) - 48) / 7)
    readonly property int firstDay: Qt.locale().firstDayOfWeek % 7
    readonly property int days: new Date(calendar.year, calendar.month, 0).getDate()
    // Cells before the first of the month.
    readonly property int lead: (new Date(calendar.year, calendar.month - 1, 1).getDay() - firstDay + 7) % 7
    // The day it is, in a month that is not over; past its end in any other.
    readonly property int today: calendar.last ? new Date().getDate() : 32
    property int at: 1

    signal picked(int year, int month, int day)

    function holds(day: int): bool {
        return calendar.days.includes(day);
    }
    function words(day: int): string {
        const date = new Date(calendar.year, calendar.month - 1, day).toLocaleDateString(Qt.locale(), Locale.LongFormat);
        return holds(day) ? qsTr("%1, something watched").arg(date) : date;
    }
    function choose(day: int): void {
        if (!holds(day))
            return;
        picked(calendar.year, calendar.month, day);
        close();
    }
    function turn(months: int): void {
        if (months < 0 || !calendar.last)
            calendar.turn(months);
        at = Math.min(at, days);
    }
    // The arrows go past the ends of a month into the next one.
    function go(by: int): void {
        const next = at + by;
        if (next < 1) {
            calendar.turn(-1);
            at = days + next;
        } else if (next > days) {
            if (!calendar.last) {
                const past = next - days;
                calendar.turn(1);
                at = past;
            }
        } else {
            at = next;
        }
    }

    title: qsTr("Go to a day")
    padding: 12
    margins: 8
    width: 7 * cell + 2 * padding
    height: contentHeight + 2 * padding
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        at = Math.min(today, days);
        grid.forceActiveFocus();
    }

    background: Rectangle {
        radius: 16
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line
    }
    contentItem: ColumnLayout {
        spacing: 4

        RowLayout {
            spacing: 0

            IconButton {
                symbol: picker.mirrored ? "chevron-right" : "chevron-left"
                text: qsTr("The month before")
                onClicked: picker.turn(-1)
            }
            Label {
                Layout.fillWidth: true
                text: Qt.locale().standaloneMonthName(picker.calendar.month - 1) + " " + picker.calendar.year
                font.pixelSize: Theme.sizeLabel
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.sizeTiny
                horizontalAlignment: Text.AlignHCenter
                heads: true
            }
            IconButton {
                symbol: picker.mirrored ? "chevron-left" : "chevron-right"
                text: qsTr("The month after")
                enabled: !picker.calendar.last
                onClicked: picker.turn(1)
            }
        }
        Row {
            Repeater {
                model: 7

                Label {
                    required property int index

                    width: picker.cell
                    text: Qt.locale().standaloneDayName((picker.firstDay + index) % 7, Locale.NarrowFormat)
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
        Grid {
            id: grid

            columns: 7
            activeFocusOnTab: true
            Accessible.role: Accessible.Table
            Accessible.name: picker.words(picker.at)
            Keys.onLeftPressed: picker.go(picker.mirrored ? 1 : -1)
            Keys.onRightPressed: picker.go(picker.mirrored ? -1 : 1)
            Keys.onUpPressed: picker.go(-7)
            Keys.onDownPressed: picker.go(7)
            Keys.onReturnPressed: picker.choose(picker.at)
            Keys.onEnterPressed: picker.choose(picker.at)
            Keys.onSpacePressed: picker.choose(picker.at)

            Repeater {
                model: 42

                T.AbstractButton {
                    id: cell

                    required property int index
                    readonly property int day: index - picker.lead + 1
                    readonly property bool real: day >= 1 && day <= picker.days
                    readonly property bool watched: real && picker.holds(day)

                    width: picker.cell
                    height: picker.cell
                    focusPolicy: Qt.NoFocus
                    enabled: watched
                    hoverEnabled: true
                    text: real ? day : ""
                    Accessible.ignored: !real
                    Accessible.role: Accessible.Button
                    Accessible.name: real ? picker.words(day) : ""
                    onClicked: picker.choose(day)

                    contentItem: Label {
                        text: cell.text
                        font.weight: cell.watched ? Font.Bold : Font.Normal
                        color: cell.watched ? Theme.textHigh : Theme.textLow
                        // Nobody has watched anything on a day to come.
                        opacity: cell.day > picker.today ? 0.4 : 1
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                    }
                    background: Rectangle {
                        anchors.centerIn: parent
                        width: picker.cell - 6
                        height: width
                        radius: width / 2
                        color: cell.watched ? Theme.surface3 : "transparent"
                        border.width: cell.real && cell.day === picker.today ? 1 : 0
                        border.color: Theme.edge

                        Rectangle {
                            anchors.fill: parent
                            radius: parent.radius
                            color: Theme.wash(Theme.textHigh, cell.hovered, cell.pressed)
                        }
                        FocusRing {
                            anchors.margins: -2
                            visible: cell.real && cell.day === picker.at && grid.activeFocus
                            around: width / 2
                        }
                    }
                }
            }
        }
    }
}
