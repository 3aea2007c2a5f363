pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// One question: a scale, a choice of one or several, or words of one's own.
Card {
    id: card

    required property var item
    readonly property bool scaled: item.kind === "scale"
    readonly property bool chooses: item.kind === "choice" || item.kind === "choices"
    readonly property bool several: item.kind === "choices"
    property list<int> chosen: []

    signal said(string value)

    function pick(number: int): void {
        if (several)
            chosen = chosen.includes(number) ? chosen.filter(each => each !== number) : [...chosen, number].sort((one, other) => one - other);
        else
            chosen = [number];
        said(chosen.map(each => scaled ? each : item.options[each]).join("; "));
    }

    inset: 20
    title: item.text

    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: card.scaled
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 4

            Repeater {
                model: card.scaled ? card.item.points : 0

                StateButton {
                    id: point

                    required property int index
                    readonly property int number: index + 1

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    implicitHeight: Math.max(44, Theme.lineBody + 20)
                    focusPolicy: Qt.StrongFocus
                    text: String(number)
                    on: card.chosen.includes(number)
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: index === 0 && card.item.low !== "" ? qsTr("%1, %2").arg(number).arg(card.item.low) : number === card.item.points && card.item.high !== "" ? qsTr("%1, %2").arg(number).arg(card.item.high) : String(number)
                    onClicked: card.pick(number)

                    contentItem: Label {
                        text: point.text
                        font.weight: Font.DemiBold
                        color: point.on ? Theme.inkOnPaper : Theme.textHigh
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                    background: Rectangle {
                        radius: 12
                        color: point.on ? Theme.paper : Theme.surface2
                        border.width: 1
                        border.color: point.on ? Theme.paper : Theme.edge

                        Rectangle {
                            anchors.fill: parent
                            radius: parent.radius
                            color: Theme.wash(Theme.textHigh, point.hovered, point.pressed)
                        }
                        FocusRing {
                            visible: point.visualFocus
                            around: 12
                        }
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 16

            Label {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: card.item.low
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: card.item.high
                font.pixelSize: Theme.sizeSmall
                color: Theme.textMid
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.Wrap
            }
        }
    }
    Repeater {
        model: card.chooses ? card.item.options : []

        StateButton {
            id: option

            required property string modelData
            required property int index

            Layout.fillWidth: true
            Layout.topMargin: index === 0 ? 8 : 4
            implicitHeight: Math.max(48, words.implicitHeight + 20)
            focusPolicy: Qt.StrongFocus
            text: modelData
            on: card.chosen.includes(index)
            Accessible.role: card.several ? Accessible.CheckBox : Accessible.RadioButton
            onClicked: card.pick(index)

            contentItem: RowLayout {
                spacing: 12

                Icon {
                    name: option.on ? "circle-check" : "circle-dashed"
                    size: 22
                    color: option.on ? Theme.you : Theme.textLow
                }
                Label {
                    id: words

                    Layout.fillWidth: true
                    text: option.modelData
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            leftPadding: 14
            rightPadding: 14
            background: Rectangle {
                radius: 12
                color: option.on ? Theme.youDim : Theme.surface2
                border.width: 1
                border.color: option.on ? Theme.you : Theme.edge

                Rectangle {
                    anchors.fill: parent
                    radius: parent.radius
                    color: Theme.wash(Theme.textHigh, option.hovered, option.pressed)
                }
                FocusRing {
                    visible: option.visualFocus
                    around: 12
                }
            }
        }
    }
    TextLine {
        objectName: "words"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: card.item.kind === "text"
        hint: card.item.required ? qsTr("Your answer") : qsTr("Your answer, if you like")
        maximumLength: 2000
        onTextEdited: card.said(text)
    }
}
