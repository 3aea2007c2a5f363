pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// What one can do with the video on screen; in a glass capsule when it lies over the video.
Item {
    id: column

    required property FeedController controller
    required property Rail rail
    property bool overVideo: false
    property bool atLeft: false
    // Whether a menu is open, which the column must not fade away under.
    readonly property bool busy: saving.opened || sharing.opened || notes.opened

    function note(): void {
        notes.open();
    }
    function openSaves(): void {
        rail.saves.refresh();
        saving.showBeside(save.visualFocus);
    }

    implicitWidth: overVideo ? 60 : 56
    implicitHeight: (creator.visible ? creator.height + 10 : 0) + capsule.height

    CreatorButton {
        id: creator

        objectName: "creatorButton"
        visible: column.rail.follows.creator !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        follows: column.rail.follows
        overVideo: column.overVideo
    }
    Rectangle {
        id: capsule

        anchors.bottom: parent.bottom
        width: parent.width
        height: actions.implicitHeight + (column.overVideo ? 16 : 0)
        radius: 30
        color: column.overVideo ? Theme.glassCapsule : "transparent"
        border.width: column.overVideo ? 1 : 0
        border.color: Theme.glassEdge

        MouseArea {
            // A press between two actions is none on the video below.
            anchors.fill: parent
        }
        Column {
            id: actions

            anchors.centerIn: parent
            spacing: column.overVideo ? 2 : 8

            ActionButton {
                objectName: "likeButton"
                symbol: "heart"
                text: column.controller.liked ? qsTr("Liked") : qsTr("Like")
                done: column.controller.liked
                overVideo: column.overVideo
                onClicked: column.controller.like(!column.controller.liked)
            }
            ActionButton {
                id: write

                objectName: "noteButton"
                symbol: "pencil"
                text: column.rail.notes.count > 0 ? qsTr("%Ln note(s)", "", column.rail.notes.count) : qsTr("Note")
                done: column.rail.notes.count > 0
                overVideo: column.overVideo
                onClicked: column.note()

                NotesCard {
                    id: notes

                    objectName: "notesCard"
                    notes: column.rail.notes
                    sheet: column.overVideo
                    onClosed: write.forceActiveFocus(Qt.PopupFocusReason)
                }
            }
            ActionButton {
                id: save

                objectName: "saveButton"
                symbol: "bookmark"
                text: column.rail.saves.saved ? qsTr("Saved") : qsTr("Save")
                done: column.rail.saves.saved
                overVideo: column.overVideo
                onClicked: column.openSaves()

                SaveMenu {
                    id: saving

                    objectName: "saveMenu"
                    saves: column.rail.saves
                    opener: save
                    before: column.overVideo !== column.atLeft
                    sheet: column.overVideo
                }
            }
            ActionButton {
                id: share

                objectName: "shareButton"
                symbol: "share-3"
                text: qsTr("Share")
                checkable: false
                overVideo: column.overVideo
                onClicked: sharing.showBeside(share.visualFocus)

                ShareMenu {
                    id: sharing

                    objectName: "shareMenu"
                    sharing: column.rail.sharing
                    opener: share
                    before: column.overVideo !== column.atLeft
                    sheet: column.overVideo
                }
            }
            ActionButton {
                objectName: "soundButton"
                symbol: column.controller.playback.sound.muted ? "volume-off" : "volume"
                text: column.controller.playback.sound.muted ? qsTr("Muted") : qsTr("Sound")
                checkable: false
                overVideo: column.overVideo
                Accessible.description: column.controller.card?.sound ?? ""
                onClicked: column.controller.playback.sound.toggleMute()
            }
        }
    }
}
