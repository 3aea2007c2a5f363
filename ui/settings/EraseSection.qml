pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What is kept of oneself, or of everybody: taken along, and erased for good, asked for twice.
SettingsSection {
    id: section

    required property Erasing erasing
    // Which of both was asked for; -1 for neither.
    property int asked: -1
    readonly property list<var> kinds: [
        {
            "title": qsTr("What is kept of you"),
            "detail": qsTr("Your views, likes, notes, collections, searches, taste, settings and folders, in the copies too. Your videos stay where they are, and so does what is kept of others."),
            "verb": qsTr("Erase what is kept of me…")
        },
        {
            "title": qsTr("Everything"),
            "detail": qsTr("All of that of everybody who watches here, with all copies, posters and logs. Homefeed begins as on its first day; the videos stay."),
            "verb": qsTr("Erase everything…")
        }
    ]

    title: qsTr("Erase")
    text: qsTr("What is erased cannot be brought back, not even from a copy. If you only want another taste, start over on the page Your taste: that can be undone.")

    Label {
        Layout.fillWidth: true
        text: qsTr("Take everything along")
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    AppButton {
        objectName: "takeAlong"
        Layout.maximumWidth: section.room
        symbol: "copy"
        text: qsTr("Take everything of mine along…")
        onClicked: dialog.open()
    }
    Repeater {
        model: section.kinds

        ColumnLayout {
            id: kind

            required property var modelData
            required property int index
            readonly property bool sure: section.asked === index

            Layout.fillWidth: true
            spacing: 8

            Timer {
                // It appears under the pointer: the second press of a double click is no yes.
                id: pause

                interval: 800
            }
            Label {
                Layout.fillWidth: true
                text: kind.modelData.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            SettingsNote {
                text: kind.modelData.detail
            }
            AppButton {
                id: ask

                objectName: kind.index === 0 ? "askToEraseMine" : "askToEraseAll"
                Layout.maximumWidth: section.room
                visible: !kind.sure
                kind: "outline"
                symbol: "trash"
                text: kind.modelData.verb
                onClicked: {
                    const keyed = visualFocus;
                    section.asked = kind.index;
                    pause.restart();
                    // The page follows: what was asked for may begin below its edge.
                    cancel.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
                }
            }
            Label {
                Layout.fillWidth: true
                visible: kind.sure
                text: qsTr("Homefeed starts anew for it, which may take a minute. There is no way back.")
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Flow {
                Layout.fillWidth: true
                visible: kind.sure
                spacing: 8

                AppButton {
                    objectName: "eraseForGood"
                    enabled: !pause.running
                    kind: "danger"
                    symbol: "trash"
                    text: qsTr("Erase for good")
                    onClicked: section.erasing.erase(kind.index === 1)
                }
                AppButton {
                    id: cancel

                    kind: "outline"
                    text: qsTr("Cancel")
                    onClicked: {
                        const keyed = visualFocus;
                        section.asked = -1;
                        if (keyed)
                            ask.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
            }
        }
    }
    FileDialog {
        id: dialog

        title: qsTr("Take everything along")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "zip"
        nameFilters: [qsTr("Archive (*.zip)")]
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0] ?? ""
        onAccepted: section.erasing.takeAlong(selectedFile)
    }
}
