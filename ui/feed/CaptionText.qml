import QtQuick
import Homefeed

// What is said in the video: white words with an outline on a box that is no wider than they are.
Item {
    id: caption

    property string text: ""
    // "small", "medium", "large" or "huge".
    property string size: "medium"
    // "glass", "solid" or "none": what lies behind the words.
    property string ground: "glass"
    // Height there is for it.
    property real room: 400
    readonly property int pixels: size === "small" ? Theme.sizeLabel : size === "large" ? 26 : size === "huge" ? 34 : Theme.sizeHeading
    // Three lines hold what captions should be; large letters, or very many, get some more.
    readonly property int lines: (size === "huge" ? 5 : size === "large" ? 4 : 3) + (text.length > 110 ? 2 : 0)

    visible: text !== ""
    height: box.height
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Glass {
        id: box

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.ceil(words.contentWidth) + 24
        height: Math.ceil(words.contentHeight) + 12
        radius: 10
        color: caption.ground === "none" ? "transparent" : caption.ground === "solid" ? Theme.captionSolid : Theme.glass
        border.width: Theme.contrast && caption.ground !== "none" ? 1 : 0
    }
    Label {
        // What does not fit is written smaller, and nothing is left out.
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 12
        y: 6
        width: caption.width - 24
        height: Math.min(caption.pixels * 1.3 * caption.lines + 2, caption.room - 12)
        text: caption.text
        color: Theme.overText
        style: Text.Outline
        styleColor: "#000000"
        font.pixelSize: caption.pixels
        font.weight: Font.Medium
        lineHeight: 1.08
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.sizeSmall
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
