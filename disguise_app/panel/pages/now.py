"""Now: the number to call, the address to say, how to call without speaking, the way out. Large, and the whole width.

Built by the window; F2 shows it from anywhere, N outside text fields. Where no country was chosen it says so and never
guesses a number. With the detail "edit" it asks for what stands on it.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disguise_app.outside.language import panel as _
from disguise_app.panel.help_lines import emergency_number
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.country import country_names, country_select
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import FormSection
from disguise_app.panel.widgets.now_parts import Band, Columns, call_blocks, plan_blocks, text_blocks
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import edits
from disguise_app.plan.model import Plan


class NowPage(Page):
    """The emergency page."""

    key = "now"
    is_whole_width = True

    def build(self) -> None:
        """Show what to do, or ask for what stands here."""
        if self.detail == "edit":
            self._build_form()
            return
        plan, number = self.plan, emergency_number(self.plan.country)
        self.column.setContentsMargins(0, 0, 0, self.face.px(16))
        self.column.setSpacing(0)
        band = Band(number, plan.address, face=self.face, parent=self)
        band.edit_asked.connect(self._choose)
        self.put(band)
        self.put(
            Columns(
                call_blocks(plan.country),
                [*plan_blocks(plan, number), *text_blocks(plan.country)],
                face=self.face,
                parent=self,
            )
        )

    @property
    def is_for_reading(self) -> bool:
        """Tell that it is read aloud."""
        return True

    def head_extra(self) -> QWidget | None:
        """Make the country's name and Change."""
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.face.px(8))
        country = country_names().get(self.plan.country, "")
        if country and self.detail != "edit" and self.window().width() > self.face.px(560):
            words = Words(country, face=self.face, style="side", colour="dim")
            row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        if self.detail != "edit" and self.window().width() > self.face.px(440):
            change = Button(_("Change"), face=self.face, role="link", name=_("Change what stands here"), parent=box)
            change.clicked.connect(self._edit)
            row.addWidget(change)
        return box

    def add(self) -> None:
        """Ask for what stands here."""
        self._edit()

    def _edit(self) -> None:
        host = self.host
        host.go("now", "edit")
        host.focus_field("address")

    def _choose(self) -> None:
        host = self.host
        host.go("now", "edit")
        host.focus_field("country")

    def focus_field(self, name: str) -> None:
        """Put the focus into a field of the form, or open the choice of the country."""
        if self.detail == "edit" and name == "country":
            self._country.toggle()
        elif self.detail == "edit":
            self._form.form.focus(name)

    def _build_form(self) -> None:
        self.put(section_label(_("Country"), face=self.face))
        self._country = country_select(self.face, self.plan)
        self._country.chosen.connect(self._on_country_chosen)
        self.put(self._country)
        blanks = (
            Blank("address", _("Address to say"), hint=_("Street and number, floor, town")),
            Blank("say_on_phone", _("What to say"), hint=_("Police. I am in danger at home. Please come now.")),
        )
        self._form = FormSection(self, blanks, read=lambda plan: plan, write=_write)
        self.put(self._form)
        self.follow(self._form)
        self.put(side_note(_("Shift and Return begin a new line in the address."), face=self.face))
        finish = Button(_("Show it"), face=self.face, role="main", parent=self)
        finish.clicked.connect(lambda: self.host.go("now"))
        self._form.form.finished.connect(lambda: finish.setFocus(Qt.FocusReason.TabFocusReason))
        self.put_button(finish)

    def _on_country_chosen(self, country: str) -> None:
        self.apply(lambda plan: edits.set_fields(plan, country=country, region=""))


def _write(plan: Plan, name: str, value: Any) -> Plan:
    return edits.set_fields(plan, **{name: value})
