"""The panel's one window: set-up or the open plan, the sheets, and the quick exit above everything.

Built by panel.app when a number has opened something, never before. It must not know how leaving works: Esc is caught
before it, the quick exit calls what it was given.
"""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.look.focus_ring import FocusRing, moves_focus
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.session import PanelSession
from disguise_app.panel.setup.asked import Setup
from disguise_app.panel.setup.flow import SetupFlow
from disguise_app.panel.sheets import SheetLayer
from disguise_app.panel.widgets.buttons import QuickExit
from disguise_app.panel.widgets.field import commit_composed
from disguise_app.panel.widgets.tab_order import tab_stops
from disguise_app.plan.model import Plan

READING_S = 600.0


class PanelWindow(QWidget):
    """The window. `show_setup` or `show_plan` fills it; `close_editors` is for the way out."""

    def __init__(self, *, face: Face, leave: Callable[[], None]) -> None:
        super().__init__()
        self._face, self._leave = face, leave
        self._setup: SetupFlow | None = None
        self._view: PlanView | None = None
        self._is_watched = False
        self._text_size = 0
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(600, 440)
        self.resize(900, 640)
        # A blinking caret is seen from across a room.
        QApplication.setCursorFlashTime(0)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._sheets = SheetLayer(self, face=face)
        self._exit = QuickExit(face=face, parent=self)
        self._exit.clicked.connect(lambda: leave())
        self._ring = FocusRing(self, face)
        self._make_shortcuts()
        face.changed.connect(self._on_face_changed)

    def show_setup(self, setup: Setup, finished: Callable[[], None]) -> None:
        """Show the first run; `finished` is called when the person went through it."""
        self._empty()
        flow = self._setup = SetupFlow(setup, face=self._face, ask=self._sheets.ask, finished=finished, parent=self)
        self._room.addWidget(flow)
        flow.begin()
        self._stack()

    def show_plan(self, session: PanelSession) -> None:
        """Show an open plan from its first page."""
        self._empty()
        self._set_text_size(session.plan)
        self._make_view(session).go_first()
        self._stack()
        # Later, since the choice that asked for it is built anew with everything else.
        session.plan_changed.connect(lambda plan: QTimer.singleShot(0, self, lambda: self._set_text_size(plan)))

    def close_editors(self) -> None:
        """Take what an input method still composes; all else is in the plan already. Raises nothing."""
        with contextlib.suppress(Exception):
            commit_composed()

    def idle_s(self, usual_s: float) -> float:
        """Return for how many seconds the panel may stay untouched; `usual_s` where nobody chose."""
        view = self._view
        if view is None:
            return usual_s
        chosen_s = 60.0 * view.session.plan.settings.idle_minutes or usual_s
        return max(chosen_s, READING_S) if view.is_for_reading else chosen_s

    def _set_text_size(self, plan: Plan) -> None:
        if plan.settings.text_size != self._text_size:
            self._text_size = plan.settings.text_size
            self._face.set_scale(self._text_size or None)

    def _make_view(self, session: PanelSession) -> PlanView:
        view = self._view = PlanView(
            session, face=self._face, ask=self._sheets.ask, leave=lambda: self._leave(), parent=self
        )
        view.moved.connect(self._follow_ring)
        self._room.addWidget(view)
        view.resize(self.size())
        return view

    def _empty(self) -> None:
        self._sheets.shut()
        for widget in (self._setup, self._view):
            if widget is not None:
                self._room.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._setup = self._view = None

    def _stack(self) -> None:
        """Keep the sheets above the page and the quick exit above the sheets."""
        face = self._face
        right = self.width() - face.px(24) - self._exit.width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._exit.move(face.px(24) if is_mirrored else right, face.px(12))
        self._sheets.setGeometry(self.rect())
        self._sheets.raise_()
        self._exit.raise_()

    def _follow_ring(self) -> None:
        if self._ring.is_wanted:
            QTimer.singleShot(0, self._ring, self._ring.note_key)

    def _make_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+PgDown", lambda view: view.go_by(1)),
            ("Ctrl+PgUp", lambda view: view.go_by(-1)),
            ("F2", PlanView.go_now),
            ("Ctrl+Z", lambda view: view.session.undo()),
            ("Ctrl+Shift+Z", lambda view: view.session.redo()),
            ("Ctrl+Y", lambda view: view.session.redo()),
            ("Ctrl+F", lambda view: view.page and view.page.seek()),
            ("Ins", lambda view: view.page and view.page.add()),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda act=act: self._do(act))

    def _do(self, act: Callable[[PlanView], object]) -> None:
        if self._view is not None and not self._sheets.is_open:
            act(self._view)

    def _on_face_changed(self) -> None:
        """Build everything anew in the new colours and sizes, on the same page."""
        if self._setup is not None:
            self._setup.show_again()
        if self._view is not None:
            session, key, detail = self._view.session, self._view.key, self._view.detail
            here = self._name_of_focus()
            self._empty()
            view = self._make_view(session)
            view.show()
            view.go(key, detail)
            same = next((stop for stop in tab_stops(view) if here and _first_words(stop) == here), None)
            if same is not None:
                same.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                view.focus_page()
        self._exit.setParent(None)
        self._exit.deleteLater()
        self._exit = QuickExit(face=self._face, parent=self)
        self._exit.clicked.connect(lambda: self._leave())
        self._exit.show()
        self._stack()

    def _name_of_focus(self) -> str:
        focused = self.focusWidget()
        return _first_words(focused) if focused is not None else ""

    # Overrides of Qt.
    def focusNextPrevChild(self, next: bool) -> bool:
        """Move the focus in reading order."""
        focused = self.focusWidget()
        if focused is not None and not (focused.isVisible() and focused.isEnabled()):
            # No Tab: what had the focus is gone, and Qt asks who is next. That must never be the way out.
            focused.clearFocus()
            QTimer.singleShot(0, self, lambda: self._do(PlanView.keep_focus))
            return True
        stops: list[QWidget] = [*self._sheets.buttons(), self._exit] if self._sheets.is_open else self._all_stops()
        if not stops:
            return False
        self._ring.note_key()
        at = stops.index(focused) if focused in stops else -1 if next else 0
        stop = stops[(at + (1 if next else -1)) % len(stops)]
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def _all_stops(self) -> list[QWidget]:
        shown = self._setup or self._view
        return [*(tab_stops(shown) if shown is not None else []), self._exit]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        heights = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_N and is_plain and not event.isAutoRepeat():
            self._do(PlanView.go_now)
            event.accept()
        elif heights and not event.modifiers():
            self._do(lambda view: view.scroll_by(heights))
            event.accept()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Act on being shown."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and not self._is_watched:
            self._is_watched = True
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the focus ring whether keys or the mouse are used."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and moves_focus(event):
            self._ring.note_key()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._ring.note_click()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        super().resizeEvent(event)
        self._stack()


def _first_words(widget: QWidget) -> str:
    """Return a widget's name without the value that stands in it, such as "Size of text" of "Size of text: 150 %"."""
    return widget.accessibleName().partition(":")[0]
