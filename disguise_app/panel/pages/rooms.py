"""The rooms of the home as a list: which are safer, which to keep out of and why, what each has.

Built by the window. The picture of the home shows the very same rooms. Advice that sources disagree on is left to the
person.
"""

from typing import Any

from disguise_app.outside.language import panel as _
from disguise_app.panel.home import room_words
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import OUTDOOR_KINDS, RISKY_KINDS, ROOM_KINDS, Room
from disguise_app.plan.words.rooms import BATHROOM_HINT, GOOD_ROOM


class RoomsPage(ListsPage):
    """Safer rooms, rooms to avoid, other rooms, outside."""

    key = "rooms"

    def build(self) -> None:
        """Make the list and the advice."""
        self.bar.show_tabs([("list", _("List")), ("picture", _("Picture"))], "list")
        self.bar.tab_chosen.connect(lambda key: self.host.go("home") if key == "picture" else None)
        self.put_find_and_add(is_long=True)
        self.put(Words(_(GOOD_ROOM), face=self.face))
        self.put_list(_rooms(), gap_above=4)
        self.put(side_note(_(BATHROOM_HINT), face=self.face), gap_above=4)


def _groups() -> tuple[tuple[str, str], ...]:
    return (
        ("safe", _("Safer rooms")),
        ("avoid", _("Rooms to keep out of")),
        ("", _("Other rooms")),
    )


def _second(room: Room) -> str:
    parts = [
        room.reason,
        _("has a lock") if room.lock else "",
        _("phone in reach") if room.phone_in_reach else "",
        _("ways out: {exits}").format(exits=room.exits) if room.exits else "",
        _("careful: {what}").format(what=room.hazards) if room.hazards else "",
    ]
    if room.kind in OUTDOOR_KINDS:
        parts.append(_("outside"))
    if room.kind in RISKY_KINDS and not room.use:
        parts.append(_("things in it can hurt"))
    return side_by_side(*parts)


def _group_changes(group: str) -> dict[str, Any]:
    return {"use": group}


def _rooms() -> Listing:
    titles = room_words.kind_titles()
    return Listing(
        where="rooms",
        new=lambda group: Room(use=group),
        row=lambda room: Row(room.id, room.name, _second(room), hint=_("Room without a name")),
        blanks=lambda _room: (
            Blank("name", _("Name")),
            Blank("kind", _("Kind"), sort="choice", choices=tuple((kind, titles[kind]) for kind in ROOM_KINDS)),
            Blank("use", _("For me it is"), sort="choice", choices=room_words.uses()),
            Blank("lock", _("It has a lock"), sort="tick"),
            Blank("phone_in_reach", _("A phone is in reach"), sort="tick"),
            Blank("exits", _("Ways out")),
            Blank("hazards", _("Careful with")),
            Blank("reason", _("Why")),
            Blank("note", _("Note")),
        ),
        groups=_groups(),
        group_of=lambda room: room.use if room.use in ("safe", "avoid") else "",
        group_changes=_group_changes,
        hides_empty_groups=True,
        purpose=_("The rooms you have, and how safe each is for you."),
        example=_("For example: Small bedroom. It has a lock, and the phone reaches."),
        ideas=lambda: offered(starters.rooms(), "name", "reason"),
        has_own_add=False,
    )
