"""Settings: the country, the first page, when it leaves by itself, and the ways to what concerns numbers.

Built by the window. Everything here lies in the plan itself, nothing in a file of settings.
"""

from collections.abc import Callable
from typing import Any, Final

from disguise_app.outside.language import panel as _
from disguise_app.outside.language import panel_n
from disguise_app.panel.setup import numbers
from disguise_app.panel.widgets.country import country_select
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import FormSection
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import section_label
from disguise_app.plan import edits
from disguise_app.plan.model import TEXT_SIZES, Plan

_MINUTES: Final = (1, 2, 5, 10)


class SettingsPage(Page):
    """Choices, and rows that lead to longer tasks; `detail` names the task."""

    key = "settings"

    def build(self) -> None:
        """Show the choices, or a task."""
        tasks: dict[str, Callable[[], None]] = {
            "number": lambda: numbers.change_number(self, self._back),
            "other": lambda: numbers.notes_number(self, self._back),
            "second": lambda: numbers.second_plan(self, self._back),
            "erase": lambda: numbers.erase_number(self, self._back, lambda: self.host.go("settings", "other")),
            "phrase": lambda: numbers.recovery_phrase(self, self._back),
            "remove": lambda: numbers.remove_plan(self, self._back, _remove_words()),
        }
        if self.detail in tasks:
            self.put(section_label(dict(_tasks())[self.detail], face=self.face))
            tasks[self.detail]()
        else:
            self._build_choices()

    def _back(self) -> None:
        self.host.go("settings")

    def _build_choices(self) -> None:
        self.put(section_label(_("Country"), face=self.face))
        country = country_select(self.face, self.plan)
        country.chosen.connect(lambda value: self.apply(lambda plan: edits.set_fields(plan, country=value, region="")))
        self.put(country)
        form = FormSection(self, _blanks(), read=_Shown, write=_write, label=_("This window"))
        self.put(form, gap_above=8)
        self.follow(form)
        self.put(section_label(_("Numbers"), face=self.face), gap_above=8)
        rows = RowList(face=self.face, parent=self)
        rows.picked.connect(lambda task: self.host.go("settings", task))
        rows.show_groups(
            [Group("", "", tuple(Row(task, title, leads=True, can_move=False) for task, title in _tasks()))]
        )
        self.put(rows)
        self.put(section_label(_("This computer"), face=self.face), gap_above=8)
        found = RowList(face=self.face, parent=self)
        found.picked.connect(lambda page: self.host.go(page))
        title = self.host.title_of("traces")
        found.show_groups([Group("", "", (Row("traces", title, leads=True, can_move=False),))])
        self.put(found)


class _Shown:
    """The settings as the form shows them: words in the place of numbers."""

    def __init__(self, plan: Plan) -> None:
        self.first_page = plan.settings.first_page
        self.idle_minutes = str(plan.settings.idle_minutes)
        self.text_size = str(plan.settings.text_size)


def _write(plan: Plan, name: str, value: Any) -> Plan:
    value = value if name == "first_page" else int(value)
    return edits.set_fields(plan, "settings", **{name: value})


def _blanks() -> tuple[Blank, ...]:
    minutes = tuple((str(n), panel_n("{n} minute", "{n} minutes", n).format(n=n)) for n in _MINUTES)
    return (
        Blank("first_page", _("First page"), sort="choice", choices=(("overview", _("Overview")), ("now", _("Now")))),
        Blank("idle_minutes", _("Leaves by itself after"), sort="choice", choices=minutes),
        Blank("text_size", _("Size of text"), sort="choice", choices=_sizes()),
    )


def _sizes() -> tuple[tuple[str, str], ...]:
    return (("0", _("As the computer has it")), *((str(size), f"{size} %") for size in TEXT_SIZES))


def _tasks() -> tuple[tuple[str, str], ...]:
    return (
        ("number", _("Change my number")),
        ("other", _("Another number, for harmless notes")),
        ("second", _("Another number, for a second plan")),
        ("phrase", _("Recovery phrase")),
        ("erase", _("Erase number")),
        ("remove", _("Remove this plan")),
    )


def _remove_words() -> tuple[str, str, str, str]:
    return (
        _("The plan and its number are gone then. The calculator stays as it is."),
        _("Remove this plan?"),
        _("Really remove it?"),
        _("Remove the plan"),
    )
