import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Shows another page of a list, while there is one.
AppButton {
    required property Rows rows

    // Its icon stands below the words of the rows.
    Layout.leftMargin: -leftPadding
    visible: rows.more > 0
    kind: "text"
    symbol: "chevron-down"
    text: qsTr("Show more (%1)").arg(Figures.count(rows.more))
    onClicked: rows.showMore()
}
