pragma ComponentBehavior: Bound

import QtQuick
import Homefeed
import Homefeed.Backend

// Nobody is there: what it is, in two voices, and one button. Any touch begins.
FocusScope {
    id: page

    required property Visits visits
    required property Attraction attraction
    required property Settings settings
    readonly property bool compact: width < Theme.compactBelow
    readonly property list<var> tiles: attraction.tiles
    readonly property real margin: compact ? 32 : 72
    readonly property real text: compact ? width - 2 * margin : width * (width < 1100 ? 0.56 : 0.52) - margin - 24
    // From there on clips drift.
    readonly property real clipsFrom: width * (width < 1100 ? 0.60 : 0.52)
    readonly property real headSize: compact ? Theme.sizeAttractCompact : Theme.sizeAttract
    readonly property string promise: !visits.forgets ? qsTr("It asks before it keeps anything.") : compact ? qsTr("It forgets you when you walk away.") : qsTr("Nothing leaves this computer. It forgets you when you walk away.")
    property int turn: 0

    function begin(): void {
        visits.begin();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Nobody is here yet")
    Keys.onPressed: event => {
        if (event.isAutoRepeat || event.key === Qt.Key_Escape || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier) || [Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_Meta].includes(event.key))
            return;
        event.accepted = true;
        begin();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.backdrop
    }
    TapHandler {
        onTapped: page.begin()
    }
    // A swipe, wherever it begins.
    PointHandler {
        property real way: 0

        onActiveChanged: {
            if (!active && way > 40)
                page.begin();
            way = 0;
        }
        onPointChanged: {
            if (active)
                way = Math.hypot(point.position.x - point.pressPosition.x, point.position.y - point.pressPosition.y);
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: page.begin()
    }
    // Behind the words, up to where clips drift: those are drawn anew for each picture.
    Glow {
        x: page.LayoutMirroring.enabled ? page.width - page.clipsFrom : page.clipsFrom - width
        y: page.height * 0.42 - height / 2
        width: Math.min(page.clipsFrom, page.height)
        height: width
        strength: 0.12
        opacity: page.compact ? 0 : 1
    }
    DriftingClips {
        visible: !page.compact && page.tiles.length > 0
        x: page.LayoutMirroring.enabled ? 0 : page.width - width
        width: page.width - page.clipsFrom
        height: page.height
        columns: page.width < 1100 ? 2 : 3
        tiles: page.compact ? [] : page.tiles
        moves: page.visible
    }
    // On a narrow one, one clip after another fills it.
    Repeater {
        model: page.compact ? Math.min(2, page.tiles.length) : 0

        Image {
            id: full

            required property int index
            readonly property bool on: page.turn % 2 === index || page.tiles.length < 2
            // What is out of sight turns to the next one.
            property int at: index

            anchors.fill: parent
            source: page.tiles.length > 0 ? "image://poster/" + page.tiles[at % page.tiles.length].contentKey + "/0/fill" : ""
            sourceSize: Qt.size(Math.ceil(page.width), Math.ceil(page.height))
            asynchronous: true
            opacity: on ? 1 : 0
            Accessible.ignored: true
            onOpacityChanged: if (opacity === 0)
                at = page.turn + 1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.reducedMotion ? 0 : 900
                }
            }
            TilePreview {
                anchors.fill: parent
                contentKey: page.tiles[full.at % page.tiles.length]?.contentKey ?? ""
                durationMs: page.tiles[full.at % page.tiles.length]?.durationMs ?? 0
                wanted: full.on && page.visible
            }
        }
    }
    Timer {
        interval: 6000
        repeat: true
        running: page.compact && page.visible && page.tiles.length > 1
        onTriggered: page.turn++
    }
    Rectangle {
        anchors.fill: parent
        visible: page.compact && !Theme.contrast
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#66000000"
            }
            GradientStop {
                position: 0.2
                color: "#00000000"
            }
            GradientStop {
                position: 0.4
                color: "#22000000"
            }
            GradientStop {
                position: 0.66
                color: "#CC0C0D10"
            }
            GradientStop {
                position: 1
                color: "#F20C0D10"
            }
        }
    }
    Rectangle {
        visible: page.compact && Theme.contrast
        anchors.bottom: parent.bottom
        width: parent.width
        height: words.height + 64 + foot.height + 40
        color: Theme.backdrop
    }
    Row {
        id: tongues

        x: page.compact !== page.LayoutMirroring.enabled ? page.width - width - (page.compact ? 24 : page.margin) : page.compact ? 24 : page.margin
        y: page.compact ? 24 : 48
        spacing: 4

        Repeater {
            model: page.visits.languages

            StateButton {
                id: tongue

                required property string modelData
                readonly property string called: ({
                        "en": "English",
                        "nl": "Nederlands",
                        "fr": "Français"
                    })[modelData]

                objectName: "language-" + modelData
                implicitWidth: Math.max(56, code.implicitWidth + 24)
                implicitHeight: Math.max(48, code.implicitHeight + 16)
                focusPolicy: Qt.StrongFocus
                text: called
                on: page.settings.language === modelData
                Accessible.role: Accessible.RadioButton
                onClicked: page.visits.speak(modelData)

                contentItem: Label {
                    id: code

                    text: tongue.modelData.toUpperCase()
                    font.pixelSize: Theme.sizeLabel
                    font.weight: Font.DemiBold
                    color: tongue.on ? Theme.inkOnOverPaper : Theme.overText
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: 12
                    color: tongue.on ? Theme.overPaper : Theme.glass
                    border.width: Theme.contrast ? 1 : 0
                    border.color: Theme.glassEdge

                    FocusRing {
                        visible: tongue.visualFocus
                        around: 12
                        overVideo: true
                    }
                }
            }
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        width: page.text
        y: page.compact ? foot.y - height - 26 : Math.max(tongues.y + tongues.height + 16, Math.min((page.height - height) / 2 - 8, foot.y - height - 16))

        Repeater {
            model: [qsTr("Swipe a little."), qsTr("See what it thinks.")]

            Label {
                required property int index
                required property string modelData

                width: words.width
                lineHeight: page.headSize * 1.14
                lineHeightMode: Text.FixedHeight
                text: modelData
                heads: index === 0
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 24
                font.pixelSize: page.headSize
                font.weight: Font.Bold
                font.letterSpacing: -1
                color: index === 0 ? Theme.overText : Theme.overLamp
            }
        }
        Label {
            width: Math.min(words.width, 500 * Theme.textScale / 100)
            topPadding: page.compact ? 14 : 24
            text: page.compact ? qsTr("A video feed that tells you why, for every clip.") : qsTr("A video feed that tells you why, for every clip. Turn a reason down and watch it change.")
            font.pixelSize: Theme.sizeHeading
            lineHeight: 1.2
            wrapMode: Text.Wrap
            color: Theme.overTextMid
        }
        Item {
            width: 1
            height: page.compact ? 28 : 40
        }
        StateButton {
            id: start

            objectName: "startButton"
            width: page.compact ? words.width : Math.min(words.width, Math.max(290, start.implicitContentWidth + 96))
            height: Math.max(72, call.implicitHeight + 24)
            enabled: page.visits.ready
            focus: true
            focusPolicy: Qt.StrongFocus
            checkable: false
            text: page.visits.ready ? qsTr("Touch to start") : qsTr("One moment")
            onClicked: page.begin()

            contentItem: Item {
                implicitWidth: call.implicitWidth + 40
                implicitHeight: call.implicitHeight

                Row {
                    anchors.centerIn: parent
                    spacing: 14

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "hand-finger"
                        size: 28
                        color: Theme.inkOnOverPaper
                    }
                    Label {
                        id: call

                        width: Math.min(implicitWidth, start.width - 90)
                        text: start.text
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.scaled(24)
                        font.weight: Font.DemiBold
                        color: Theme.inkOnOverPaper
                        Accessible.ignored: true
                    }
                }
            }
            background: Rectangle {
                radius: height / 2
                color: Theme.overPaper

                Rectangle {
                    anchors.fill: parent
                    radius: parent.radius
                    color: Theme.wash(Theme.inkOnOverPaper, start.hovered, start.pressed)
                }
                FocusRing {
                    visible: start.visualFocus
                    around: parent.radius
                    overVideo: true
                }
            }
        }
    }
    Row {
        id: foot

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        width: page.text
        y: page.height - height - (page.compact ? 40 : 48)
        spacing: 12

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: page.visits.fault !== "" ? "alert-triangle" : "lock"
            size: 20
            color: page.visits.fault !== "" ? Theme.overLamp : Theme.overGood
        }
        Label {
            objectName: "promise"
            width: foot.width - sign.width - 12
            anchors.verticalCenter: parent.verticalCenter
            text: page.visits.fault !== "" ? page.visits.fault : page.promise
            font.pixelSize: Theme.sizeLabel
            wrapMode: Text.Wrap
            color: Theme.overText
        }
    }
}
