pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// The notes about the video on screen, each at its moment, and a line for a new one. The video
// plays on: a sheet at the foot of a narrow window, a panel at the side of a wide one.
T.Dialog {
    id: card

    required property VideoNotes notes
    property bool sheet: false
    // How much of a sheet is still below the window.
    property real below: 0
    readonly property size room: Qt.size(parent?.width ?? 0, parent?.height ?? 0)
    // The row whose words are in the line, -1 for a new note.
    property int edited: -1

    function write(): void {
        if (edited >= 0)
            notes.change(edited, line.text);
        else
            notes.write(line.text);
        leaveLine();
    }
    function leaveLine(): void {
        edited = -1;
        line.clear();
        notes.begin();
    }

    parent: T.Overlay.overlay
    x: sheet ? 0 : mirrored ? 16 : room.width - width - 16
    y: sheet ? room.height - height * (1 - below) : 72
    width: sheet ? room.width : Math.min(Theme.scaled(380), room.width - 32)
    height: sheet ? Math.min(room.height * 0.72, implicitHeight) : Math.min(room.height - 96, implicitHeight)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    title: heading.text
    padding: 20
    focus: true
    modal: sheet
    dim: sheet
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        leaveLine();
        line.forceActiveFocus();
    }

    background: Rectangle {
        radius: card.sheet ? 24 : 16
        bottomLeftRadius: card.sheet ? 0 : radius
        bottomRightRadius: bottomLeftRadius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    contentItem: ColumnLayout {
        spacing: 12

        RowLayout {
            Layout.fillWidth: true

            Label {
                id: heading

                Layout.fillWidth: true
                text: qsTr("Notes")
                heads: true
                font.pixelSize: Theme.sizeHeading
                font.weight: Font.DemiBold
            }
            IconButton {
                symbol: "x"
                glyph: 20
                text: qsTr("Close the notes")
                onClicked: card.close()
            }
        }
        Label {
            Layout.fillWidth: true
            visible: list.count === 0
            text: qsTr("No note yet. A note keeps the moment of the video it is about.")
            color: Theme.textMid
            wrapMode: Text.Wrap
            lineHeight: Theme.lineBody
            lineHeightMode: Text.FixedHeight
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.scaled(260))
            visible: count > 0
            clip: true
            spacing: 4
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            model: card.notes.rows
            Accessible.role: Accessible.List
            Accessible.name: heading.text

            delegate: RowLayout {
                id: row

                required property int index
                required property string moment
                required property string words

                width: ListView.view.width
                spacing: 4

                AppButton {
                    Layout.alignment: Qt.AlignTop
                    kind: "text"
                    leftPadding: 8
                    rightPadding: 8
                    text: row.moment
                    ink: Theme.you
                    Accessible.name: qsTr("Go to %1").arg(row.moment)
                    onClicked: card.notes.seek(row.index)
                }
                Label {
                    Layout.fillWidth: true
                    Layout.topMargin: 11
                    Layout.alignment: Qt.AlignTop
                    text: row.words
                    wrapMode: Text.Wrap
                    lineHeight: Theme.lineBody
                    lineHeightMode: Text.FixedHeight
                }
                IconButton {
                    Layout.alignment: Qt.AlignTop
                    symbol: "pencil"
                    glyph: 18
                    ink: Theme.textMid
                    text: qsTr("Change the note at %1").arg(row.moment)
                    onClicked: {
                        card.edited = row.index;
                        line.text = row.words;
                        line.forceActiveFocus();
                    }
                }
                IconButton {
                    Layout.alignment: Qt.AlignTop
                    symbol: "trash"
                    glyph: 18
                    ink: Theme.textMid
                    text: qsTr("Remove the note at %1").arg(row.moment)
                    onClicked: card.notes.remove(row.index)
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            TextLine {
                id: line

                Layout.fillWidth: true
                hint: card.edited >= 0 ? qsTr("Change this note") : qsTr("Note at %1").arg(card.notes.moment)
                maximumLength: 2000
                onAccepted: card.write()
            }
            AppButton {
                kind: "main"
                text: qsTr("Keep")
                enabled: line.text.trim() !== ""
                onClicked: card.write()
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            property: "below"
            from: 1
            to: 0
            duration: Theme.panelMs
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.panelOutMs
            easing.type: Easing.InCubic
        }
    }
}
