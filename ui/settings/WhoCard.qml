pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Homefeed
import Homefeed.Backend

// Asks who watches, at the start with several people, and for a PIN wherever one is needed.
ModalCard {
    id: who

    required property Sharers sharers
    readonly property list<var> here: sharers.rows.filter(each => !each.removed)
    readonly property string wanted: sharers.wanted
    readonly property string wantedName: nameOf(here.find(each => each.id === wanted))

    function nameOf(person: var): string {
        return person === undefined ? "" : person.name !== "" ? person.name : qsTr("Without a name");
    }
    // The first thing that can be answered has the keys.
    function settle(): void {
        if (!opened)
            return;
        if (wanted !== "")
            digits.forceActiveFocus();
        else
            (names.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    heading: wanted !== "" ? qsTr("PIN of %1").arg(wantedName) : qsTr("Who is watching?")
    visible: sharers.asking || wanted !== ""
    // At the start there is nothing behind it to go back to.
    closePolicy: T.Popup.NoAutoClose
    onOpened: settle()
    onWantedChanged: {
        digits.clear();
        Qt.callLater(settle);
    }

    Connections {
        target: who.sharers

        // What is typed next takes the place of the wrong one.
        function onAskedChanged(): void {
            if (who.sharers.wrong)
                digits.selectAll();
        }
    }

    contentItem: FocusScope {
        implicitHeight: content.implicitHeight
        Keys.onEscapePressed: who.sharers.leave()

        CardBody {
            id: content

            anchors.fill: parent

            CardTitle {
                text: who.heading
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 20
                visible: who.wanted === ""
                spacing: 12

                Repeater {
                    id: names

                    model: who.here

                    T.Button {
                        id: face

                        required property var modelData

                        width: 132
                        height: 92 + words.implicitHeight
                        text: who.nameOf(modelData)
                        hoverEnabled: true
                        focusPolicy: Qt.StrongFocus
                        Accessible.name: text
                        onClicked: who.sharers.turnTo(modelData.id)
                        Keys.onReturnPressed: face.clicked()
                        Keys.onEnterPressed: face.clicked()

                        contentItem: Item {
                            Initial {
                                anchors.horizontalCenter: parent.horizontalCenter
                                y: 12
                                size: 60
                                name: face.modelData.name
                                lit: face.modelData.here
                            }
                            Icon {
                                visible: face.modelData.locked
                                anchors.left: parent.horizontalCenter
                                anchors.leftMargin: 18
                                y: 52
                                name: "lock"
                                size: 20
                                color: Theme.textMid
                            }
                            Label {
                                id: words

                                y: 80
                                width: parent.width
                                text: face.text
                                Accessible.ignored: true
                                horizontalAlignment: Text.AlignHCenter
                                elide: Text.ElideRight
                                font.weight: Font.DemiBold
                            }
                        }
                        background: Rectangle {
                            radius: 16
                            color: Theme.wash(Theme.textHigh, face.hovered, face.pressed)

                            FocusRing {
                                visible: face.visualFocus
                                around: 16
                            }
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: 20
                visible: who.wanted !== ""
                spacing: 12

                TextLine {
                    id: digits

                    objectName: "pin"
                    Layout.fillWidth: true
                    hint: qsTr("PIN")
                    maximumLength: 12
                    echoMode: TextInput.Password
                    inputMethodHints: Qt.ImhDigitsOnly
                    onAccepted: who.sharers.enter(text)
                }
                Label {
                    Layout.fillWidth: true
                    visible: who.sharers.wrong
                    text: qsTr("That is another PIN. Try again.")
                    color: Theme.bad
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
                CardVerbs {
                    id: verbs

                    AppButton {
                        Layout.fillWidth: verbs.stacked
                        kind: "outline"
                        text: qsTr("Back")
                        onClicked: who.sharers.leave()
                    }
                    AppButton {
                        objectName: "enterPin"
                        Layout.fillWidth: verbs.stacked
                        kind: "main"
                        text: who.sharers.removing ? qsTr("Set aside") : qsTr("Turn to")
                        enabled: digits.text !== ""
                        onClicked: who.sharers.enter(digits.text)
                    }
                }
            }
        }
    }
}
