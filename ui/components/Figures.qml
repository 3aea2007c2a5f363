pragma Singleton

import QtQuick

// Numbers as the viewer's language writes them.
QtObject {
    function count(number: real): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }
    function bytes(number: real): string {
        return Qt.locale().formattedDataSize(number, number < 1e9 ? 0 : 1, Locale.DataSizeSIFormat);
    }
    // What is small is told in tenths.
    function short(number: real): string {
        return Number(number).toLocaleString(Qt.locale(), "f", number < 10 ? 1 : 0);
    }
    // A part of a whole, [0, 1].
    function share(ratio: real): string {
        //: A number of percent; put a blank before the sign where the language does.
        return qsTr("%1%").arg(Number(ratio * 100).toLocaleString(Qt.locale(), "f", 0));
    }
    // How long something still takes.
    function left(seconds: real): string {
        const minutes = Math.round(seconds / 60);
        if (seconds < 50)
            return qsTr("Less than a minute left");
        if (minutes < 100)
            return qsTr("About %Ln minute(s) left", "", minutes);
        return qsTr("About %Ln hour(s) left", "", Math.round(minutes / 60));
    }
    function dateOf(day: string): date {
        const parts = day.split("-").map(Number);
        return new Date(parts[0], parts[1] - 1, parts[2]);
    }
    // A date in full, without its weekday; the year is told when it is not this one.
    function dayOfYear(date: date): string {
        const thisYear = date.getFullYear() === new Date().getFullYear();
        //: A date by Qt's letters: d the day, MMMM the month in full, yyyy the year.
        return date.toLocaleDateString(Qt.locale(), thisYear ? qsTr("d MMMM") : qsTr("d MMMM yyyy"));
    }
    // A day, given as in 2026-11-22.
    function day(day: string): string {
        const now = new Date();
        const then = dateOf(day);
        const ago = Math.round((new Date(now.getFullYear(), now.getMonth(), now.getDate()) - then) / 86400000);
        if (ago === 0)
            return qsTr("Today");
        if (ago === 1)
            return qsTr("Yesterday");
        return then.toLocaleDateString(Qt.locale(), Locale.LongFormat);
    }
    // The time of day of a moment, in Unix ms.
    function time(at: real): string {
        return new Date(at).toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
    }
}
