"""What was chosen in the picture when an edit took it away, so that it is chosen again when undo brings it back.

The home page owns one. It remembers ids only, and only as long as the page lives. No Qt.
"""

from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen
from disguise_app.plan.model import Plan


class Lost:
    """Things that are gone, the last of them the latest."""

    def __init__(self) -> None:
        self._gone: list[Chosen] = []

    def note(self, choice: Chosen) -> None:
        """Remember what is gone."""
        if choice.id:
            self._gone = [each for each in self._gone if each != choice] + [choice]

    def back(self, plan: Plan) -> Chosen:
        """Return what has come back into the picture, and forget it; nothing where nothing has."""
        for each in reversed(self._gone):
            if floor_of(plan, each, ""):
                self._gone.remove(each)
                return each
        return Chosen()


def floor_of(plan: Plan, choice: Chosen, here: str) -> str:
    """Return the floor on which a thing is drawn, `here` where stairs stand on it too; "" where the thing is gone."""
    rooms = {room.id: room.floor for room in plan.rooms if room.is_drawn}
    if choice.sort == ROOM:
        ends = [choice.id]
    elif choice.sort == DOOR:
        ends = [door.room for door in plan.home.doors if door.id == choice.id]
    elif choice.sort == STAIR:
        ends = [end for stair in plan.home.stairs if stair.id == choice.id for end in (stair.low, stair.high)]
    else:
        ends = []
    floors = [rooms[end] for end in ends if end in rooms]
    return here if here in floors else next(iter(floors), "")
