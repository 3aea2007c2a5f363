pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// One question: where the clips are. Folders that were found stand there to be chosen.
FocusScope {
    id: page

    required property FirstRun firstRun
    property bool compact: false
    readonly property bool wide: width >= 1000
    readonly property bool pictured: firstRun.posters.length === 3
    // What is left above the question for clips, where they do not stand beside it.
    readonly property real spare: height - ask.implicitHeight - 100
    readonly property bool fanned: !wide && pictured && spare >= 160

    // Where the keys begin: at once, or as soon as there is something to watch.
    property bool waits: false

    signal folderWanted
    signal closed
    signal started

    function begin(): void {
        firstRun.begin();
        scroll.forceActiveFocus();
        waits = !start.enabled;
        if (!waits)
            start.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ScrollPage {
        id: scroll

        anchors.fill: parent
        focus: true
        compact: page.compact
        margin: page.compact ? 24 : page.wide && page.pictured ? 96 : Math.max(40, (page.width - most) / 2)
        most: 520
        above: page.fanned ? 36 : Math.max(64, (page.height - ask.implicitHeight) / 2)
        onClosed: page.closed()

        Loader {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(348, page.spare)
            Layout.bottomMargin: 20
            active: page.fanned
            visible: active
            sourceComponent: ClipFan {
                posters: page.firstRun.posters
            }
        }
        ColumnLayout {
            id: ask

            Layout.fillWidth: true
            spacing: 0

            Image {
                Layout.preferredWidth: 44
                Layout.preferredHeight: 44
                Layout.bottomMargin: 28
                visible: !page.fanned && (!page.compact || page.spare > 0)
                source: Qt.resolvedUrl("../../assets/icons/homefeed-128.png")
                sourceSize: Qt.size(44, 44)
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Where are your clips?")
                font.pixelSize: Theme.sizeDisplay
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                heads: true
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 10
                Layout.bottomMargin: 28
                text: qsTr("Choose one or more folders. Nothing is moved, copied or changed.")
                font.pixelSize: Theme.sizeLabel
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: 28
                visible: page.firstRun.places.count === 0
                text: page.firstRun.looking ? qsTr("Looking for folders with clips") : qsTr("No folder with clips was found. Choose another folder.")
                color: Theme.textMid
                wrapMode: Text.Wrap
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: 28
                visible: page.firstRun.places.count > 0
                spacing: 10

                Repeater {
                    model: page.firstRun.places

                    PlaceChoice {
                        Layout.fillWidth: true
                        onClicked: page.firstRun.toggle(index)
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: start.implicitWidth + other.implicitWidth + 12 <= ask.width ? 2 : 1
                columnSpacing: 12
                rowSpacing: 12

                AppButton {
                    id: start

                    objectName: "startWatching"
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(56, implicitHeight)
                    Layout.maximumWidth: page.compact ? -1 : 220
                    kind: "main"
                    text: qsTr("Start watching")
                    enabled: page.firstRun.chosen > 0
                    onEnabledChanged: {
                        if (enabled && page.waits)
                            forceActiveFocus(Qt.TabFocusReason);
                        page.waits = false;
                    }
                    onClicked: {
                        page.firstRun.start();
                        page.started();
                    }
                }
                AppButton {
                    id: other

                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(56, implicitHeight)
                    Layout.maximumWidth: page.compact ? -1 : 220
                    kind: page.firstRun.chosen > 0 ? "outline" : "main"
                    symbol: "folder-plus"
                    text: qsTr("Another folder")
                    onClicked: page.folderWanted()
                }
            }
            RowLayout {
                Layout.topMargin: 28
                spacing: 8

                Icon {
                    name: Privacy.locked ? "lock" : "lock-open"
                    size: 20
                    color: Privacy.locked ? Theme.good : Theme.textMid
                }
                Label {
                    Layout.fillWidth: true
                    text: Privacy.locked ? qsTr("Nothing leaves this computer. No account.") : qsTr("The network lock is off. No account.")
                    font.pixelSize: Theme.sizeChip
                    font.weight: Font.Medium
                    color: Theme.textMid
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    Loader {
        anchors.left: parent.left
        anchors.leftMargin: 736
        width: Math.min(560, page.width - anchors.leftMargin - 40)
        height: Math.min(560, page.height - 120)
        anchors.verticalCenter: parent.verticalCenter
        active: page.wide && page.pictured
        sourceComponent: Item {
            Glow {
                anchors.centerIn: parent
                width: 700
                height: 700
                strength: 0.12
            }
            ClipFan {
                anchors.fill: parent
                posters: page.firstRun.posters
                tall: true
                why: qsTr("New to you: a first guess")
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        symbol: "x"
        fill: Theme.canvas
        text: qsTr("Back to the feed")
        onClicked: page.closed()
    }
}
