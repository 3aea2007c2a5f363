import QtQuick
import Homefeed

// What a row is dragged by to another place; with the keys on it, the arrows move the row.
RowAction {
    id: grip

    required property ListRow row
    property int from: -1

    symbol: "grip-vertical"
    Keys.onUpPressed: row.list.put(row.index, row.index - 1)
    Keys.onDownPressed: row.list.put(row.index, row.index + 1)

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            grip.from = active ? grip.row.index : -1;
            if (!active)
                grip.row.shift = 0;
        }
        // The others make way as the row passes their middle.
        onActiveTranslationChanged: {
            if (grip.from < 0)
                return;
            const last = grip.row.list.count - 1;
            const to = Math.max(0, Math.min(last, grip.from + Math.round(activeTranslation.y / grip.row.height)));
            if (to !== grip.row.index)
                grip.row.list.put(grip.row.index, to);
            grip.row.shift = activeTranslation.y - (grip.row.index - grip.from) * grip.row.height;
        }
    }
}
