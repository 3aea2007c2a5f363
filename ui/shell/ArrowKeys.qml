pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Homefeed.Backend

// The way of a remote control. An arrow that the control with the keys has no use for leads to the
// nearest one on that side; OK is Enter and Back is Esc wherever nobody knows them by name.
//
// A look goes outwards: first sideways to what lies within the control, as from a row to its
// buttons; then to its neighbours in the same view that scrolls or part of the page, then in the
// next one around it; last to what it lies in.
QtObject {
    id: arrows

    required property Window window
    // Where it goes on where nothing lies further towards the side that a line begins at.
    property Item home: null
    readonly property Item held: window.activeFocusItem
    // The popup that has the keys, or all of the window.
    readonly property Item ground: groundOf(held) ?? window.contentItem
    readonly property list<int> sides: [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down]
    property Connections hearing: Connections {
        target: arrows.ground.Keys

        function onPressed(event: KeyEvent): void {
            arrows.hear(event);
        }
    }
    property KeyStandIn standIn: KeyStandIn {}

    function hear(event: KeyEvent): void {
        const plain = (event.modifiers & ~Qt.KeypadModifier) === 0;
        event.accepted = true;
        if (plain && sides.includes(event.key))
            event.accepted = lead(event.key);
        else if (plain && event.key === Qt.Key_Select)
            standIn.press(Qt.Key_Return);
        else if (plain && event.key === Qt.Key_Back)
            standIn.press(Qt.Key_Escape);
        else
            event.accepted = false;
    }
    // Gives the keys to the nearest control on that side; says whether there is one.
    function lead(key: int): bool {
        const stops = stopsFrom(held ?? ground);
        const from = stopAround(held, stops) ?? held ?? ground;
        const onward = key === Qt.Key_Right || key === Qt.Key_Down;
        let to = null;
        if (!stops.includes(from))
            to = onward ? stops.find(stop => within(stop, from)) : null;
        to = to ?? nearest(from, stops, key) ?? (key === lineStart() ? home : null);
        if (!to || to === from)
            return false;
        to.forceActiveFocus(onward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        return true;
    }
    function lineStart(): int {
        return Application.layoutDirection === Qt.RightToLeft ? Qt.Key_Right : Qt.Key_Left;
    }
    // A list has the keys in whichever of its rows is the current one.
    function stopAround(item: Item, stops: var): Item {
        for (let above = item; above !== null; above = above.parent)
            if (stops.includes(above))
                return above;
        return null;
    }
    // Whatever Tab stops at, from this one on.
    function stopsFrom(from: Item): var {
        const stops = [];
        const first = from.nextItemInFocusChain(true);
        let at = first;
        do {
            if (groundOf(at) === ground)
                stops.push(at);
            at = at.nextItemInFocusChain(true);
        } while (at !== null && at !== first && stops.length < 5000)
        return stops;
    }
    function nearest(from: Item, stops: var, key: int): Item {
        const around = roomsAround(from);
        const own = placeOf(from, key);
        const others = stops.filter(stop => stop !== from).map(stop => seen(stop, around, key));
        const inner = others.filter(other => holds(own, other.place));
        const outer = others.filter(other => holds(other.place, own));
        const ways = others.filter(other => !inner.includes(other) && !outer.includes(other));
        const known = stops.includes(from);
        const across = key === Qt.Key_Left || key === Qt.Key_Right;
        let found = known && across ? best(inner, other => apart(own, other.place)) : null;
        for (let room = 0; room < around.length && found === null; room++)
            found = best(ways, other => other.room === room ? distance(own, other, key, around[room]) : Infinity);
        return found ?? (known ? best(outer, other => apart(own, other.place)) : null);
    }
    function best(others: var, measure: var): Item {
        let least = Infinity, found = null;
        for (const other of others) {
            const measured = measure(other);
            if (measured < least) {
                least = measured;
                found = other.stop;
            }
        }
        return found;
    }
    // The views that scroll and the parts of the page an item is in, the innermost first.
    function roomsAround(item: Item): var {
        const rooms = [];
        for (let above = item.parent; above !== null && above !== ground; above = above.parent)
            if (above instanceof Flickable || above instanceof FocusScope)
                rooms.push(above);
        return [...rooms, ground];
    }
    // Where a control is, as far as the views it scrolls in show it; in which room it is a neighbour,
    // and as a part of what.
    function seen(stop: Item, around: var, key: int): var {
        const place = placeOf(stop, key);
        let gone = false, part = place;
        for (let above = stop.parent; above !== null && !around.includes(above); above = above.parent) {
            const scrolls = above instanceof Flickable;
            if (scrolls || above instanceof FocusScope)
                part = edgesOf(above, key);
            if (scrolls) {
                gone = gone || !meet(place.near, place.far, part.near, part.far) || !meet(place.top, place.foot, part.top, part.foot);
                for (const [low, high] of [["near", "far"], ["top", "foot"]]) {
                    place[low] = Math.max(part[low], Math.min(place[low], part[high]));
                    place[high] = Math.max(part[low], Math.min(place[high], part[high]));
                }
            }
        }
        return {
            "stop": stop,
            "place": place,
            "part": part,
            "room": around.findIndex(room => within(stop, room)),
            "gone": gone
        };
    }
    function meet(low: real, high: real, otherLow: real, otherHigh: real): bool {
        return low < otherHigh && high > otherLow;
    }
    // Of a list that of its current row, where it is in sight.
    function placeOf(item: Item, key: int): var {
        const whole = edgesOf(item, key);
        const row = (item as ListView)?.currentItem ?? (item as GridView)?.currentItem ?? null;
        const part = row === null ? whole : edgesOf(row, key);
        return meet(whole.near, whole.far, part.near, part.far) && meet(whole.top, whole.foot, part.top, part.foot) ? part : whole;
    }
    // Turned so that the arrow points from `near` to `far`.
    function edgesOf(item: Item, key: int): var {
        const at = item.mapToItem(ground, 0, 0, item.width, item.height);
        const upright = key === Qt.Key_Up || key === Qt.Key_Down;
        const back = key === Qt.Key_Left || key === Qt.Key_Up;
        const low = upright ? at.y : at.x, high = upright ? at.y + at.height : at.x + at.width;
        return {
            "near": back ? -high : low,
            "far": back ? -low : high,
            "top": upright ? at.x : at.y,
            "foot": upright ? at.x + at.width : at.y + at.height
        };
    }
    function holds(one: var, other: var): bool {
        return one.near <= other.near + 1 && one.far >= other.far - 1 && one.top <= other.top + 1 && one.foot >= other.foot - 1;
    }
    // How far ahead the middle of one is from that of another around it.
    function apart(own: var, place: var): real {
        const ahead = (place.near + place.far - own.near - own.far) / 2;
        const beside = Math.abs(place.top + place.foot - own.top - own.foot) / 2;
        return ahead > 1 ? ahead + beside / 2 : Infinity;
    }
    // Sideways what lies straight ahead comes first, and alone counts within a part of the page, so
    // that its edge leads out of it. Up and down it is so between the parts of the window.
    function distance(own: var, other: var, key: int, room: Item): real {
        const place = other.place;
        if (place.far <= own.far + 1 || (place.near <= own.near + 1 && place.near < own.far - 1))
            return Infinity;
        const aside = Math.max(0, place.top - own.foot + 1, own.top - place.foot + 1);
        const upright = key === Qt.Key_Up || key === Qt.Key_Down;
        const ahead = meet(own.top, own.foot, other.part.top, other.part.foot);
        if (aside > 0 && !ahead && (upright ? room === window.contentItem : room !== ground))
            return Infinity;
        const askew = Math.abs(place.top - own.top) / 200;
        return Math.max(0, place.near - own.far) + 2 * aside + askew + (aside > 0 && !upright ? 1e5 : 0) + (other.gone ? 1e7 : 0);
    }
    function groundOf(item: Item): Item {
        for (let above = item; above !== null; above = above.parent)
            if (above === window.contentItem || above.parent instanceof T.Overlay)
                return above;
        return null;
    }
    function within(item: Item, whole: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === whole)
                return true;
        return false;
    }
}
