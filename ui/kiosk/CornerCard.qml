pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// Behind the hidden corner: the PIN, then what the stand counted and can be told to do.
FocusScope {
    id: card

    required property Corner corner
    required property Visits visits
    // Null in a study: it would show participants what is measured.
    property Presenter presenter: null

    visible: corner.asked
    enabled: visible
    onVisibleChanged: if (visible)
        forceActiveFocus()
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("For whoever looks after this stand")
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Escape && !event.isAutoRepeat)
            corner.close();
        else if (event.key === Qt.Key_Backspace)
            corner.takeBack();
        else if (/^[0-9]$/.test(event.text))
            corner.press(event.text);
        else
            event.accepted = false;
    }

    // The corner is left alone when nobody goes on.
    Timer {
        id: left

        interval: 30000
        running: card.visible
        onTriggered: card.corner.close()
    }
    Connections {
        target: card.corner
        enabled: card.visible

        function onChanged(): void {
            left.restart();
        }
    }
    Connections {
        target: card.visits
        enabled: card.visible

        function onChanged(): void {
            left.restart();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            onClicked: card.corner.close()
            onWheel: wheel => wheel.accepted = true
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 24, 440 * Theme.iconScale)
        height: Math.min(parent.height - 24, inner.implicitHeight + 48)
        radius: 24
        color: Theme.surface1
        border.width: Theme.dark ? 0 : 1
        border.color: Theme.line

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
        }
        Flickable {
            id: view

            anchors.fill: parent
            anchors.margins: 24
            contentHeight: inner.implicitHeight
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            ColumnLayout {
                id: inner

                width: view.width
                spacing: 16

                RowLayout {
                    Layout.fillWidth: true

                    Label {
                        Layout.fillWidth: true
                        text: card.corner.open ? qsTr("This stand today") : qsTr("PIN")
                        heads: true
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                    }
                    IconButton {
                        objectName: "closeCorner"
                        symbol: "x"
                        text: qsTr("Close")
                        onClicked: card.corner.close()
                    }
                }
                PinPad {
                    visible: !card.corner.open
                    Layout.alignment: Qt.AlignHCenter
                    corner: card.corner
                }
                Label {
                    objectName: "pinRefusal"
                    Layout.fillWidth: true
                    visible: !card.corner.open && card.corner.wrong
                    text: card.corner.waits ? qsTr("Too many that were wrong. It takes another in half a minute.") : qsTr("That is not the PIN.")
                    horizontalAlignment: Text.AlignHCenter
                    color: Theme.bad
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: card.corner.open ? card.corner.figures : []

                    RowLayout {
                        id: line

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: 12

                        Label {
                            Layout.fillWidth: true
                            text: line.modelData.name
                            color: Theme.textMid
                            wrapMode: Text.Wrap
                        }
                        Label {
                            text: line.modelData.figure
                            font.pixelSize: Theme.sizeLabel
                            font.weight: Font.DemiBold
                        }
                    }
                }
                Label {
                    Layout.fillWidth: true
                    visible: card.corner.open
                    text: qsTr("Only these counts are kept.")
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    visible: card.corner.open
                    text: qsTr("The loudest it gets: %1").arg(Figures.share(card.visits.volume))
                    wrapMode: Text.Wrap
                }
                TrackSlider {
                    objectName: "volumeLimit"
                    Layout.fillWidth: true
                    visible: card.corner.open
                    value: card.visits.volume
                    Accessible.name: qsTr("The loudest it gets")
                    onMoved: card.visits.volume = value
                }
                Toggle {
                    objectName: "presenterToggle"
                    Layout.fillWidth: true
                    visible: card.corner.open && card.presenter !== null
                    text: qsTr("Show an audience what it learns")
                    checked: card.presenter?.shown ?? false
                    onToggled: card.presenter.toggle()
                }
                AppButton {
                    objectName: "sendAwayButton"
                    Layout.fillWidth: true
                    visible: card.corner.open && card.visits.stage !== "attract"
                    symbol: "user-plus"
                    text: qsTr("Next visitor")
                    onClicked: card.corner.sendAway()
                }
                AppButton {
                    objectName: "restartButton"
                    Layout.fillWidth: true
                    visible: card.corner.open
                    symbol: "refresh"
                    text: qsTr("Start Homefeed again")
                    onClicked: card.corner.restart()
                }
                AppButton {
                    objectName: "endButton"
                    Layout.fillWidth: true
                    visible: card.corner.open
                    kind: "outline"
                    symbol: "door-exit"
                    text: qsTr("End Homefeed")
                    onClicked: card.corner.end()
                }
            }
        }
    }
}
