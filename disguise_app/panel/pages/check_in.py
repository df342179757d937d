"""Check-in: a time each day with one person, the two words, what they do if it is missed; and a card to read out.

Built by the window. It holds what two people agreed: nothing is sent, and the page says so. Days are kept only where
the person asks for it.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.hidden_word import HiddenWord
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import in_one_line, side_by_side
from disguise_app.panel.widgets.list_section import ListSection
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import CheckIn, CheckInDate, Plan
from disguise_app.plan.words.people import SENDS_NOTHING


class CheckInPage(ListsPage):
    """The list of agreements; with a `detail`, the card of one of them, for reading out."""

    key = "check_in"

    def build(self) -> None:
        """Show the list, or a card."""
        agreed = next((each for each in self.plan.check_ins if each.id == self.detail), None)
        if agreed is not None:
            self._build_card(agreed)
            return
        self.put_find_and_add()
        self.put(side_note(_(SENDS_NOTHING), face=self.face))
        self.put_list(_check_ins(), gap_above=4)
        self._cards = Flow(gap=self.face.px(8))
        self.column.addLayout(self._cards)
        self._with_cards: list[tuple[str, str]] = []
        self._days: dict[tuple[str, str], ListSection] = {}
        self._days_column = QVBoxLayout()
        self._days_column.setContentsMargins(0, self.face.px(12), 0, 0)
        self._days_column.setSpacing(self.face.px(16))
        self.column.addLayout(self._days_column)

    def show_plan(self, plan: Plan) -> None:
        """Show the agreements, a way to the card of each, and the days of those that keep them."""
        if not self.lists:
            return
        self._keep_days(plan)
        super().show_plan(plan)
        self._show_cards(plan)

    def _keep_days(self, plan: Plan) -> None:
        """Have a list of days for each agreement that keeps them, and for no other."""
        wanted = {(each.id, each.person): each for each in plan.check_ins if each.keeps_dates}
        for key in set(self._days) - set(wanted):
            section = self._days.pop(key)
            self.unfollow(section)
            self._days_column.removeWidget(section)
            section.hide()
            section.deleteLater()
        for key, each in wanted.items():
            if key not in self._days:
                section = self._days[key] = ListSection(self, _dates(each))
                self._days_column.addWidget(section)
                section.show()
                self.follow(section)

    def _show_cards(self, plan: Plan) -> None:
        wanted = [(each.id, each.person) for each in plan.check_ins]
        if wanted == self._with_cards:
            return
        self._with_cards = wanted
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in plan.check_ins:
            who = in_one_line(each.person) or _("a friend")
            button = Button(_("Words to read out to {who}").format(who=who), face=self.face, parent=self)
            button.clicked.connect(lambda _on=False, id=each.id: self.host.go("check_in", id))
            self._cards.addWidget(button)
            button.show()

    @property
    def is_for_reading(self) -> bool:
        """Tell whether the card is shown, which is read aloud."""
        return not self.lists

    def _build_card(self, agreed: CheckIn) -> None:
        for line, word in starters.check_in_card(agreed, self.plan.address.replace("\n", ", "), _):
            self._put_line(line, word)
        back = Button(_("Back"), face=self.face, parent=self)
        back.clicked.connect(lambda: self.host.go("check_in"))
        self.column.addSpacing(self.face.px(16))
        self.put_button(back)

    def _put_line(self, line: str, word: str) -> None:
        words = Words(line, face=self.face, style="large", is_own=True)
        if not word:
            self.put(words, gap_above=4)
            return
        flow = Flow(gap=self.face.px(12))
        flow.addWidget(words)
        flow.addWidget(HiddenWord(word, label=line.rstrip(" :"), face=self.face, parent=self))
        self.column.addSpacing(self.face.px(4))
        self.column.addLayout(flow)


def _check_ins() -> Listing:
    return Listing(
        where="check_ins",
        new=lambda _group: CheckIn(),
        row=lambda each: Row(
            each.id,
            each.person,
            side_by_side(each.days, each.time, each.how),
            hint=_("No name yet"),
        ),
        blanks=lambda _each: (
            Blank("person", _("With whom")),
            Blank("time", _("Time")),
            Blank("days", _("Which days")),
            Blank("how", _("How")),
            Blank("ok_word", _("All-is-well word"), sort="word"),
            Blank("help_word", _("Send-help word"), sort="word"),
            Blank("wait", _("How long they wait")),
            Blank("if_missed", _("If they hear nothing")),
            Blank("note", _("Note")),
            Blank("keeps_dates", _("Keep a list of the days"), sort="tick"),
        ),
        purpose=_("A time each day with one person, and what they do if they hear nothing."),
        example=_("For example: Ana, at seven each evening. She waits 30 minutes, then tries once more."),
        ideas=lambda: offered([starters.check_in()], "how", "if_missed"),
        has_own_add=False,
    )


def _dates(agreed: CheckIn) -> Listing:
    def row(day: Any) -> Row:
        return Row(day.id, day.date, day.note, hint=_("No date"))

    return Listing(
        where=f"check_ins/{agreed.id}/dates",
        new=lambda _group: replace(CheckInDate()),
        row=row,
        blanks=lambda _day: (Blank("date", _("Date")), Blank("note", _("Note"))),
        label=_("Days with {who}").format(who=in_one_line(agreed.person) or _("a friend")),
        add_label=_("Add a day"),
    )
