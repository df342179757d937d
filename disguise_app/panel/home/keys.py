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
    """Return the room that Tab goes to, nothing behind the last and before the first."""
    order = scene.in_order()
    owner = choice.id
    if choice.sort == DOOR:
        owner = next((each.door.room for each in scene.doors if each.door.id == choice.id), "")
    if owner not in order:
        return ""
    at = order.index(owner) + step
    return order[at] if 0 <= at < len(order) else ""


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
