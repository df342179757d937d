"""Show to child: after one line of warning, the picture cards of one child, one thing on each, over the whole panel.

Built by the window; the children's page leads here and back. Arrow keys page through. Nothing on a card names anybody
but the child and who helps.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disguise_app.outside.language import panel as _
from disguise_app.panel.cards import pictures
from disguise_app.panel.cards.stage import PageTurner, Stage
from disguise_app.panel.cards.wording import SetOut, set_out
from disguise_app.panel.help_lines import emergency_number
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.edges import margins
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import Words
from disguise_app.plan.cards import cards_for
from disguise_app.plan.model import Child, Plan
from disguise_app.plan.words.cards import WARNING

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Home: -99,
    Qt.Key.Key_End: 99,
}
# These first show the rest of a card that is longer than the window.
_ROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CardsPage(Page):
    """The cards; `detail` is the child's id."""

    key = "cards"
    is_whole_width = True
    has_head = False

    def build(self) -> None:
        """Show the warning first."""
        self._cards: tuple[SetOut, ...] = ()
        self._own = pictures.Own()
        self._at, self._is_begun = 0, False
        face = self.face
        self.column.setContentsMargins(face.px(24), 0, face.px(24), face.px(8))
        self.column.setSpacing(0)
        self._outer.insertWidget(0, self._make_top())
        self._warning = self._make_warning()
        self._stage = Stage(face=face, parent=self)
        self._turner = PageTurner(face=face, parent=self)
        self._turner.turned.connect(self._turn)
        self.put(self._warning)
        self.put(self._stage)
        self._outer.addWidget(self._turner)

    @property
    def is_for_reading(self) -> bool:
        """Tell that it is looked at together, without a key for a while."""
        return True

    def show_plan(self, plan: Plan) -> None:
        """Show the cards as the plan has them now."""
        super().show_plan(plan)
        child = self._child(plan)
        if child is None:
            self._cards = ()
            self._begin_button.hide()
            self._words.say(_("This child is not in the plan any more."))
        else:
            self._own = pictures.Own(child.name.strip(), child.trigger_word.strip(), emergency_number(plan.country))
            made = cards_for(child, number=self._own.number, address=plan.address, translate=_)
            self._cards = tuple(set_out(card, child, plan.address) for card in made)
        self._show()

    def focus_content(self) -> None:
        """Put the focus on Next, or on what the warning asks."""
        if self._is_begun and self._cards:
            self._turner.take_focus()
        else:
            super().focus_content()

    def _child(self, plan: Plan) -> Child | None:
        return next((child for child in plan.children if child.id == self.detail), None)

    def _make_top(self) -> QWidget:
        top = QWidget(self)
        top.setFixedHeight(self.face.px(68))
        row = QHBoxLayout(top)
        row.setContentsMargins(margins(self.face.px(24), 0, self.face.px(24 + 72 + 12), 0))
        close = Button(_("Close"), face=self.face, role="back", parent=top)
        close.clicked.connect(self._close)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return top

    def _make_warning(self) -> QWidget:
        box = QWidget(self)
        flow = Flow(box, gap=self.face.px(12))
        self._words = Words(_(WARNING), face=self.face, style="large", parent=box)
        flow.addWidget(self._words)
        begin = self._begin_button = Button(_("Show the cards"), face=self.face, role="main", parent=box)
        begin.clicked.connect(self._begin)
        back = Button(_("Not now"), face=self.face, parent=box)
        back.clicked.connect(self._close)
        for button in (begin, back):
            flow.addWidget(button)
        return box

    def _begin(self) -> None:
        self._is_begun = True
        self._show()
        self._turner.take_focus()

    def _close(self) -> None:
        self.host.go("children", self.detail)

    def _turn(self, step: int) -> None:
        if step > 0 and self._at + 1 == len(self._cards):
            self._close()
        else:
            self._go(self._at + step)

    def _go(self, at: int) -> None:
        self._at = max(0, min(at, len(self._cards) - 1))
        self._show()

    def _show(self) -> None:
        is_shown = self._is_begun and bool(self._cards)
        self._warning.setVisible(not is_shown)
        self._stage.setVisible(is_shown)
        self._turner.setVisible(is_shown)
        if not is_shown:
            return
        self._at = min(self._at, len(self._cards) - 1)
        card = self._cards[self._at]
        self._stage.show_card(card, pictures.picture(card.picture, self._own), pictures.said(card.picture))
        self._turner.show_place(self._at, len(self._cards), card.text)
        self.scroller.verticalScrollBar().setValue(0)
        self._fit()

    def _fit(self) -> None:
        """Give picture and words the room between the top and the buttons."""
        width = min(self.width() - 2 * self.face.px(24), self.face.px(760))
        edge = max(self.face.px(24), (self.width() - width) // 2)
        self.column.setContentsMargins(edge, 0, edge, self.face.px(8))
        below = self.face.px(24 if self.height() >= self.face.px(400) else 8)
        self._turner.fit(width, edge, below)
        self._stage.fit(width, self.height() - self.face.px(68 + 44 + 8) - below)

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or not self._is_begun or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_mirrored and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step
        if event.key() not in _ROLLING or not self._roll(step):
            self._go(self._at + step)

    def _roll(self, step: int) -> bool:
        """Show more of a card that is longer than the window; tell whether there was more."""
        bar = self.scroller.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step * bar.pageStep() * 3 // 4)
        return bar.value() != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        super().resizeEvent(event)
        self._fit()
