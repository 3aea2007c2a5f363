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
    // How long something still takes.
    function left(seconds: real): string {
        const minutes = Math.round(seconds / 60);
        if (seconds < 50)
            return qsTr("Less than a minute left");
        if (minutes === 1)
            return qsTr("About 1 minute left");
        if (minutes < 100)
            return qsTr("About %1 minutes left").arg(minutes);
        return qsTr("About %1 hours left").arg(Math.round(minutes / 60));
    }
}
