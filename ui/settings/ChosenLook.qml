import QtQuick
import Homefeed
import Homefeed.Backend

// Hands in what the viewer chose of the look, once for each window that begins with it.
Item {
    id: look

    required property Settings settings

    Binding {
        target: Theme
        property: "choice"
        value: look.settings.scheme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: look.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "textScale"
        value: look.settings.textScale
    }
}
