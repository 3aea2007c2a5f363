pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed
import Homefeed.Backend

// What one sets once: a list of sections with one of them beside it, or all in one column.
ScrollPage {
    id: page

    required property FeedController controller
    required property Settings settings
    required property Captions captions
    required property Sharers sharers
    required property Copies copies
    required property Erasing erasing
    // The window's own width counts: the rail stands beside the page.
    readonly property bool wide: width >= Theme.wideFrom - Theme.railWidth
    property string section: "playback"
    // Apart from their titles, so that another language makes nothing anew. What is
    // kept is out of a private sitting's reach.
    readonly property list<var> sections: [
        {
            "name": "playback",
            "symbol": "player-play",
            "content": playback
        },
        {
            "name": "captions",
            "symbol": "device-tv",
            "content": captionsPart
        },
        {
            "name": "look",
            "symbol": "language",
            "content": look
        },
        {
            "name": "gestures",
            "symbol": "adjustments-horizontal",
            "content": gestures
        },
        {
            "name": "keys",
            "symbol": "keyboard",
            "content": keysPart
        },
        {
            "name": "people",
            "symbol": "user",
            "content": people
        },
        {
            "name": "privacy",
            "symbol": "lock",
            "content": privacyPart
        },
        {
            "name": "copies",
            "symbol": "copy",
            "content": copiesPart
        },
        {
            "name": "data",
            "symbol": "folder-open",
            "content": dataPart
        },
        {
            "name": "erase",
            "symbol": "trash",
            "content": erasePart
        }
    ].filter(each => !Privacy.forgets || !["copies", "erase"].includes(each.name))
    readonly property var titles: ({
            "playback": qsTr("Playback"),
            "captions": qsTr("Captions"),
            "look": qsTr("Language and look"),
            "gestures": qsTr("Gestures"),
            "keys": qsTr("Keys"),
            "people": qsTr("People"),
            "privacy": qsTr("Privacy"),
            "copies": qsTr("Copies"),
            "data": qsTr("Data folders"),
            "erase": qsTr("Erase")
        })

    signal helpWanted
    signal libraryWanted

    viewName: "settingsView"

    PageHead {
        title: qsTr("Settings")
        compact: page.compact

        AppButton {
            objectName: "helpButton"
            symbol: "help-circle"
            text: qsTr("Help")
            onClicked: page.helpWanted()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 32

        Item {
            visible: page.wide
            Layout.preferredWidth: 232 + Math.round((Theme.textScale - 100) * 0.9)
            Layout.fillHeight: true
            implicitHeight: list.implicitHeight

            // Stays in sight while a long section is scrolled.
            SectionList {
                id: list

                y: Math.min(Math.max(0, page.scrolled - 92), Math.max(0, parent.height - height))
                width: parent.width
                sections: page.sections
                titles: page.titles
                chosen: page.section
                onPicked: name => {
                    page.section = name;
                    page.toTop();
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: page.compact ? 12 : 16

            Repeater {
                model: page.sections

                Loader {
                    required property var modelData
                    required property int index

                    Layout.fillWidth: true
                    // In one column the others lie further down, and come while the first is read.
                    asynchronous: !page.wide && index > 0
                    active: visible || item !== null
                    visible: !page.wide || modelData.name === page.section
                    sourceComponent: modelData.content
                }
            }
        }
    }

    Component {
        id: playback

        PlaybackSection {
            settings: page.settings
            playback: page.controller.playback
        }
    }
    Component {
        id: captionsPart

        CaptionsSection {
            choice: page.captions.choice
        }
    }
    Component {
        id: keysPart

        KeysSection {
            map: page.settings.keyMap
            unfolded: page.wide
        }
    }
    Component {
        id: gestures

        GesturesSection {
            gestures: page.settings.gestures
        }
    }
    Component {
        id: look

        LookSection {
            settings: page.settings
        }
    }
    Component {
        id: people

        PeopleSection {
            sharers: page.sharers
        }
    }
    Component {
        id: privacyPart

        PrivacySection {}
    }
    Component {
        id: copiesPart

        CopiesSection {
            copies: page.copies
        }
    }
    Component {
        id: dataPart

        DataSection {
            settings: page.settings
            onLibraryWanted: page.libraryWanted()
        }
    }
    Component {
        id: erasePart

        EraseSection {
            erasing: page.erasing
        }
    }
}
