"""The part of a page that scrolls: up and down only, never sideways, and along with the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from disguise_app.look.face import Face


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
        inner = QWidget(self)
        inner.setProperty("role", "page")
        self.column = QVBoxLayout(inner)
        side = face.px(24)
        self.column.setContentsMargins(side, face.px(2), side, face.px(24))
        self.column.setSpacing(face.px(8))
        self.setWidget(inner)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
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
        side = self._face.px(24) - (self.verticalScrollBar().sizeHint().width() if most else 0)
        if edge.right() != side:
            edge.setRight(side)
            self.column.setContentsMargins(edge)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        inner = self.widget()
        if self.begins_at_top and (inner is None or old is None or not inner.isAncestorOf(old)):
            return
        if new is not None and inner is not None and inner.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, self._face.px(16))
