pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What starting over forgets and keeps, shown as the next clips before and after it.
ModalCard {
    id: dialog

    required property TasteReset reset
    required property Taste taste
    readonly property list<string> scopes: ["all", "since", "hashtag"]
    property int part: 0
    property list<string> topic: []
    property list<string> keeps: []
    readonly property bool ready: part !== 2 || topic.length > 0

    function choose(): void {
        if (ready)
            reset.choose(part === 2 ? topic[1] : scopes[part], part === 2 ? topic[2] : "", keeps);
    }
    function keep(what: string, kept: bool): void {
        keeps = kept ? keeps.concat([what]) : keeps.filter(each => each !== what);
        choose();
    }

    heading: qsTr("Start your taste over?")
    onAboutToShow: {
        part = 0;
        topic = [];
        keeps = [];
        taste.lookOnce();
        choose();
    }
    onOpened: keep.forceActiveFocus(Qt.TabFocusReason)

    contentItem: CardBody {
        CardTitle {
            text: dialog.heading
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 6
            text: qsTr("The feed forgets what it learned from you. Your clips, likes and history stay.")
            color: Theme.textMid
            lineHeight: Theme.lineBody
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
        }
        Segment {
            objectName: "resetPart"
            Accessible.name: dialog.heading
            Layout.fillWidth: true
            Layout.topMargin: 20
            words: [qsTr("Everything"), qsTr("Last 7 days"), qsTr("One topic")]
            chosen: dialog.part
            onPicked: index => {
                dialog.part = index;
                dialog.choose();
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: dialog.part === 2
            spacing: 8

            Repeater {
                model: dialog.taste.nameable.slice(0, 12)

                Chip {
                    required property list<string> modelData

                    text: modelData[0]
                    on: dialog.topic[1] === modelData[1] && dialog.topic[2] === modelData[2]
                    onClicked: {
                        dialog.topic = modelData;
                        dialog.choose();
                    }
                }
            }
            Label {
                visible: dialog.taste.nameable.length === 0
                text: qsTr("The feed knows no topic yet.")
                color: Theme.textMid
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: dialog.part !== 2
            spacing: 8

            Repeater {
                model: [["likes", qsTr("Keep what likes taught")], ["follows", qsTr("Keep follows")], ["mutes", qsTr("Keep mutes")]]

                Chip {
                    required property list<string> modelData

                    text: modelData[1]
                    on: dialog.keeps.includes(modelData[0])
                    onClicked: dialog.keep(modelData[0], !on)
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: 20
            columns: width < Theme.scaled(270) ? 1 : 2
            columnSpacing: 24
            rowSpacing: 20

            NextClips {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                symbol: "lamp"
                title: qsTr("Your next clips now")
                clips: dialog.reset.before
                words: dialog.reset.beforeWords
            }
            NextClips {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                symbol: "circle-dashed"
                title: qsTr("After the reset")
                clips: dialog.reset.after
                words: dialog.part === 0 ? qsTr("A wide mix, to learn from") : qsTr("Without what is forgotten")
            }
        }
        RowLayout {
            Layout.topMargin: 24
            spacing: 8

            Icon {
                name: "history"
                size: 22
                color: Theme.you
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("You can undo this any time, on the page Your taste.")
                font.pixelSize: Theme.sizeChip
                font.weight: Font.Medium
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 24

            AppButton {
                id: keep

                Layout.fillWidth: verbs.stacked
                objectName: "keepTaste"
                kind: "outline"
                text: qsTr("Keep my taste")
                onClicked: dialog.close()
            }
            AppButton {
                id: over

                Layout.fillWidth: verbs.stacked
                objectName: "startOver"
                kind: "danger"
                enabled: dialog.ready
                text: dialog.part === 0 ? qsTr("Start over") : qsTr("Forget this part")
                onClicked: {
                    dialog.close();
                    dialog.reset.confirm();
                }
            }
        }
    }
}
