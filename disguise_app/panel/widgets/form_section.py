"""A form of the plan on a page: fields of the plan itself, of one of its parts, or of one thing in a list.

A page names the fields; this shows them in a card and asks for the edits.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.panel.widgets.drawing import draw_card
from disguise_app.panel.widgets.form import Blank, Form
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import section_label
from disguise_app.plan.model import Plan

Read = Callable[[Plan], Any]
Write = Callable[[Plan, str, Any], Plan]


class FormSection(QWidget):
    """A card with a form. `read` gives the object that holds the fields, `write` makes the edit of one."""

    def __init__(self, page: Page, blanks: Sequence[Blank], *, read: Read, write: Write, label: str = "") -> None:
        super().__init__(page)
        self._page, self._read, self._write, self._blanks = page, read, write, tuple(blanks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(page.face.px(8))
        if label:
            column.addWidget(section_label(label, face=page.face))
        card = Card(page, self)
        self.form = Form(blanks, face=page.face, parent=card)
        self.form.changed.connect(self._on_changed)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.form)
        column.addWidget(card)

    def show_plan(self, plan: Plan) -> None:
        """Show the fields as the plan has them now."""
        holder = self._read(plan)
        if holder is not None:
            self.form.show_values({blank.name: getattr(holder, blank.name) for blank in self._blanks})

    def _on_changed(self, name: str, value: Any) -> None:
        write = self._write
        self._page.apply(lambda plan: write(plan, name, value))


class Card(QWidget):
    """A frame with a hairline and round corners."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = page.face

    # Overrides of Qt.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        draw_card(QPainter(self), self._face, self.rect())
