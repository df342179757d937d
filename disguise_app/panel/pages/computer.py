"""Safer computer: things to look at when it is safe, and not to change suddenly.

Built by the window.
"""

from typing import Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import DeviceTick
from disguise_app.plan.words.devices import NO_PROMISE

GROUPS: Final = ("habits", "location", "accounts", "passwords")


class ComputerPage(ListsPage):
    """One list in groups."""

    key = "computer"

    def build(self) -> None:
        """Make the advice and the list."""
        self.put_find_and_add()
        self.put(Words(_(NO_PROMISE), face=self.face))
        self.put(
            side_note(
                _("A sudden change may be noticed. Go on as always, and look at these when it is safe."), face=self.face
            )
        )
        self.put_list(_listing(), gap_above=4)


def _groups() -> tuple[tuple[str, str], ...]:
    titles = {
        "habits": _("Habits"),
        "location": _("Where I am"),
        "accounts": _("Shared accounts"),
        "passwords": _("Passwords"),
    }
    return tuple((group, titles[group]) for group in GROUPS)


def _listing() -> Listing:
    return Listing(
        where="computer",
        new=lambda group: DeviceTick(group=group),
        row=lambda each: Row(each.id, each.text, each.note, ticked=each.done, hint=_("Empty line")),
        blanks=lambda _each: (Blank("text", _("What to see to")), Blank("note", _("Note"))),
        tick="done",
        groups=_groups(),
        group_of=lambda each: each.group if each.group in GROUPS else GROUPS[0],
        group_changes=lambda group: {"group": group},
        hides_empty_groups=True,
        purpose=_("Things to look at on this computer and others, when it is safe."),
        example=_("For example: I know which apps share where I am."),
        ideas=lambda: [
            idea
            for key, title in _groups()
            for idea in offered([each for each in starters.computer() if each.group == key], group=title)
        ],
        has_own_add=False,
    )
