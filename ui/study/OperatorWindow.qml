pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// The operator's window: time, what the participant sees, tasks, markers, notes and the course.
Window {
    id: desk

    required property Operator operator
    required property FeedController controller
    // What the keys are for: words, or markers.
    readonly property bool writing: note.activeFocus

    // The participant's screen: this window takes another one if there is one.
    required property var beside

    function place(): void {
        const others = Application.screens.filter(each => each.name !== beside.name);
        if (others.length > 0)
            screen = others[0];
        x = screen.virtualX + 40;
        y = screen.virtualY + 40;
    }

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    transientParent: null
    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    title: qsTr("Homefeed, operator")
    color: Theme.canvas
    Component.onCompleted: place()
    // Never refused: that would keep the whole program from ending. It comes back, and asks.
    onClosing: if (!["", "refused", "debrief"].includes(operator.stage))
        Qt.callLater(comeBack)

    function comeBack(): void {
        show();
        ending.open();
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (!desk.writing && event.text !== "" && (event.modifiers & ~Qt.KeypadModifier) === 0)
                event.accepted = desk.operator.press(event.text);
        }

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            OperatorBar {
                Layout.fillWidth: true
                operator: desk.operator
                onEndWanted: ending.open()
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: 24
                Layout.topMargin: 20
                Layout.bottomMargin: 16
                spacing: 16

                ColumnLayout {
                    Layout.fillHeight: true
                    Layout.preferredWidth: 225
                    Layout.maximumWidth: 225
                    spacing: 8

                    Label {
                        text: qsTr("What they see")
                        font.pixelSize: Theme.sizeSmall
                        font.weight: Font.DemiBold
                        color: Theme.textMid
                    }
                    Mirror {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        controller: desk.controller
                        row: desk.controller.current
                        lit: !desk.operator.blind
                    }
                }
                TaskList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 480
                    operator: desk.operator
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 496
                    radius: 16
                    color: Theme.surface1
                    border.width: Theme.dark ? 0 : 1
                    border.color: Theme.line

                    ColumnLayout {
                        anchors.fill: parent
                        anchors.margins: 24
                        spacing: 12

                        MarkerGrid {
                            Layout.fillWidth: true
                            Layout.fillHeight: false
                            operator: desk.operator
                        }
                        Label {
                            text: qsTr("Notes")
                            font.pixelSize: Theme.sizeSmall
                            font.weight: Font.DemiBold
                            color: Theme.textMid
                            heads: true
                        }
                        NoteList {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            operator: desk.operator
                        }
                        TextLine {
                            id: note

                            objectName: "noteLine"
                            Layout.fillWidth: true
                            enabled: desk.operator.code !== "" && desk.operator.stage !== "consent"
                            hint: qsTr("Write a note, then Enter")
                            onAccepted: {
                                desk.operator.note(text);
                                clear();
                            }
                            Keys.onEscapePressed: focus = false
                        }
                    }
                }
            }
            CourseChart {
                Layout.fillWidth: true
                Layout.leftMargin: 24
                Layout.rightMargin: 24
                Layout.bottomMargin: 24
                operator: desk.operator
            }
        }
    }
    ModalCard {
        id: ending

        heading: qsTr("End the session?")

        CardBody {
            anchors.fill: parent

            CardTitle {
                Layout.fillWidth: true
                text: ending.heading
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("What was recorded stays. The participant comes to the last page.")
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            CardVerbs {
                Layout.fillWidth: true

                AppButton {
                    objectName: "endNow"
                    kind: "danger"
                    text: qsTr("End session")
                    onClicked: {
                        ending.close();
                        desk.operator.end();
                    }
                }
                AppButton {
                    kind: "outline"
                    text: qsTr("Go on")
                    onClicked: ending.close()
                }
            }
        }
    }
}
