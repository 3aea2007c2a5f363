import QtQuick
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// Whether anything can leave this computer, and whether anything of this sitting is kept; a press
// tells what that means.
T.Button {
    id: sign

    property bool overVideo: false
    // What its words may take beside the icon, and in height; none where there is no room.
    property real room: 0
    property real high: 44
    readonly property bool forgets: Privacy.locked && Privacy.forgets
    readonly property color ink: overVideo ? Theme.overText : !Privacy.locked ? Theme.bad : forgets ? Theme.textHigh : Theme.good

    text: PrivacyWords.brief
    implicitWidth: 44 + (room > 0 ? room - 4 : 0)
    implicitHeight: 44
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: sign.clicked()
    Keys.onEnterPressed: sign.clicked()
    onClicked: Privacy.explain()

    contentItem: Item {
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            name: !Privacy.locked ? "lock-open" : sign.forgets ? "spy" : "lock"
            size: 20
            color: sign.ink
        }
        Label {
            visible: sign.room > 0
            anchors.left: parent.left
            anchors.leftMargin: 40
            anchors.verticalCenter: parent.verticalCenter
            width: sign.room
            height: Math.min(implicitHeight, sign.high)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.sizeTiny / 2
            text: sign.text
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.Wrap
            color: Theme.textMid
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: 4
            width: parent.width - (sign.room > 0 ? 4 : 8)
            height: sign.room > 0 ? Math.max(36, sign.high - 4) : 36
            radius: 18
            color: Theme.wash(sign.ink, sign.hovered, sign.pressed)

            FocusRing {
                visible: sign.visualFocus
                around: 18
            }
        }
    }
}
