"""What the mouse takes hold of in the picture, and the edit that dragging it comes to.

The picture asks `find` at a press; the drag is a value that knows where it began and where it is.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from disguise_app.look.face import Face
from disguise_app.panel.home import moves
from disguise_app.panel.home.lens import Lens
from disguise_app.panel.home.marks import GRIPS, chosen_rect, grip_rect
from disguise_app.panel.home.moves import Edges
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen, Scene
from disguise_app.plan.model import Plan


@dataclass(frozen=True)
class Drag:
    """Something held: what, at which handle, where it was taken and where it is now, in squares."""

    choice: Chosen
    grip: tuple[int, int]
    begun: tuple[float, float]
    now: tuple[float, float]

    def to(self, now: tuple[float, float]) -> "Drag":
        """Return the drag with the mouse at another place."""
        return replace(self, now=now)

    @property
    def _steps(self) -> tuple[int, int]:
        return round(self.now[0] - self.begun[0]), round(self.now[1] - self.begun[1])

    @property
    def is_moved(self) -> bool:
        """Tell whether it has come to anything yet."""
        far = max(abs(self.now[0] - self.begun[0]), abs(self.now[1] - self.begun[1]))
        return any(self._steps) if self.choice.sort != DOOR else far > 0.3

    def preview(self, plan: Plan) -> Plan:
        """Make the edit: move the room or stairs, move edges of the room, or put the door into the nearest wall."""
        id, (dx, dy) = self.choice.id, self._steps
        if not self.is_moved:
            return plan
        if self.choice.sort == DOOR:
            return moves.put_door(plan, id, *self.now)
        if self.choice.sort == STAIR:
            return moves.move_stair(plan, id, dx, dy)
        if self.grip == (0, 0):
            return moves.move_room(plan, id, dx, dy)
        return moves.resize_room(plan, id, edges(self.grip, dx, dy))


def edges(grip: tuple[int, int], dx: int, dy: int) -> Edges:
    """Return which edges a handle moves, and how far."""
    return Edges(
        left=dx if grip[0] < 0 else 0,
        top=dy if grip[1] < 0 else 0,
        right=dx if grip[0] > 0 else 0,
        bottom=dy if grip[1] > 0 else 0,
    )


def find(scene: Scene, choice: Chosen, at: QPointF, lens: Lens, face: Face, *, in_change: bool) -> Drag | None:
    """Find what is at a place: a handle of the chosen room, a door, stairs, or a room."""
    here = lens.grid(at)
    if in_change:
        grip = _grip(scene, choice, at, lens, face)
        if grip is not None:
            return Drag(choice, grip, here, here)
        small = [Chosen(DOOR, each.door.id) for each in scene.doors]
        small += [Chosen(STAIR, each.stair.id) for each in scene.stairs]
        for each in small:
            rect = chosen_rect(scene, each, lens)
            if rect is not None and rect.contains(at):
                return Drag(each, (0, 0), here, here)
    x, y = lens.square(at)
    for room in reversed(scene.rooms):
        if 0 <= x - room.x < room.width and 0 <= y - room.y < room.height:
            return Drag(Chosen(ROOM, room.id), (0, 0), here, here)
    return None


def _grip(scene: Scene, choice: Chosen, at: QPointF, lens: Lens, face: Face) -> tuple[int, int] | None:
    rect = chosen_rect(scene, choice, lens) if choice.sort == ROOM else None
    if rect is None:
        return None
    reach = face.px(5)
    near = (grip for grip in GRIPS if grip_rect(face, rect, grip).adjusted(-reach, -reach, reach, reach).contains(at))
    return next(near, None)
