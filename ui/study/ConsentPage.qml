pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What taking part means, what is kept, and a yes and a no of the same size.
FocusScope {
    id: page

    required property Participant participant
    required property Settings settings
    readonly property bool compact: width < Theme.compactBelow
    readonly property bool wide: width >= 1000
    readonly property var called: ({
            "en": "English",
            "nl": "Nederlands",
            "fr": "Français"
        })

    ScrollPage {
        id: scroll

        anchors.fill: parent
        focus: true
        compact: page.compact
        margin: page.compact ? 16 : 64
        above: page.compact ? 16 : 44
        most: page.wide ? 1152 : 560

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: page.wide ? 64 : 8
            visible: !page.compact || page.participant.languages.length > 0

            Image {
                Layout.preferredWidth: 36
                Layout.preferredHeight: 36
                visible: !page.compact
                source: Qt.resolvedUrl("../../assets/icons/homefeed-128.png")
                sourceSize: Qt.size(72, 72)
                Accessible.ignored: true
            }
            Item {
                Layout.fillWidth: true
                visible: !page.compact
            }
            Repeater {
                model: page.participant.languages

                StateButton {
                    id: tongue

                    required property string modelData

                    implicitHeight: Math.max(44, words.implicitHeight + 16)
                    implicitWidth: Math.max(44, words.implicitWidth + 28)
                    focusPolicy: Qt.StrongFocus
                    text: page.called[modelData]
                    on: Qt.locale().name.startsWith(modelData)
                    Accessible.role: Accessible.RadioButton
                    onClicked: page.settings.language = modelData

                    contentItem: Label {
                        id: words

                        text: tongue.text
                        font.pixelSize: Theme.sizeChip
                        font.weight: Font.DemiBold
                        color: tongue.on ? Theme.textHigh : Theme.textMid
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                    background: Rectangle {
                        radius: 10
                        color: tongue.on ? Theme.surface3 : Theme.wash(Theme.textHigh, tongue.hovered, tongue.pressed)
                        border.width: Theme.contrast && tongue.on ? 1 : 0
                        border.color: Theme.line

                        FocusRing {
                            visible: tongue.visualFocus
                            around: 10
                        }
                    }
                }
            }
        }
        GridLayout {
            id: body

            Layout.fillWidth: true
            columns: page.wide ? 2 : 1
            columnSpacing: 64
            rowSpacing: 32

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: qsTr("Before we start")
                    heads: true
                    font.pixelSize: Theme.sizeDisplay
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    Layout.bottomMargin: 16
                    text: page.participant.consent
                    font.pixelSize: page.compact ? Theme.sizeLabel : Theme.sizeHeading
                    color: Theme.textMid
                    wrapMode: Text.Wrap
                    lineHeight: 1.15
                }
                Repeater {
                    model: page.participant.points

                    RowLayout {
                        id: point

                        required property var modelData

                        Layout.fillWidth: true
                        Layout.topMargin: 14
                        spacing: 12

                        Icon {
                            Layout.alignment: Qt.AlignTop
                            name: point.modelData.sign
                            size: 22
                            color: Theme.good
                        }
                        Label {
                            Layout.fillWidth: true
                            text: point.modelData.text
                            font.pixelSize: Theme.sizeLabel
                            color: Theme.textMid
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: 16

                Card {
                    inset: 24
                    title: qsTr("What we keep")

                    KeptLine {
                        Layout.topMargin: 6
                        text: page.participant.keeps !== "" ? page.participant.keeps : qsTr("What you watch, skip and like")
                        detail: qsTr("Needed for the study")
                        sign: "player-play"
                        needed: true
                    }
                    Repeater {
                        model: page.participant.options

                        KeptLine {
                            required property var modelData

                            text: modelData.text
                            detail: modelData.detail !== "" ? modelData.detail : qsTr("Your choice")
                            sign: modelData.sign
                            onTurned: allowed => page.participant.allow(modelData.name, allowed)
                        }
                    }
                }
                GridLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: 16
                    columns: page.compact ? 1 : 2
                    columnSpacing: 12
                    rowSpacing: 24
                    uniformCellWidths: true

                    AppButton {
                        objectName: "agreeButton"
                        Layout.fillWidth: true
                        Layout.preferredHeight: Math.max(56, implicitHeight)
                        kind: "main"
                        text: qsTr("I agree, start")
                        onClicked: page.participant.agree()
                    }
                    AppButton {
                        objectName: "refuseButton"
                        Layout.fillWidth: true
                        Layout.preferredHeight: Math.max(56, implicitHeight)
                        kind: "outline"
                        text: qsTr("No, thank you")
                        onClicked: page.participant.refuse()
                    }
                }
                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: page.compact ? Text.AlignHCenter : Text.AlignLeft
                    text: qsTr("Afterwards you can ask to read everything we kept, and to have it deleted.")
                    font.pixelSize: Theme.sizeChip
                    color: Theme.textLow
                    wrapMode: Text.Wrap
                }
            }
        }
        Label {
            Layout.fillWidth: true
            // At the foot of a window that has room to spare.
            Layout.topMargin: Math.max(32, page.height - scroll.above - body.y - body.height - height - 48)
            text: page.participant.contact === "" ? qsTr("Study: %1").arg(page.participant.title) : qsTr("Study: %1. %2").arg(page.participant.title).arg(page.participant.contact)
            font.pixelSize: Theme.sizeSmall
            color: Theme.textLow
            wrapMode: Text.Wrap
        }
    }
}
