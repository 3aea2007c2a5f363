pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// The folders, how far reading them is, what needs a look, and what is new.
ScrollPage {
    id: page

    required property Library library
    required property LibraryOverview overview
    readonly property bool wide: room >= 880
    readonly property string folderWords: qsTr("%Ln folder(s)", "", overview.folderCount)
    readonly property string clipWords: qsTr("%Ln clip(s)", "", overview.videos)

    signal folderWanted

    viewName: "libraryView"
    onVisibleChanged: page.overview.attend(visible)
    Component.onCompleted: page.overview.attend(visible)

    PageHead {
        title: qsTr("Library")
        text: page.library.demo ? qsTr("The sample clips are playing. Add a folder to play your own.") : !page.overview.known ? "" : page.overview.away === 0 ? qsTr("%1 in %2, %3 on disk").arg(page.clipWords).arg(page.folderWords).arg(Figures.bytes(page.overview.bytes)) : qsTr("%1 in %2, %3 of them not there").arg(page.clipWords).arg(page.folderWords).arg(page.overview.away)
        compact: page.compact

        AppButton {
            visible: !page.compact && !page.library.demo
            symbol: "refresh"
            text: qsTr("Check again")
            enabled: !page.library.reading
            onClicked: page.overview.readAgain()
        }
        IconButton {
            visible: page.compact && !page.library.demo
            symbol: "refresh"
            glyph: 22
            fill: Theme.surface3
            text: qsTr("Check again")
            enabled: !page.library.reading
            onClicked: page.overview.readAgain()
        }
        AppButton {
            kind: "main"
            symbol: "folder-plus"
            text: qsTr("Add folder")
            onClicked: page.folderWanted()
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: page.wide ? 2 : 1
        columnSpacing: 16
        rowSpacing: page.compact ? 12 : 16

        ColumnLayout {
            id: left

            Layout.fillWidth: true
            Layout.preferredWidth: 680
            Layout.alignment: Qt.AlignTop
            spacing: page.compact ? 12 : 16

            ReadingCard {
                objectName: "readingCard"
                visible: page.overview.reading.shown
                reading: page.overview.reading
            }
            FoldersCard {
                objectName: "foldersCard"
                overview: page.overview
                demo: page.library.demo
                onRemoveWanted: (row, name) => removal.ask(row, name)
                onFolderWanted: page.folderWanted()
            }
        }
        ColumnLayout {
            id: right

            Layout.fillWidth: true
            Layout.preferredWidth: 416
            Layout.alignment: Qt.AlignTop
            spacing: page.compact ? 12 : 16

            NeedsLook {
                objectName: "needsLook"
                overview: page.overview
            }
            // Below what needs a look, or below both where the folders are few.
            AddedCard {
                readonly property bool across: page.wide && page.overview.folderCount < 3

                parent: across ? below : right
                posters: across ? 8 : 4
                visible: page.overview.addedLately > 0
                overview: page.overview
            }
        }
        ColumnLayout {
            id: below

            Layout.columnSpan: page.wide ? 2 : 1
            visible: children.length > 0
        }
    }
    Card {
        id: totals

        visible: page.overview.known

        Flow {
            Layout.fillWidth: true
            spacing: 24

            Repeater {
                model: [[Figures.count(page.overview.videos), qsTr("Clips ready")], page.overview.hours < 1 ? [Figures.short(page.overview.hours * 60), qsTr("Minutes of film")] : [Figures.short(page.overview.hours), qsTr("Hours of film")], [Figures.bytes(page.overview.bytes), qsTr("On disk")], [Figures.count(page.overview.addedLately), qsTr("Added this week")]]

                Column {
                    id: figure

                    required property list<string> modelData

                    width: page.room < 640 ? (page.room - 2 * totals.inset - 24) / 2 : (page.room - 2 * totals.inset - 72) / 4
                    spacing: 4
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData[1] + ": " + modelData[0]

                    Label {
                        anchors.left: parent.left
                        text: figure.modelData[0]
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Label {
                        anchors.left: parent.left
                        text: figure.modelData[1]
                        font.pixelSize: Theme.sizeSmall
                        color: Theme.textLow
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    RemoveCard {
        id: removal

        objectName: "removeCard"
        onConfirmed: row => page.overview.remove(row)
    }
}
