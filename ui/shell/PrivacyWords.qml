pragma Singleton

import QtQuick
import Homefeed.Backend

// What the lock and the private sitting are called, and what they mean.
QtObject {
    readonly property string lock: Privacy.locked ? qsTr("Nothing leaves this computer") : qsTr("The network lock is off")
    readonly property string lockMeaning: Privacy.locked ? qsTr("The system refuses Homefeed, and whatever it starts, every connection to a network. There is no account and no server: nothing is sent and nothing is fetched.") : qsTr("%1 Homefeed opens no connection by itself, but nothing would keep it from doing so.").arg(Privacy.reason)
    readonly property string sitting: Privacy.forgets ? qsTr("This sitting is private") : qsTr("Private sitting")
    readonly property string sittingMeaning: Privacy.forgets ? qsTr("What you watch, like, search, add and set is in memory alone, and forgotten when this sitting ends. Your taste is then what it was before. What you save as a file stays, and what you copy or open elsewhere is seen there.") : qsTr("It knows your taste and works like any other, but on a copy in memory: when it ends, all of it is forgotten. Homefeed starts anew for it.")
    readonly property string turn: Privacy.forgets ? qsTr("End the private sitting") : qsTr("Begin a private sitting")
    // In a line, where there is no room for more.
    readonly property string brief: !Privacy.locked ? lock : Privacy.forgets ? qsTr("Private sitting") : lock
}
