"""The escape plan: steps by moment, the ways and words, places to go to, signs that it is time.

Built by the window. It knows the plan's lists and how they look, nothing of saving.
"""

from typing import Any, Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import FormSection
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import side_note
from disguise_app.plan import edits, starters
from disguise_app.plan.model import MOMENTS, Destination, Line, Plan, Step
from disguise_app.plan.words.escape import BEFORE_LEAVING

TABS: Final = ("steps", "ways", "places", "signs")


class EscapePage(ListsPage):
    """Four tabs, the steps first."""

    key = "escape"

    def build(self) -> None:
        """Show the chosen tab."""
        self._offer: Button | None = None
        tab = self.detail if self.detail in TABS else TABS[0]
        self.bar.show_tabs(
            (
                ("steps", _("Steps")),
                ("ways", _("Ways and words")),
                ("places", _("Places to go")),
                ("signs", _("Signs it is time")),
            ),
            tab,
        )
        self.bar.tab_chosen.connect(self._on_tab_chosen)
        if tab == "ways":
            self._build_ways()
        else:
            listing = {"steps": _steps, "places": _places, "signs": _signs}[tab]()
            self.put_find_and_add(is_long=tab == "steps")
            if tab == "steps":
                self.put(side_note(_(BEFORE_LEAVING), face=self.face))
            self.put_list(listing)

    def add(self) -> None:
        """Begin a new row of the list that is shown; from the form, a new step."""
        if not self.lists:
            host = self.host
            host.go("escape", "steps")
            host.begin_new()
        else:
            super().add()

    def _on_tab_chosen(self, tab: str) -> None:
        if tab != (self.detail or TABS[0]):
            self.host.go("escape", tab)

    def _build_ways(self) -> None:
        for label, blanks in _ways():
            form = FormSection(self, blanks, read=lambda plan: plan.escape, write=_write, label=label)
            self.put(form, gap_above=8)
            self.follow(form)
        self._offer = Button(_("Start with the words shown"), face=self.face, role="link", parent=self)
        self._offer.clicked.connect(lambda: self.apply(_with_offered))
        self.put_button(self._offer)
        self.put(side_note(_("The word with the children should be another than the one for friends."), face=self.face))

    def show_plan(self, plan: Plan) -> None:
        """Show the tab; words are offered while one of the fields they are for is empty."""
        super().show_plan(plan)
        if self._offer is not None:
            self._offer.setVisible(_with_offered(plan) != plan)


def _write(plan: Plan, name: str, value: Any) -> Plan:
    return edits.set_fields(plan, "escape", **{name: value})


def _with_offered(plan: Plan) -> Plan:
    """Put the offered words into the fields for other cases that are empty."""
    offered = starters.in_words(starters.escape(), _)
    for name in ("if_cannot_leave", "if_found", "after_leaving"):
        if not getattr(plan.escape, name):
            plan = _write(plan, name, getattr(offered, name))
    return plan


def _ways() -> list[tuple[str, list[Blank]]]:
    hints = starters.in_words(starters.escape(), _)
    return [
        (
            _("How I go"),
            [
                Blank("way_out", _("Way out"), hint=hints.way_out),
                Blank("trigger_word", _("Word to go"), sort="word"),
                Blank("meeting_place", _("Where we meet")),
            ],
        ),
        (
            _("How I travel"),
            [
                Blank("transport", _("Transport"), hint=hints.transport),
                Blank("keys_at", _("Keys are")),
                Blank("fuel", _("Fuel")),
                Blank("fare", _("Money for the way")),
            ],
        ),
        (
            _("If it goes another way"),
            [
                Blank("if_cannot_leave", _("If I cannot leave"), hint=hints.if_cannot_leave),
                Blank("if_found", _("If the plan is found"), hint=hints.if_found),
                Blank("after_leaving", _("After leaving"), hint=hints.after_leaving),
            ],
        ),
    ]


def _moments() -> list[tuple[str, str]]:
    titles = {
        "before": _("Before, in my own time"),
        "now": _("Now, when it is time"),
        "leaving": _("On the way"),
        "after": _("After"),
    }
    return [(moment, titles[moment]) for moment in MOMENTS]


def _steps() -> Listing:
    return Listing(
        where="steps",
        new=lambda moment: Step(moment=moment or "before"),
        row=lambda step: Row(step.id, step.text, ticked=step.done, hint=_("Empty step")),
        blanks=lambda _step: (
            Blank("text", _("Step")),
            Blank("moment", _("When"), sort="choice", choices=tuple(_moments())),
        ),
        tick="done",
        groups=_moments(),
        group_of=lambda step: str(step.moment),
        group_changes=lambda moment: {"moment": moment},
        purpose=_("What to do, step by step, before, now, on the way and after."),
        example=_("For example: Put the spare keys in the blue coat."),
        ideas=lambda: [idea for key, title in _moments() for idea in offered(starters.steps(key), group=title)],
        has_own_add=False,
    )


def _places() -> Listing:
    def second(place: Destination) -> str:
        return side_by_side(place.address, place.directions, place.phone)

    return Listing(
        where="destinations",
        new=lambda _group: Destination(),
        row=lambda place: Row(place.id, place.name, second(place), hint=_("Empty place")),
        blanks=lambda _place: (
            Blank("name", _("Place")),
            Blank("address", _("Address")),
            Blank("directions", _("How to get there")),
            Blank("phone", _("Phone")),
            Blank("who_meets", _("Who meets us")),
            Blank("note", _("Note")),
        ),
        purpose=_("Where you can go, the first choice on top."),
        example=_("For example: Ana, 4 Mill Lane. Bus 12 from the church."),
        ideas=lambda: offered(starters.destinations(), "name"),
        has_own_add=False,
    )


def _signs() -> Listing:
    return Listing(
        where="leave_signs",
        new=lambda _group: Line(),
        row=lambda line: Row(line.id, line.text, hint=_("Empty line")),
        blanks=lambda _line: (Blank("text", _("Sign")),),
        purpose=_("What tells you that it is time to go. You know it best."),
        example=_("For example: The voice gets quiet and the door is locked."),
        ideas=lambda: offered(starters.leave_signs()),
        has_own_add=False,
    )
