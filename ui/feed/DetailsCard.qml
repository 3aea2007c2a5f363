pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What is known of one video, to read and copy.
ModalCard {
    id: card

    required property VideoDetails details

    heading: qsTr("Details")
    onOpened: shut.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: card.details

        function onOpened(): void {
            card.open();
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        CardTitle {
            Layout.bottomMargin: 16
            text: card.heading
        }
        Flickable {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: rows.implicitHeight
            contentHeight: rows.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            clip: interactive
            activeFocusOnTab: interactive || activeFocus

            function reveal(row: Item): void {
                contentY = Math.max(row.y + row.height - height, Math.min(contentY, row.y));
            }

            Keys.onUpPressed: flick(0, 600)
            Keys.onDownPressed: flick(0, -600)

            MoreSign {
                over: view
            }
            Column {
                id: rows

                width: parent.width
                spacing: 8

                Repeater {
                    model: card.details.facts

                    GridLayout {
                        id: row

                        required property list<string> modelData

                        width: rows.width
                        columns: width < Theme.scaled(400) ? 1 : 2
                        columnSpacing: 16
                        rowSpacing: 0
                        Accessible.role: Accessible.StaticText
                        Accessible.name: modelData[0] + ": " + modelData[1]

                        Label {
                            Layout.preferredWidth: Theme.scaled(120)
                            Layout.alignment: Qt.AlignBaseline
                            text: row.modelData[0]
                            Accessible.ignored: true
                            font.pixelSize: Theme.sizeChip
                            color: Theme.textLow
                        }
                        CopyText {
                            Layout.fillWidth: true
                            Layout.alignment: Qt.AlignBaseline
                            text: row.modelData[1]
                            name: row.Accessible.name
                            onActiveFocusChanged: if (activeFocus)
                                view.reveal(row)
                        }
                    }
                }
            }
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 20

            AppButton {
                id: copy

                property bool copied: false

                Layout.fillWidth: verbs.stacked
                kind: "outline"
                symbol: copied ? "check" : "copy"
                text: copied ? qsTr("Copied") : qsTr("Copy all")
                onClicked: {
                    card.details.copy();
                    copied = true;
                }
            }
            AppButton {
                id: shut

                Layout.fillWidth: verbs.stacked
                text: qsTr("Close")
                onClicked: card.close()
            }
        }
    }
    onAboutToShow: copy.copied = false
}
