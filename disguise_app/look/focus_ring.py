"""The focus ring: one overlay that follows the focus, shown only for people who move it by keyboard.

Made once for each window; it hides after a click and shows after Tab or an arrow. The stylesheet language has no
`:focus-visible`, hence this. It must not know what has the focus. What needs the `Qt` namespace is done when the ring
is first shown.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.look.face import Face

GAP: Final = 2
WIDTH: Final = 2
CONTRAST_WIDTH: Final = 3
_PLAIN_RADIUS: Final = 8


class FocusRing(QWidget):
    """An overlay child of `window`; a widget may say its `ring_gap` and `ring_radius` (px) as dynamic properties.

    One that has the focus only for want of anything smaller says `no_ring`; one that has it in its parent's stead, as
    large as that and unseen, says `rings_parent`.
    """

    def __init__(self, window: QWidget, face: Face) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self._face = face
        self._is_wanted = False
        self._target: QWidget | None = None
        self._is_ready = False
        self.hide()
        face.changed.connect(self.update)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_wanted(self) -> bool:
        """Tell whether the last thing that moved the focus was the keyboard."""
        return self._is_wanted

    def note_key(self) -> None:
        """Note that the keyboard moves the focus: the ring shows."""
        self._is_wanted = True
        self._follow()

    def note_click(self) -> None:
        """Note a click: the ring hides."""
        self._is_wanted = False
        self._follow()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the ringed widget."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring just inside this widget's edge."""
        width = self._width()
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = self._property("ring_radius", self._face.px(_PLAIN_RADIUS)) + self._gap()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._face.colour("accent"), width))
        painter.drawRoundedRect(rect, radius, radius)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        window = self.parentWidget()
        is_ours = new is not None and window is not None and new is not window and window.isAncestorOf(new)
        self._target = new if is_ours and new is not None and not new.property("no_ring") else None
        if self._target is not None and self._target.property("rings_parent"):
            self._target = self._target.parentWidget()
        if self._target is not None:
            self._target.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        if not self._is_wanted or self._target is None:
            self.hide()
            return
        if not self._is_ready:
            self._let_the_mouse_through()
        self._place()

    def _let_the_mouse_through(self) -> None:
        from PySide6.QtCore import Qt

        self._is_ready = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _place(self) -> None:
        window = self.parentWidget()
        if not self._is_wanted or self._target is None or window is None or not self._target.isVisible():
            self.hide()
            return
        out = self._gap() + self._width()
        corner = self._target.mapTo(window, self._target.rect().topLeft())
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-out, -out, out, out))
        self.raise_()
        self.show()
        self.update()

    def _gap(self) -> int:
        return self._property("ring_gap", GAP)

    def _width(self) -> int:
        return CONTRAST_WIDTH if self._face.more_contrast else self._face.px(WIDTH)

    def _property(self, name: str, default: int) -> int:
        value = self._target.property(name) if self._target is not None else None
        return value if isinstance(value, int) else default


def moves_focus(event: QKeyEvent) -> bool:
    """Tell whether a key press is one that moves the focus: Tab, Backtab or an arrow."""
    from PySide6.QtCore import Qt

    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    return event.key() in keys
