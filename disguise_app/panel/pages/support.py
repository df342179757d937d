"""Support: who can help, from the offline directory and from the person's own contacts. Nothing is called from here.

Built by the window. Each number stands with its source and date; the emergency number stands first.
"""

import re
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.outside.language import panel as _
from disguise_app.panel.help_lines import help_lines
from disguise_app.panel.widgets.country import country_select, region_names
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import Card
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.select import Select
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import edits
from disguise_app.plan.directory import AUDIENCES
from disguise_app.plan.entry import Entry
from disguise_app.plan.model import OwnContact
from disguise_app.plan.words.places import (
    AUDIENCE_NAMES,
    EMERGENCY_FIRST,
    LANGUAGES,
    LEAVES_A_MARK,
    LIVE_CHECK,
    NO_REPLY,
    SHOWS,
    SHOWS_ON_BILL,
)


class SupportPage(ListsPage):
    """The emergency number, own contacts, and the lines of the country; `detail` is whom the lines are for."""

    key = "support"

    def build(self) -> None:
        """Put the emergency number first, then the person's own contacts, then the lines of the country."""
        country, face = self.plan.country, self.face
        entries = help_lines().entries(country, self.plan.region, self.detail)
        self.put_find_and_add(add=_("Add a contact"))
        for entry in entries:
            if entry.is_emergency:
                self.put(self._card(entry))
                self.put(side_note(_(EMERGENCY_FIRST), face=face))
        self.put(side_note(_(LEAVES_A_MARK), face=face))
        self.put_list(_own(), gap_above=4)
        self.put(section_label(_("Lines that can help"), face=face), gap_above=12)
        self._put_choices()
        if not country:
            self.put(Words(_("With your country, the lines that are known there stand here."), face=face))
        lines = [entry for entry in entries if not entry.is_emergency]
        if lines:
            self.put(side_note(f"{_(LIVE_CHECK)} {_(NO_REPLY)}", face=face))
        elif country:
            self.put(side_note(_("No line is known here."), face=face))
        for entry in lines:
            self.put(self._card(entry))

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
        if self.plan.country:
            everybody = ("", _("Everybody"))
            people = [everybody, *((each, _(AUDIENCE_NAMES[each])) for each in AUDIENCES)]
            wanted = Select(face=self.face, label=_("Lines for"), choices=people, value=self.detail, empty=everybody[1])
            wanted.chosen.connect(lambda value: self.host.go("support", value))
            self.put(section_label(_("Lines for"), face=self.face))
            self.put(wanted)

    def _set(self, **fields: Any) -> None:
        host = self.host
        self.apply(lambda plan: edits.set_fields(plan, **fields))
        host.go("support", self.detail)

    def _card(self, entry: Entry) -> QWidget:
        card = Card(self, self)
        column = QVBoxLayout(card)
        side = self.face.px(16)
        column.setContentsMargins(side, self.face.px(12), side, self.face.px(12))
        column.setSpacing(self.face.px(2))
        numbers = [entry.phone, _("text {number}").format(number=entry.sms) if entry.sms else "", entry.other]
        column.addWidget(Words(entry.name, face=self.face, style="strong"))
        column.addWidget(Words("   ".join(number for number in numbers if number), face=self.face, style="large"))
        where = _("Only for: {region}").format(region=region_names().get(entry.region, entry.region))
        for text in (
            where if entry.region else "",
            _hours_and_mark(entry),
            _site(entry),
            _languages(entry),
            _(entry.note) if entry.note else "",
            _(entry.sms_note) if entry.sms_note else "",
        ):
            if text:
                column.addWidget(side_note(text, face=self.face))
        column.addWidget(side_note(_seen(entry), face=self.face))
        return card


def _hours_and_mark(entry: Entry) -> str:
    """Say when a line is open, and what a call or a text leaves behind."""
    can_call = entry.phone or entry.sms or entry.other
    mark = _(SHOWS if entry.is_off_the_bill else SHOWS_ON_BILL) if can_call else ""
    return " · ".join(part for part in (_(entry.hours) if entry.hours else "", mark) if part)


def _site(entry: Entry) -> str:
    """Name the website, which for some is the only way to reach them."""
    if not entry.web:
        return ""
    return _("Website: {site}").format(site=_bare(entry.web).rstrip("/"))


def _languages(entry: Entry) -> str:
    """Say which languages are spoken, where there is more than one."""
    if len(entry.languages) < 2:
        return ""
    names = (_(LANGUAGES[each]) if each in LANGUAGES else each for each in entry.languages)
    return _("Languages: {names}").format(names=", ".join(names))


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
    if first.startswith("code file"):
        return _("a public list of numbers")
    return _bare(first).split("/")[0].split(" (")[0]


def _bare(address: str) -> str:
    """Leave out how an address of a page begins."""
    return re.sub(r"^https?://(www\.)?", "", address)


def _own() -> Listing:
    return Listing(
        where="own_contacts",
        new=lambda _group: OwnContact(),
        row=lambda each: Row(
            each.id,
            each.name,
            side_by_side(each.phone, each.what_for, each.when),
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
