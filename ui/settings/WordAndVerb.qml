import QtQuick
import QtQuick.Layouts
import Homefeed

// One line to type in with the button that does something with it.
GridLayout {
    id: row

    required property string hint
    required property string verb
    required property string symbol
    // What stands there at first.
    property string given: ""
    // Digits that nobody else shall read; at least four.
    property bool secret: false

    signal done(string word)

    function finish(): void {
        if (!button.enabled)
            return;
        row.done(line.text);
        if (row.secret || row.given === "")
            line.clear();
    }

    Layout.fillWidth: true
    columns: width >= 320 * Theme.textScale / 100 ? 2 : 1
    columnSpacing: 12
    rowSpacing: 8
    onGivenChanged: line.text = given

    TextLine {
        id: line

        Layout.fillWidth: true
        hint: row.hint
        text: row.given
        maximumLength: row.secret ? 12 : 40
        echoMode: row.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: row.secret ? Qt.ImhDigitsOnly : Qt.ImhNone
        validator: RegularExpressionValidator {
            regularExpression: row.secret ? /[0-9]{0,12}/ : /.*/
        }
        onAccepted: row.finish()
    }
    AppButton {
        id: button

        symbol: row.symbol
        text: row.verb
        enabled: row.secret ? line.text.length >= 4 : line.text.trim() !== "" && line.text !== row.given
        onClicked: row.finish()
    }
}
