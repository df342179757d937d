"""Asking for a new number, typed twice, with the reason why one was refused.

Used by the set-up when the first number was weak, and by the settings. The digits leave it in bytes, for the vault
only.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.outside.language import panel_n
from disguise_app.panel.setup.guessing import guess_words
from disguise_app.panel.troubles import number_words, weak_words
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.number_field import LEAST, NumberField
from disguise_app.panel.widgets.words import Words, section_label, side_note

Weakness = Callable[[bytearray], str | None]
Told = Callable[[str | None], None]


class NumberForm(QWidget):
    """Two fields and a button. `submit(digits, done)` gets the digits; `done(reason)` shows why not."""

    def __init__(
        self,
        *,
        face: Face,
        weakness: Weakness,
        guess_days: Callable[[int], float],
        submit: Callable[[bytearray, Told], None],
        finished: Callable[[], None],
        button: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weakness, self._submit, self._finished = weakness, submit, finished
        self._guess_days = guess_days
        self._is_busy = False
        self._build(face, button)
        self._first.edited.connect(self._on_edited)
        self._first.entered.connect(self._on_first_entered)
        self._second.entered.connect(self._try)
        self._button.clicked.connect(self._try)

    def _build(self, face: Face, button: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(face.px(6))
        self._first = NumberField(face=face, name=_("New number"), parent=self)
        self._second = NumberField(face=face, name=_("The same number again"), parent=self)
        self.setFocusProxy(self._first)
        for label, field in ((_("New number"), self._first), (_("The same number again"), self._second)):
            column.addWidget(section_label(label, face=face))
            column.addWidget(field)
            # A label belongs to what is below it.
            column.addSpacing(face.px(6) if field is self._first else 0)
        self._reason = Words("", face=face, colour="calm_text")
        column.addWidget(self._reason)
        self._guess = side_note("", face=face)
        column.addWidget(self._guess)
        self._button = Button(button, face=face, role="main", parent=self)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Say why, empty the fields and ask again."""
        self._reason.say(words)
        self._first.clear()
        self._second.clear()
        self._show_guess()
        self.focus_first()

    def _on_edited(self) -> None:
        """Take back what was said of the number before, and say of this one how long guessing takes."""
        self._reason.say("")
        self._show_guess()

    def _show_guess(self) -> None:
        self._guess.say(guess_words(self._guess_days(self._first.length)) if self._first.has_form else "")

    def _on_first_entered(self) -> None:
        reason = self._form_reason()
        if reason:
            self.refuse(reason)
        else:
            self._reason.say("")
            self._second.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form_reason(self) -> str:
        if self._first.length < LEAST:
            return panel_n("Please take at least {n} digit.", "Please take at least {n} digits.", LEAST).format(n=LEAST)
        if not self._first.has_form:
            return _("The first digit must not be 0.")
        digits = self._first.copy_digits()
        weak = self._weakness(digits)
        for place in range(len(digits)):
            digits[place] = 0
        return weak_words(weak) + " " + _("Please take another one.") if weak else ""

    def _try(self) -> None:
        if self._is_busy:
            return
        reason = self._form_reason()
        if not reason and not self._first.is_same(self._second):
            reason = _("The two numbers are not the same. Please type them again.")
        if reason:
            self.refuse(reason)
            return
        self._is_busy = True
        digits = self._first.take()
        self._second.clear()
        self._submit(digits, self._on_done)

    def _on_done(self, reason: str | None) -> None:
        self._is_busy = False
        if reason is None:
            self._finished()
        else:
            self.refuse(number_words(reason))
