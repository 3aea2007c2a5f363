pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Homefeed

// What taking a folder out means, before it is done.
ModalCard {
    id: dialog

    property int row: -1
    property string name: ""

    signal confirmed(int row)

    function ask(which: int, called: string): void {
        row = which;
        name = called;
        open();
    }

    heading: qsTr("Remove “%1” from the library?").arg(dialog.name)
    onOpened: keep.forceActiveFocus(Qt.TabFocusReason)

    contentItem: CardBody {
        CardTitle {
            text: dialog.heading
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 8
            text: qsTr("Its clips leave the feed. The files stay where they are, and so does what you watched and liked: add the folder again and all of it is back.")
            color: Theme.textMid
            lineHeight: Theme.lineBody
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
        }
        CardVerbs {
            id: verbs

            Layout.topMargin: 24

            AppButton {
                id: keep

                Layout.fillWidth: verbs.stacked
                objectName: "keepFolder"
                kind: "outline"
                text: qsTr("Keep it")
                onClicked: dialog.close()
            }
            AppButton {
                id: out

                Layout.fillWidth: verbs.stacked
                objectName: "takeOut"
                kind: "danger"
                text: qsTr("Remove")
                onClicked: {
                    dialog.close();
                    dialog.confirmed(dialog.row);
                }
            }
        }
    }
}
