pragma ComponentBehavior: Bound

import QtQuick

// The rim of a window without a frame: dragging it resizes the window.
Item {
    id: rim

    required property Window framed
    readonly property int grip: 10

    Repeater {
        model: [Qt.TopEdge, Qt.BottomEdge, Qt.LeftEdge, Qt.RightEdge, Qt.TopEdge | Qt.LeftEdge, Qt.TopEdge | Qt.RightEdge, Qt.BottomEdge | Qt.LeftEdge, Qt.BottomEdge | Qt.RightEdge]

        Item {
            id: edge

            required property int modelData
            readonly property bool atTop: (modelData & Qt.TopEdge) !== 0
            readonly property bool atBottom: (modelData & Qt.BottomEdge) !== 0
            readonly property bool atLeft: (modelData & Qt.LeftEdge) !== 0
            readonly property bool atRight: (modelData & Qt.RightEdge) !== 0

            x: atRight ? rim.width - rim.grip : atLeft ? 0 : rim.grip
            y: atBottom ? rim.height - rim.grip : atTop ? 0 : rim.grip
            width: atLeft || atRight ? rim.grip : rim.width - 2 * rim.grip
            height: atTop || atBottom ? rim.grip : rim.height - 2 * rim.grip

            HoverHandler {
                cursorShape: !edge.atTop && !edge.atBottom ? Qt.SizeHorCursor : !edge.atLeft && !edge.atRight ? Qt.SizeVerCursor : edge.atTop === edge.atLeft ? Qt.SizeFDiagCursor : Qt.SizeBDiagCursor
            }
            DragHandler {
                // The window manager resizes; where there is none, we do, at the two far sides.
                property bool byHand: false
                property size began

                target: null
                acceptedButtons: Qt.LeftButton
                onActiveChanged: {
                    began = Qt.size(rim.framed.width, rim.framed.height);
                    byHand = active && !rim.framed.startSystemResize(edge.modelData);
                }
                onCentroidChanged: {
                    if (!active || !byHand)
                        return;
                    const way = Qt.point(centroid.scenePosition.x - centroid.scenePressPosition.x, centroid.scenePosition.y - centroid.scenePressPosition.y);
                    if (edge.atRight)
                        rim.framed.width = Math.max(rim.framed.minimumWidth, began.width + way.x);
                    if (edge.atBottom)
                        rim.framed.height = Math.max(rim.framed.minimumHeight, began.height + way.y);
                }
            }
        }
    }
}
