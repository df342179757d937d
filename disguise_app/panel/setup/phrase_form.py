"""The recovery phrase: shown once, typed back once.

Offered by the set-up and the settings. It is set only after it was typed back, so that nobody relies on words they do
not have.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.troubles import number_words
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.discs import Numbered
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.page import OpenPlan
from disguise_app.panel.widgets.words import Words, side_note


class PhraseForm(QWidget):
    """The two halves of setting a phrase. `finished(True)` once it is set, `finished(False)` when it is put off."""

    def __init__(
        self, *, face: Face, session: OpenPlan, finished: Callable[[bool], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._face, self._session, self._finished = face, session, finished
        self._is_busy = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(face.px(8))
        self._words = Words(_("One moment."), face=face)
        self._column.addWidget(self._words)
        self._session.make_phrase(self._on_made)

    def _on_made(self, words: tuple[str, ...] | None, error: str | None) -> None:
        if words is None:
            self._words.say(number_words(error or ""))
            self._buttons(((_("Go on"), "main", lambda: self._finished(False)),))
            return
        self._words.say(
            _("Write these words on paper, kept away from home, or learn them. You see them only this once.")
        )
        self._shown = Numbered(words, face=self._face, gap=2, parent=self)
        self._column.addWidget(self._shown)
        self._buttons(
            ((_("I have them"), "main", self._ask_back), (_("Not now"), "plain", lambda: self._finished(False)))
        )

    def _ask_back(self) -> None:
        self._column.removeWidget(self._shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._words.say(_("Please type the words once, with a space between them."))
        self._field = Field(face=self._face, name=_("The words"), parent=self)
        self._field.entered.connect(self._confirm)
        self._column.insertWidget(1, self._field)
        self._reason = side_note("", face=self._face)
        self._column.insertWidget(2, self._reason)
        self._row.hide()
        self._row.deleteLater()
        self._buttons(
            ((_("Keep the phrase"), "main", self._confirm), (_("Not now"), "plain", lambda: self._finished(False)))
        )
        self.setFocusProxy(self._field)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if not self._is_busy:
            self._is_busy = True
            self._session.confirm_phrase(self._field.toPlainText(), self._on_confirmed)

    def _on_confirmed(self, error: str | None) -> None:
        self._is_busy = False
        if error is None:
            self._finished(True)
        else:
            self._reason.say(number_words(error))

    def _buttons(self, asked: tuple[tuple[str, str, Callable[[], None]], ...]) -> None:
        self._row = QWidget(self)
        flow = Flow(self._row, gap=self._face.px(8))
        for place, (text, role, act) in enumerate(asked):
            button = Button(text, face=self._face, role=role, parent=self._row)
            button.clicked.connect(act)
            flow.addWidget(button)
            if place == 0:
                self.setFocusProxy(button)
        self._column.addWidget(self._row)
        self._row.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
