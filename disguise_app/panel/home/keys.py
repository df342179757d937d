"""What keys mean in the picture: which room lies beside another, which comes after it, which edit an arrow asks for."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from disguise_app.panel.home import moves
from disguise_app.panel.home.moves import Edges
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen, Scene
from disguise_app.plan.model import Plan, Room

Step = tuple[int, int]

STEPS: dict[int, Step] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
STOREYS: dict[int, int] = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


def beside(scene: Scene, id: str, step: Step) -> str:
    """Return the room that lies nearest in a direction; the same room where none does, the first where none is."""
    here = scene.room(id)
    if here is None:
        return next(iter(scene.in_order()), "")
    x, y = _middle(here)
    found = []
    for room in scene.rooms:
        dx, dy = _middle(room)[0] - x, _middle(room)[1] - y
        ahead, aside = dx * step[0] + dy * step[1], abs(dx * step[1]) + abs(dy * step[0])
        if ahead > 0 and aside <= 2 * ahead:
            found.append((ahead + 2 * aside, room.id))
    return min(found)[1] if found else id


def after(scene: Scene, choice: Chosen, step: int) -> str:
    """Return the room that Tab goes to, nothing behind the last and before the first.

    Where what is chosen stands on another floor, Tab begins at the first room, and from behind at the last.
    """
    order = scene.in_order()
    owner = owner_of(scene, choice)
    if owner not in order:
        return order[0 if step > 0 else -1] if order and choice.id else ""
    at = order.index(owner) + step
    return order[at] if 0 <= at < len(order) else ""


def owner_of(scene: Scene, choice: Chosen) -> str:
    """Return the room of this floor that a choice belongs to: itself, or the one its door or stairs are in."""
    if choice.sort == DOOR:
        return next((each.door.room for each in scene.doors if each.door.id == choice.id), "")
    if choice.sort == STAIR:
        stair = next((each.stair for each in scene.stairs if each.stair.id == choice.id), None)
        ends = (stair.low, stair.high) if stair is not None else ()
        return next((end for end in ends if scene.room(end) is not None), "")
    return choice.id


def is_beside_rooms(scene: Scene, choice: Chosen) -> bool:
    """Tell whether a choice is a door or stairs of this floor."""
    return choice.sort in (DOOR, STAIR) and bool(owner_of(scene, choice))


def storey(plan: Plan, floor: str, step: int) -> str:
    """Return the floor that lies so many above this one; the same where none does."""
    levels = [each.id for each in sorted(plan.home.floors, key=lambda each: each.level)]
    at = levels.index(floor) + step if floor in levels else 0
    return levels[at] if 0 <= at < len(levels) else floor


def moved(choice: Chosen, step: Step, *, is_resize: bool) -> Callable[[Plan], Plan] | None:
    """Return the edit of an arrow: one square further; with Shift the right or lower edge of a room."""
    dx, dy = step
    if choice.sort == ROOM and is_resize:
        return lambda plan: moves.resize_room(plan, choice.id, Edges(right=dx, bottom=dy))
    if choice.sort == ROOM:
        return lambda plan: moves.move_room(plan, choice.id, dx, dy)
    if choice.sort == DOOR and not is_resize:
        return lambda plan: moves.move_door(plan, choice.id, dx, dy)
    if choice.sort == STAIR and not is_resize:
        return lambda plan: moves.move_stair(plan, choice.id, dx, dy)
    return None


def _middle(room: Room) -> tuple[int, int]:
    return 2 * room.x + room.width, 2 * room.y + room.height
