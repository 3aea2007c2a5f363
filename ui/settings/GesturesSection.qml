import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What wheel, clicks and presses on the video do.
SettingsSection {
    id: section

    required property Gestures gestures

    title: qsTr("Gestures")
    text: qsTr("A swipe, a drag or two fingers on a touchpad turn the page. A right click, or a long press in the middle, opens the menu of the clip.")

    Choice {
        text: qsTr("Click")
        words: [qsTr("Pauses"), qsTr("Mutes"), qsTr("Clears"), qsTr("Nothing")]
        values: ["play", "sound", "clear", ""]
        value: section.gestures.click
        onPicked: action => section.gestures.click = action
    }
    Choice {
        text: qsTr("Double click")
        words: [qsTr("Likes"), qsTr("Full screen"), qsTr("Pops out"), qsTr("Nothing")]
        values: ["like", "full", "small", ""]
        value: section.gestures.doubleClick
        onPicked: action => section.gestures.doubleClick = action
    }
    Choice {
        text: qsTr("Wheel")
        hint: qsTr("With Shift it does the other.")
        words: [qsTr("Turns the page"), qsTr("Volume")]
        values: ["turn", "volume"]
        value: section.gestures.wheel
        onPicked: wheel => section.gestures.wheel = wheel
    }
    Choice {
        text: qsTr("Notches of the wheel for a page")
        hint: qsTr("More for a wheel that turns too easily.")
        words: ["1", "2", "3"]
        values: [1, 2, 3]
        value: section.gestures.notches
        onPicked: notches => section.gestures.notches = notches
    }
    Toggle {
        objectName: "holdsToSpeed"
        Layout.fillWidth: true
        text: qsTr("Hold the left or right side for twice the speed")
        checked: section.gestures.holdsToSpeed
        onToggled: section.gestures.holdsToSpeed = checked
    }
    Toggle {
        objectName: "leftHanded"
        Layout.fillWidth: true
        text: qsTr("Actions at the left of the video, for the left hand")
        checked: section.gestures.leftHanded
        onToggled: section.gestures.leftHanded = checked
    }
}
