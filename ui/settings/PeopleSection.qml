pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Who shares the program: turn to somebody, add, rename, set aside and take back.
SettingsSection {
    id: section

    required property Sharers sharers
    readonly property var me: sharers.rows.find(each => each.here) ?? null

    title: qsTr("People")
    text: qsTr("Everybody has a taste, likes, history, settings and folders of their own.")

    Column {
        Layout.fillWidth: true

        Repeater {
            model: section.sharers.rows

            PersonRow {
                required property var modelData

                width: parent?.width ?? 0
                person: modelData
                onTurnWanted: section.sharers.turnTo(modelData.id)
                onRemoveWanted: section.sharers.remove(modelData.id)
                onBackWanted: section.sharers.putBack(modelData.id)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: 8
        text: qsTr("Somebody new")
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    WordAndVerb {
        objectName: "addPerson"
        hint: qsTr("Name")
        verb: qsTr("Add")
        symbol: "user-plus"
        onDone: word => section.sharers.add(word, shared.checked)
    }
    Toggle {
        id: shared

        Layout.fillWidth: true
        text: qsTr("Begins with my folders, which are read anew for them")
        checked: true
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: 8
        text: qsTr("My name")
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    WordAndVerb {
        objectName: "renameMe"
        hint: qsTr("My name")
        given: section.me?.name ?? ""
        verb: qsTr("Rename")
        symbol: "pencil"
        onDone: word => section.sharers.rename(word)
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: 8
        text: qsTr("My PIN")
        font.weight: Font.DemiBold
    }
    SettingsNote {
        text: qsTr("A PIN is for politeness: it is asked for before somebody turns to you or sets you aside. It encrypts nothing. Who can use this computer's account can read its files.")
    }
    WordAndVerb {
        objectName: "setPin"
        visible: !(section.me?.locked ?? false)
        secret: true
        hint: qsTr("Four digits or more")
        verb: qsTr("Ask for it")
        symbol: "lock"
        onDone: word => section.sharers.setPin(word)
    }
    AppButton {
        Layout.maximumWidth: section.room
        objectName: "takePin"
        visible: section.me?.locked ?? false
        kind: "outline"
        symbol: "lock-open"
        text: qsTr("Ask for no PIN any more")
        onClicked: section.sharers.setPin("")
    }
}
