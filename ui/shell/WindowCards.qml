import QtQuick
import Homefeed
import Homefeed.Backend

// The cards that open over every page.
Item {
    id: cards

    required property TasteReset reset
    required property Taste taste
    required property Sharers sharers
    required property Limits limits
    required property VideoDetails details

    // One begins to leave.
    signal leaving

    function askReset(): void {
        resetCard.open();
    }
    function tellLimit(): void {
        limitCard.open();
    }

    ResetCard {
        id: resetCard

        objectName: "resetCard"
        reset: cards.reset
        taste: cards.taste
        onAboutToHide: cards.leaving()
    }
    WhoCard {
        objectName: "whoCard"
        sharers: cards.sharers
        onAboutToHide: cards.leaving()
    }
    PrivacyCard {
        id: privacyCard

        objectName: "privacyCard"
        onAboutToHide: cards.leaving()
    }
    LimitCard {
        id: limitCard

        objectName: "limitCard"
        limits: cards.limits
        onAboutToHide: cards.leaving()
    }
    DetailsCard {
        objectName: "detailsCard"
        details: cards.details
        onAboutToHide: cards.leaving()
    }
    Connections {
        target: Privacy

        function onAsked(): void {
            privacyCard.open();
        }
    }
}
