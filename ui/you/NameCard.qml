pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// Asks for other words; those there are stand in its line already.
ModalCard {
    id: dialog

    required property string hint
    property string verb: qsTr("Rename")
    property int longest: 100
    // Says why words will not do; empty when they will.
    property var objection: words => ""
    readonly property string why: objection(field.text)
    readonly property bool fits: field.text.trim() !== "" && why === ""

    signal confirmed(string words)

    function ask(words: string): void {
        field.text = words;
        open();
        field.selectAll();
        field.forceActiveFocus();
    }
    function confirm(): void {
        if (!fits)
            return;
        close();
        confirmed(field.text);
    }

    contentItem: CardBody {
        CardTitle {
            text: dialog.heading
        }
        TextLine {
            id: field

            objectName: "nameField"
            Layout.fillWidth: true
            Layout.topMargin: 20
            hint: dialog.hint
            maximumLength: dialog.longest
            onAccepted: dialog.confirm()
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 8
            Layout.minimumHeight: Theme.lineBody
            text: dialog.why
            color: Theme.bad
            wrapMode: Text.Wrap
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 12

            AppButton {
                Layout.fillWidth: verbs.stacked
                kind: "outline"
                text: qsTr("Cancel")
                onClicked: dialog.close()
            }
            AppButton {
                Layout.fillWidth: verbs.stacked
                kind: "main"
                text: dialog.verb
                enabled: dialog.fits
                onClicked: dialog.confirm()
            }
        }
    }
}
