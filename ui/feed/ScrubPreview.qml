import QtQuick
import Homefeed
import Homefeed.Backend

// A still of the place the scrubber is dragged to, with its time below.
Glass {
    id: preview

    required property Stills stills
    property string time: ""

    width: Math.max(picture.width, 72) + 8
    height: picture.height + words.height + 12
    radius: 14

    StillPicture {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        y: 4
        width: preview.stills.width
        height: preview.stills.height
        stills: preview.stills
    }
    Label {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        text: preview.time
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        color: Theme.overText
    }
}
