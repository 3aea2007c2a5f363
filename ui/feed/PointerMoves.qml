import QtQuick

// Tells when a pointer moves over it: Qt repeats one that rests with every frame that is drawn.
HoverHandler {
    property point place

    signal moved

    onPointChanged: {
        const now = point.scenePosition;
        if (now.x === place.x && now.y === place.y)
            return;
        place = now;
        moved();
    }
}
