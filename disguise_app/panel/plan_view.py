"""An open plan in the window: the list of pages, the head, one page, and the quiet lines above and below it.

The window makes one for a session. It is what pages know as their host. A page is built when it is gone to and thrown
away when it is left, so that no text stands anywhere that is not seen.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.contents import Contents, contents
from disguise_app.panel.notices import Notices
from disguise_app.panel.session import PanelSession
from disguise_app.panel.sheets import Question
from disguise_app.panel.widgets.foot import DeletedBar, Notice
from disguise_app.panel.widgets.header import Header
from disguise_app.panel.widgets.left_out import LeftOut
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.side_list import SideList
from disguise_app.plan.model import Plan

_SIDE_FROM = 680
_SIDE = 200

Ask = Callable[[Question, Callable[[bool], None]], None]


class PlanView(QWidget):
    """The plan's pages. Signal: `moved` when something the focus ring stands on may have moved."""

    moved = Signal()

    def __init__(
        self, session: PanelSession, *, face: Face, ask: Ask, leave: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._face, self._ask, self._leave = session, face, ask, leave
        self._contents: Contents = contents(session.kind)
        self._key = ""
        self._page: Page | None = None
        self._pages_list: SideList | None = None
        self._build()
        self._follow_session()

    # What pages know.
    @property
    def face(self) -> Face:
        """Give colours and sizes."""
        return self._face

    @property
    def session(self) -> PanelSession:
        """Give the open plan."""
        return self._session

    def ask(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask a question in a sheet."""

        def then(answer: bool) -> None:
            answered(answer)
            self.keep_focus()

        self._ask(question, then)

    def leave(self) -> None:
        """Go back to the calculator."""
        self._leave()

    def tell_deleted(self, what: str) -> None:
        """Show the bar with Undo until the next change."""
        self._deleted.tell(what)

    def focus_field(self, name: str) -> None:
        """Put the focus into a field of the page that is shown now."""
        if self._page is not None:
            self._page.focus_field(name)

    def begin_new(self) -> None:
        """Begin a new thing on the page that is shown now."""
        if self._page is not None:
            self._page.add()

    def title_of(self, key: str) -> str:
        """Return the title of a page, nothing for a page that this kind of plan does not have."""
        return self._contents.titles.get(key, "")

    # Going from page to page.
    @property
    def key(self) -> str:
        """Return the page that is shown."""
        return self._key

    @property
    def detail(self) -> str:
        """Return where on that page."""
        return self._page.detail if self._page is not None else ""

    @property
    def page(self) -> Page | None:
        """Return the page that is shown; None while the list of pages takes its place."""
        return self._page

    def go(self, key: str, detail: str = "") -> None:
        """Go to a page, and there to a group, a child or a tab."""
        if key not in self._contents.pages:
            return
        is_inside = self._holds_focus() or self.window().focusWidget() is None
        self._drop_page()
        self._key = key
        page = self._page = self._contents.pages[key](self, detail, self)
        page.scroller.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._body.addWidget(page, 1)
        self._show_frame()
        page.show()
        if is_inside:
            # What leads further into a page was chosen there, and goes on there.
            (self.enter_page if detail else self.focus_page)()

    def go_first(self) -> None:
        """Go to the page that the plan opens on."""
        wanted = self._session.plan.settings.first_page
        self.go(wanted if wanted in self._contents.pages else self._contents.first)
        self.focus_page()

    def go_by(self, step: int) -> None:
        """Go to the next page (1) or the one before (-1)."""
        keys, here = self._contents.keys, self._contents.listed(self._key)
        at = keys.index(here) if here in keys else 0
        self.go(keys[(at + step) % len(keys)])
        self.focus_page()

    def go_now(self) -> None:
        """Go to the page that is one key away."""
        if self._contents.now:
            self.go(self._contents.now)
            self.focus_page()

    def show_pages(self) -> None:
        """Show the list of pages as a page, or, with room for both, beside the page."""
        if self._has_side_room() and self._page is not None and not self._page.is_whole_width:
            return
        if self._has_side_room():
            self.go(self._contents.first)
            self._side.focus_chosen()
            return
        self._drop_page()
        pages = self._pages_list = self._make_list(is_beside=False)
        self._body.addWidget(pages, 1)
        self._show_frame()
        pages.show()
        pages.show_chosen(self._key)
        pages.focus_chosen()

    def enter_page(self) -> None:
        """Put the focus on the first thing of the page."""
        if self._page is not None:
            self._page.focus_content()

    def scroll_by(self, pages: int) -> None:
        """Scroll what is shown by whole heights, down or, with -1, up."""
        if self._page is not None:
            bar = self._page.scroller.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())

    def close_editors(self) -> None:
        """Shut open rows."""
        if self._page is not None:
            self._page.close_editors()

    @property
    def is_for_reading(self) -> bool:
        """Tell whether the page that is shown is read aloud."""
        return self._page is not None and self._page.is_for_reading

    def _build(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._side = self._make_list(is_beside=True)
        self._side.setFixedWidth(self._face.px(_SIDE))
        across.addWidget(self._side)
        down = QVBoxLayout()
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        across.addLayout(down, 1)
        self._header = Header(face=self._face, parent=self)
        self._header.setFixedHeight(self._face.px(68))
        self._header.pages_asked.connect(self.show_pages)
        self._notice = Notice(face=self._face, parent=self)
        self._body = QVBoxLayout()
        self._deleted = DeletedBar(face=self._face, parent=self)
        self._deleted.undo_asked.connect(self._session.undo)
        down.addWidget(self._header)
        down.addWidget(self._notice)
        down.addLayout(self._body, 1)
        down.addWidget(self._deleted)

    def _make_list(self, *, is_beside: bool) -> SideList:
        titles = self._contents.titles
        groups = [[(key, titles[key]) for key in group] for group in self._contents.groups]
        # A page that would put itself in the list's place does so only when it is asked to.
        hiding = [key for key, page in self._contents.pages.items() if page.is_whole_width or not is_beside]
        pages = SideList(groups, face=self._face, opened_by_return=hiding, parent=self)
        pages.chosen.connect(self._on_chosen)
        pages.entered.connect(self.enter_page)
        return pages

    def _on_chosen(self, key: str) -> None:
        if key != self._key or self._page is None:
            self.go(key)
            self.focus_page()

    def _drop_page(self) -> None:
        self.close_editors()
        for widget in (self._page, self._pages_list):
            if widget is not None:
                self._body.removeWidget(widget)
                widget.hide()
                # Out of the tree at once: what is not seen stands nowhere.
                widget.setParent(None)
                widget.deleteLater()
        self._page = self._pages_list = None

    def _holds_focus(self) -> bool:
        focused = self.window().focusWidget()
        held = self._page or self._pages_list
        return focused is not None and held is not None and held.isAncestorOf(focused)

    def focus_page(self) -> None:
        """Put the focus on the page in the list, or, where there is no list, on the page's first thing."""
        if self._pages_list is not None:
            self._pages_list.focus_chosen()
        elif self._side.isVisibleTo(self) and self._key in self._contents.keys:
            self._side.focus_chosen()
        else:
            self.enter_page()

    def keep_focus(self) -> None:
        """Put the focus on the page where what had it is gone."""
        if self.window().focusWidget() is None:
            self.focus_page()

    def _has_side_room(self) -> bool:
        return self.width() >= self._face.px(_SIDE_FROM)

    def _show_frame(self) -> None:
        """Show the head and the side that the page and the width ask for."""
        page = self._page
        is_whole = page is not None and page.is_whole_width
        has_side = self._has_side_room() and not is_whole and self._pages_list is None
        self._side.setVisible(has_side)
        self._side.show_chosen(self._contents.listed(self._key))
        self._header.setVisible(page is None or page.has_head)
        title = self._contents.titles[self._key] if page is not None else _("Pages")
        extra = page.head_extra() if page is not None else None
        self._header.show_page(title, has_back=not has_side and page is not None, extra=extra)
        self.moved.emit()

    # Following the session.
    def _follow_session(self) -> None:
        self._session.plan_changed.connect(self._on_plan_changed)
        self._notices = Notices(self._session, notice=self._notice, mark=self._header.mark, parent=self)

    def _on_plan_changed(self, plan: Plan) -> None:
        self._deleted.hide()
        if self._page is not None:
            self._page.show_plan(plan)
        self.keep_focus()
        self.moved.emit()

    # Overrides of Qt.
    def customEvent(self, event: QEvent) -> None:
        """Say that a part of what was pasted is left out."""
        if event.type() == LeftOut.KIND:
            event.accept()
            self._notices.tell_left_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        if self._key and event.oldSize().width() != event.size().width():
            if self._pages_list is not None and self._has_side_room():
                self.go(self._key)
            else:
                self._show_frame()
        super().resizeEvent(event)
