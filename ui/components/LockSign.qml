import QtQuick
import Homefeed
import Homefeed.Backend

// Whether anything can leave this computer.
Icon {
    property bool overVideo: false
    readonly property string words: Privacy.locked ? qsTr("Nothing leaves this computer") : qsTr("The network lock is off")

    name: Privacy.locked ? "lock" : "lock-open"
    size: 20
    color: overVideo ? Theme.overText : Privacy.locked ? Theme.good : Theme.bad
    Accessible.ignored: false
    Accessible.role: Accessible.StaticText
    Accessible.name: words
}
