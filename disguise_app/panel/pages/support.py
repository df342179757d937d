"""Support: who can help, from the offline directory and from the person's own contacts. Nothing is called from here.

Built by the window. Each number stands with its source and date; the emergency number stands first.
"""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.outside.language import panel as _
from disguise_app.panel.help_lines import help_lines
from disguise_app.panel.widgets.country import country_select, region_names
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import Card
from disguise_app.panel.widgets.list_section import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row import Row
from disguise_app.panel.widgets.select import Select
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import edits
from disguise_app.plan.entry import Entry
from disguise_app.plan.model import OwnContact


class SupportPage(ListsPage):
    """Own contacts, the country, the lines that are known there."""

    key = "support"

    def build(self) -> None:
        """Make the contacts and the lines of the country."""
        self.bar.put_add(self.add_to_first, _("Add a contact"))
        self.put(side_note(_("A call or a message shows on the phone, and perhaps on the bill."), face=self.face))
        self.put_list(_own(), gap_above=4)
        self.put(section_label(_("Lines that can help"), face=self.face), gap_above=12)
        self._put_choices()
        entries = help_lines().entries(self.plan.country, self.plan.region)
        if not self.plan.country:
            self.put(Words(_("With your country, the lines that are known there stand here."), face=self.face))
        for entry in entries:
            self.put(self._card(entry))
        if entries:
            self.put(
                side_note(
                    _("Numbers change. Those here were not dialled by us. Please check when you can."), face=self.face
                )
            )

    def _put_choices(self) -> None:
        country = country_select(self.face, self.plan)
        country.chosen.connect(lambda value: self._set(country=value, region=""))
        self.put(country)
        regions = help_lines().regions(self.plan.country)
        if regions:
            names = region_names()
            choices = [("", _("Not chosen")), *((each, names.get(each, each)) for each in regions)]
            region = Select(face=self.face, label=_("Region"), choices=choices, value=self.plan.region)
            region.chosen.connect(lambda value: self._set(region=value))
            self.put(region)

    def _set(self, **fields: Any) -> None:
        host = self.host
        self.apply(lambda plan: edits.set_fields(plan, **fields))
        host.go("support")

    def _card(self, entry: Entry) -> QWidget:
        card = Card(self, self)
        column = QVBoxLayout(card)
        side = self.face.px(16)
        column.setContentsMargins(side, self.face.px(12), side, self.face.px(12))
        column.setSpacing(self.face.px(2))
        numbers = [entry.phone, _("text {number}").format(number=entry.sms) if entry.sms else "", entry.other]
        column.addWidget(Words(entry.name, face=self.face, style="strong"))
        column.addWidget(Words("   ".join(number for number in numbers if number), face=self.face, style="large"))
        for text in (entry.hours, _(entry.note) if entry.note else "", _(entry.sms_note) if entry.sms_note else ""):
            if text:
                column.addWidget(side_note(text, face=self.face))
        column.addWidget(side_note(_seen(entry), face=self.face))
        return card


def _seen(entry: Entry) -> str:
    """Say where and when a number was last read; an old one says so first."""
    short = _short(entry.source)
    if not entry.seen:
        return _("Read at {source}, without a date.").format(source=short)
    if entry.is_old(date.today()):
        return _("Not checked since {when}. Read at {source}").format(when=entry.seen, source=short)
    return _("Read in {when} at {source}").format(when=entry.seen, source=short)


def _short(source: str) -> str:
    """Return the first source alone: the site's name where it is a page, else its words."""
    first = source.split(";")[0].strip()
    for start in ("https://www.", "http://www.", "https://", "http://"):
        first = first.removeprefix(start)
    return first.split("/")[0].split(" (")[0]


def _own() -> Listing:
    return Listing(
        where="own_contacts",
        new=lambda _group: OwnContact(),
        row=lambda each: Row(
            each.id,
            each.name,
            " · ".join(part for part in (each.phone, each.what_for, each.when) if part),
            hint=_("No name yet"),
        ),
        blanks=lambda _each: (
            Blank("name", _("Name")),
            Blank("phone", _("Phone")),
            Blank("what_for", _("What for")),
            Blank("when", _("When it is safe to call")),
            Blank("note", _("Note")),
        ),
        label=_("My own contacts"),
        example=_("For example: Dr Reed, the doctor. Safe to call in the morning."),
        has_own_add=False,
    )
