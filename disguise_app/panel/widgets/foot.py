"""Two quiet lines of the window: what was deleted, with Undo, and why something is not saved.

The window shows and hides them. Neither asks anything.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.words import Words


class DeletedBar(QFrame):
    """A bar of 44 px at the foot. Signal: `undo_asked`."""

    undo_asked = Signal()

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(face.px(24), face.px(4), face.px(24), face.px(4))
        self._words = Words("", face=face, style="second")
        self._most = int(60 / max(1.0, face.scale))
        row.addWidget(self._words, 1)
        undo = Button(_("Undo"), face=face, role="link", icon="undo", height=36, parent=self)
        undo.clicked.connect(self.undo_asked)
        row.addWidget(undo)
        self.hide()

    def tell(self, what: str) -> None:
        """Say what was deleted."""
        short = what if len(what) <= self._most else what[: self._most - 3].rstrip() + "…"
        self._words.say(_("Deleted: {what}").format(what=short) if short else _("Deleted"))
        self.setAccessibleName(self._words.text())
        self.show()


class Notice(QFrame):
    """A line on calm ground under the header."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(face.px(24), face.px(8), face.px(24), face.px(8))
        self._words = Words("", face=face, style="second", colour="calm_text")
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, text: str) -> None:
        """Say something, or nothing."""
        self._words.say(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
