import QtQuick
import Homefeed
import Homefeed.Backend

// Language, colours, size of the text, and motion.
SettingsSection {
    id: section

    required property Settings settings

    title: qsTr("Language and look")
    text: qsTr("System follows your desktop.")

    Choice {
        objectName: "languageChoice"
        text: qsTr("Language")
        // Each language in its own words, whatever is spoken now.
        words: [qsTr("System"), "English", "Nederlands", "Français"]
        values: ["system", "en", "nl", "fr"]
        value: section.settings.language
        onPicked: language => section.settings.language = language
    }
    Choice {
        text: qsTr("Colours")
        words: [qsTr("System"), qsTr("Dark"), qsTr("Light"), qsTr("Contrast")]
        values: ["system", "dark", "light", "contrast"]
        value: section.settings.scheme
        onPicked: scheme => section.settings.scheme = scheme
    }
    Choice {
        text: qsTr("Size of the text")
        words: [100, 115, 130, 150, 200].map(percent => qsTr("%1%").arg(percent))
        values: [100, 115, 130, 150, 200]
        value: section.settings.textScale
        onPicked: percent => section.settings.textScale = percent
    }
    Choice {
        text: qsTr("Motion")
        hint: qsTr("Reduced lets clips fade instead of slide.")
        words: [qsTr("System"), qsTr("Reduced"), qsTr("Full")]
        values: ["system", "reduced", "full"]
        value: section.settings.motion
        onPicked: motion => section.settings.motion = motion
    }
}
