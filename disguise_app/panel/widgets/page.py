"""What every page is: one file's worth of sections under each other, with a second row for tabs, Find and Add.

The window builds a page when it is gone to and throws it away when it is left, so that no text of a page that is not
seen stands anywhere. A page holds no plan: it shows what the session brings and asks for edits. Pages know neither each
other nor the vault.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.sheets import Question
from disguise_app.panel.widgets.bar import Bar
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.tab_order import tab_stops
from disguise_app.panel.widgets.trail import with_trail
from disguise_app.plan.model import Plan

Edit = Callable[[Plan], Plan]
Told = Callable[[str | None], None]

_FIXED_FROM = 340


class OpenPlan(Protocol):
    """The part of a session that pages use."""

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""

    def apply(self, edit: Edit) -> None:
        """Change the plan."""

    def undo(self) -> None:
        """Take back the last edit."""

    def redo(self) -> None:
        """Do again what was taken back."""

    def change_number(self, digits: bytearray, done: Told) -> None:
        """Let the plan open with another number."""

    def remove(self, done: Told) -> None:
        """Remove the plan."""

    def create_other(self, digits: bytearray, content: bytes, done: Told) -> None:
        """Make another plan."""

    def create_erase(self, opening: bytearray, digits: bytearray, done: Told) -> None:
        """Make an erase number."""

    def guess_days(self, length: int) -> float:
        """Days to try every number of a length."""

    def make_phrase(self, done: Callable[[tuple[str, ...] | None, str | None], None]) -> None:
        """Draw a recovery phrase."""

    def confirm_phrase(self, words: str, done: Told) -> None:
        """Set the phrase that was drawn."""


class Host(Protocol):
    """The window, as a page sees it."""

    @property
    def face(self) -> Face:
        """Colours and sizes."""

    @property
    def session(self) -> OpenPlan:
        """The open plan."""

    def ask(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask a question in a sheet; `answered(True)` for the main button."""

    def go(self, key: str, detail: str = "") -> None:
        """Go to a page, and there to a group, a child or a tab."""

    def focus_field(self, name: str) -> None:
        """Put the focus into a field of the page that is shown now."""

    def begin_new(self) -> None:
        """Begin a new thing on the page that is shown now."""

    def title_of(self, key: str) -> str:
        """Return a page's title, nothing for a page that this kind of plan does not have."""

    def tell_deleted(self, what: str) -> None:
        """Show the bar with Undo."""

    def leave(self) -> None:
        """Go back to the calculator."""


class Section(Protocol):
    """A part of a page that follows the plan."""

    def show_plan(self, plan: Plan) -> None:
        """Show what the plan says now."""


class Page(QWidget):
    """One page. Subclasses fill `column` in `build` and name what follows the plan by `follow`."""

    key: ClassVar[str] = ""
    is_whole_width: ClassVar[bool] = False
    has_head: ClassVar[bool] = True

    def __init__(self, host: Host, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host, self.face, self.detail = host, host.face, detail
        self._sections: list[Section] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.foot: QWidget | None = None
        self.bar = Bar(face=self.face, parent=self)
        self.scroller = PageScroll(face=self.face, parent=self)
        self.column = self.scroller.column
        outer.addWidget(self.bar)
        outer.addWidget(self.scroller)
        self._outer = outer
        self.build()
        if self.foot is not None:
            outer.addWidget(self.foot)
        self.bar.setVisible(self.bar.has_anything)
        self.show_plan(self.plan)
        self.column.addStretch(1)
        self._is_bar_fixed = True

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self.host.session.plan

    @property
    def is_for_reading(self) -> bool:
        """Tell whether it is read aloud, so that the idle lock waits ten minutes."""
        return False

    def build(self) -> None:
        """Make the page's sections; each page has its own."""

    def follow(self, section: Section) -> None:
        """Let a section show each new plan."""
        self._sections.append(section)

    def unfollow(self, section: Section) -> None:
        """Show a section no more plans, as it is taken away."""
        self._sections.remove(section)

    def put(self, widget: QWidget, *, gap_above: int = 0) -> QWidget:
        """Set a widget below the others."""
        if gap_above:
            self.column.addSpacing(self.face.px(gap_above))
        self.column.addWidget(widget)
        return widget

    def put_button(self, button: QWidget) -> None:
        """Set a button below the others, no wider than it needs."""
        flow = Flow(gap=0)
        flow.addWidget(button)
        self.column.addLayout(flow)

    def show_plan(self, plan: Plan) -> None:
        """Show what the plan says now."""
        for section in self._sections:
            section.show_plan(plan)

    def apply(self, edit: Edit) -> None:
        """Ask for an edit, and remember that the person was here."""
        here, detail = self.key, self.detail
        self.host.session.apply(lambda plan: with_trail(edit(plan), here, detail))

    def add(self) -> None:
        """Begin a new thing, where the page has things."""

    def seek(self) -> None:
        """Put the focus into Find, where the page has it."""
        self.bar.focus_find()

    def focus_content(self) -> None:
        """Put the focus on the first thing of the page, or, where there are only words, on the words.

        Not into a field while there is anything else: N is the way to the emergency page only outside of fields.
        """
        stops = sorted(tab_stops(self), key=lambda stop: isinstance(stop, Field))
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.scroller.take_focus(self.host.title_of(self.key))

    def focus_field(self, name: str) -> None:
        """Put the focus into a field by its name, where the page has a form."""

    def head_extra(self) -> QWidget | None:
        """Make something quiet for the head, before the quick exit."""
        return None

    def close_editors(self) -> None:
        """Shut open rows; what was typed is in the plan already."""

    def _fix_bar(self, is_fixed: bool) -> None:
        """Keep the second row above the scrolling part, or, where the window is low, let it scroll along."""
        if is_fixed == self._is_bar_fixed:
            return
        self._is_bar_fixed = is_fixed
        focused = self.window().focusWidget()
        held = focused if focused is not None and self.bar.isAncestorOf(focused) else None
        if is_fixed:
            self.bar.set_edge(self.face.px(24))
            self._outer.insertWidget(0, self.bar)
        else:
            self.bar.set_edge(0)
            self.column.insertWidget(0, self.bar)
        self.bar.setVisible(self.bar.has_anything)
        if held is not None:
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    # Overrides of Qt.
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        is_tall = self.height() >= self.face.px(_FIXED_FROM)
        self._fix_bar(is_tall)
        if self.foot is not None:
            self.foot.setVisible(is_tall)
        super().resizeEvent(event)
