pragma ComponentBehavior: Bound

import QtQuick
import Homefeed

// What a caption says; the hashtags within it lead to their pages.
Label {
    id: words

    // Of the page's card: each has `name`, `start` and `end`.
    required property var mentions

    signal followed(string name)
    signal touched(point at)

    color: Theme.overText
    lineHeight: Theme.lineBody
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.Wrap
    elide: Text.ElideRight

    Loader {
        active: words.visible && words.mentions.length > 0
        sourceComponent: Item {
            CopyText {
                // The same words once more, unseen: only an editor tells where a character is.
                id: ruler

                visible: false
                activeFocusOnTab: false
                width: words.width
                text: words.text
                wrapMode: TextEdit.Wrap
            }
            Repeater {
                model: words.mentions

                WordLink {
                    required property var modelData
                    readonly property rect first: spot(modelData.start, ruler.contentWidth, ruler.contentHeight)
                    readonly property rect last: spot(modelData.end, ruler.contentWidth, ruler.contentHeight)
                    readonly property int row: Math.round(first.y / Math.max(1, first.height))
                    // A last line that goes on ends in three dots: what it shows there is no link.
                    readonly property real end: words.truncated && row === words.lineCount - 1 ? words.width - 24 : words.width + 1
                    readonly property bool whole: first.height > 0 && first.y === last.y && row < words.lineCount && Math.max(first.x, last.x) <= end

                    function spot(at: int, width: real, height: real): rect {
                        return width > 0 && height > 0 && at <= ruler.length ? ruler.positionToRectangle(at) : Qt.rect(0, 0, 0, 0);
                    }

                    objectName: "mentionLink"
                    visible: whole
                    x: Math.min(first.x, last.x)
                    y: row * words.lineHeight
                    width: Math.abs(last.x - first.x)
                    text: words.text.slice(modelData.start, modelData.end)
                    elide: Text.ElideNone
                    name: "#" + modelData.name
                    color: words.color
                    font.weight: words.font.weight
                    font.underline: true
                    lineHeight: words.lineHeight
                    lineHeightMode: words.lineHeightMode
                    onFollowed: words.followed(modelData.name)
                    onTouched: at => words.touched(at)
                }
            }
        }
    }
}
