"""A code word or trigger word in a form: hidden, with a way to change it.

Empty, it is an ordinary field; left, it hides again. The field tells each keystroke as any other does.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.hidden_word import HiddenWord


class WordValue(QWidget):
    """Six dots and Change, or the field while it is typed. Signals as those of a field."""

    edited = Signal(str)
    entered = Signal()

    def __init__(self, *, face: Face, label: str, role: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        flow = Flow(self, gap=face.px(8))
        self._field = Field(face=face, name=label, hint=hint, role=role, parent=self)
        self._field.setMinimumWidth(face.px(160))
        self._field.edited.connect(self._on_edited)
        self._field.entered.connect(self.entered)
        self._field.installEventFilter(self)
        self._hidden = HiddenWord("", label=label, face=face, parent=self)
        name = _("Change {label}").format(label=label)
        self._change = Button(_("Change"), face=face, role="link", name=name, height=40, parent=self)
        self._change.clicked.connect(self._open)
        for widget in (self._field, self._hidden, self._change):
            flow.addWidget(widget)
        self._show_field(True)

    def show_text(self, text: str) -> None:
        """Hide another word."""
        if text == self._text:
            return
        self._text = text
        self._field.show_text(text)
        self._hidden.set_word(text)
        if not self._field.hasFocus():
            self._show_field(not text)

    def _on_edited(self, text: str) -> None:
        self._text = text
        self._hidden.set_word(text)
        self.edited.emit(text)

    def _open(self) -> None:
        self._show_field(True)
        self._field.setFocus()
        self._field.put_caret_at_end()

    def _show_field(self, is_open: bool) -> None:
        self.setFocusProxy(self._field if is_open else self._hidden)
        self._field.setVisible(is_open)
        self._hidden.setVisible(not is_open)
        self._change.setVisible(not is_open)
        self.updateGeometry()

    # Overrides of Qt.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch another widget's events."""
        if event.type() == QEvent.Type.FocusOut and self._text:
            self._show_field(False)
        return False
