"""The second row of a page: tabs at the left, Find and Add at the right. It wraps when there is little room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button, Tab
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.flow import Flow


class Bar(QWidget):
    """Signals: `tab_chosen` a tab's key; `sought` the text of Find."""

    tab_chosen = Signal(str)
    sought = Signal(str)

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._tabs: dict[str, Tab] = {}
        self._find: Field | None = None
        self._ends: list[QWidget] = []
        self.setProperty("role", "page")
        self._flow = Flow(self, gap=face.px(4))
        self.set_edge(face.px(24))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_edge(self, edge_px: int) -> None:
        """Leave room at both sides."""
        self._flow.setContentsMargins(edge_px, 0, edge_px, self._face.px(12))

    @property
    def has_anything(self) -> bool:
        """Tell whether there is anything in it."""
        return self._flow.count() > 0

    def show_tabs(self, tabs: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show tabs as (key, words), in front of everything else."""
        if [*self._tabs] != [key for key, _words in tabs]:
            self._make_tabs(tabs)
        for key, words in tabs:
            tab = self._tabs[key]
            if tab.text() != words:
                tab.say(words)
            tab.setChecked(key == chosen)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == chosen else Qt.FocusPolicy.ClickFocus)
        self.setVisible(self.has_anything)

    def _make_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        for tab in self._tabs.values():
            self._flow.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for widget in self._ends:
            self._flow.removeWidget(widget)
        for key, words in tabs:
            tab = self._tabs[key] = Tab(words, face=self._face, parent=self)
            tab.clicked.connect(lambda _on=False, key=key: self.tab_chosen.emit(key))
            self._flow.addWidget(tab)
            tab.show()
        for widget in self._ends:
            self._flow.addWidget(widget)

    def put_find(self) -> None:
        """Show a field to find things by their words."""
        find = self._find = Field(face=self._face, name=_("Find"), hint=_("Find"), sign="find", parent=self)
        find.setFixedWidth(self._face.px(170))
        find.setFixedHeight(self._face.px(40))
        find.edited.connect(self.sought)
        self._put_end(find, is_pushed=True)

    def offer_find(self, *, is_wanted: bool) -> None:
        """Show Find or not; while it holds words it stays."""
        if self._find is not None:
            self._find.setVisible(is_wanted or bool(self._find.toPlainText()))

    def put_button(self, text: str, act: Callable[[], None], *, role: str = "link", icon: str = "") -> Button:
        """Show a button at the end."""
        button = Button(text, face=self._face, role=role, icon=icon, height=40, parent=self)
        button.set_pad(self._face.px(12))
        button.clicked.connect(act)
        self._put_end(button, is_pushed=not any(each.property("push") for each in self._ends if each is not self._find))
        return button

    def put_add(self, act: Callable[[], None], text: str = "") -> Button:
        """Show Add."""
        return self.put_button(text or _("Add"), act, icon="plus")

    def _put_end(self, widget: QWidget, *, is_pushed: bool) -> None:
        widget.setProperty("push", is_pushed)
        self._ends.append(widget)
        self._flow.addWidget(widget)

    def focus_find(self) -> None:
        """Put the focus into Find."""
        if self._find is not None and not self._find.isHidden():
            self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_find(self) -> None:
        """Empty Find, so that everything shows."""
        if self._find is not None and self._find.toPlainText():
            self._find.show_text("")
            self.sought.emit("")

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = [*self._tabs]
        at = next((place for place, key in enumerate(keys) if self._tabs[key].hasFocus()), None)
        if not step or at is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        step = -step if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else step
        tab = self._tabs[keys[max(0, min(len(keys) - 1, at + step))]]
        tab.setFocus(Qt.FocusReason.TabFocusReason)
        tab.click()
