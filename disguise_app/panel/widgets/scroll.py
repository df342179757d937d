"""The part of a page that scrolls: up and down only, never sideways, and along with the focus."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets import spoken
from disguise_app.panel.widgets.edges import is_from_the_right, margins


class PageScroll(QScrollArea):
    """A column of widgets with the page's margins."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.begins_at_top = False
        """Whether words above what has the focus are seen first: then only a key that moves the focus scrolls to it."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "page")
        self.setProperty("no_ring", True)
        spoken.speak_as(self, spoken.GROUP)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        self.column = QVBoxLayout(inner)
        side = face.px(24)
        self.column.setContentsMargins(side, face.px(2), side, face.px(24))
        self.column.setSpacing(face.px(8))
        self.setWidget(inner)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._typed_in: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_what_has_the_focus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def take_focus(self, name: str) -> None:
        """Take the focus itself, where nothing in it can: the arrows scroll, and a screen reader hears the name."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Keep the words where they are when the scroll bar comes and goes."""
        edge = self.column.contentsMargins()
        first = edge.right() if is_from_the_right() else edge.left()
        last = self._face.px(24) - (self.verticalScrollBar().sizeHint().width() if most else 0)
        wanted = margins(first, edge.top(), last, edge.bottom())
        if edge != wanted:
            self.column.setContentsMargins(wanted)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        inner = self.widget()
        if self.begins_at_top and (inner is None or old is None or not inner.isAncestorOf(old)):
            return
        if isinstance(self._typed_in, QTextEdit):
            self._typed_in.cursorPositionChanged.disconnect(self._soon.start)
            self._typed_in.destroyed.disconnect(self._forget)
        self._typed_in = None
        if new is None or inner is None or not inner.isAncestorOf(new):
            return
        if old is not None and inner.isAncestorOf(old):
            self.ensureWidgetVisible(new, 0, self._face.px(16))
        if isinstance(new, QTextEdit):
            self._typed_in = new
            new.cursorPositionChanged.connect(self._soon.start)
            new.destroyed.connect(self._forget)
        # What was opened just now has its place only once the page is laid out; on a page that was come to, all has.
        self._soon.start()

    def _forget(self) -> None:
        self._typed_in = None

    def _show_what_has_the_focus(self) -> None:
        """Scroll to the line that is typed in, or to whatever else has the focus."""
        inner, focused = self.widget(), self.window().focusWidget()
        if inner is None or focused is None or not inner.isAncestorOf(focused):
            return
        if not isinstance(focused, QTextEdit):
            self.ensureWidgetVisible(focused, 0, self._face.px(16))
            return
        caret = focused.cursorRect()
        middle = focused.viewport().mapTo(inner, caret.center())
        self.ensureVisible(middle.x(), middle.y(), 0, caret.height() // 2 + self._face.px(24))
