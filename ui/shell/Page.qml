import QtQuick

// A place besides the feed: its content is made when it is opened first, and kept.
Loader {
    id: page

    required property bool open
    default property alias content: page.sourceComponent

    active: false
    visible: open
    focus: open
    onOpenChanged: if (open)
        active = true
    onLoaded: item.focus = true
}
