"""The panel, from the frame SHOW to its death: what the keeper becomes when a number opened.

`warm` and `rehearse` are called while the keeper waits: the look is put on the application, and what the window is made
of is imported and used once, so that opening costs a paint and not a start. `Panel.show` builds the one window over the
cover, asks for the focus, starts the triggers and tells the cover. Every trigger ends in `leave`.
"""

import contextlib
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEventLoop, QObject, QPoint, QSize
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QApplication

from disguise_app.look.face import Face
from disguise_app.outside.wire import Kind, Picture, Place
from disguise_app.panel.curtain import Curtain
from disguise_app.panel.first_frame import FirstFrame
from disguise_app.panel.first_run import FirstRun
from disguise_app.panel.leave import Leave
from disguise_app.panel.rehearsal import rehearse
from disguise_app.panel.session import PanelSession, Worker
from disguise_app.panel.setup.limits import Desktop
from disguise_app.panel.system import choose
from disguise_app.panel.system.clipboard import NothingOut
from disguise_app.panel.triggers.busy import Busy
from disguise_app.panel.triggers.focus import Focus
from disguise_app.panel.triggers.idle import IDLE_S, Idle
from disguise_app.panel.triggers.keys import Keys
from disguise_app.panel.triggers.session import Session
from disguise_app.panel.window import PanelWindow
from disguise_app.vault.vault import OpenVault, Vault

__all__ = ["Panel", "rehearse", "warm"]

WIDTH: Final = 900
HEIGHT: Final = 640
# Off the screen already, so nobody waits for it; there are at most some tens of them.
LAST_KEYS_MS: Final = 500


class Send(Protocol):
    """How a frame reaches the cover."""

    def __call__(self, kind: Kind, payload: bytes = b"") -> None:
        """Send a frame; nothing happens where the cover is gone."""


def warm(app: QApplication) -> Face:
    """Put the panel's look on the application, before there is any window."""
    face = Face(app, sheet="panel")
    face.settle()
    choose.current().prepare_process()
    return face


class Panel(QObject):
    """One panel, once."""

    def __init__(
        self,
        *,
        face: Face,
        vault: Vault,
        worker: Worker,
        send: Send,
        write_tape: Callable[[], None],
        place: Place,
        picture: Picture,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        # The look of the picture that it leaves behind, also where the two were told of a change at different moments.
        face.follow(place.scheme)
        self._face = face
        self._vault = vault
        self._worker = worker
        self._send = send
        self._write_tape = write_tape
        self._place = place
        self._picture = picture
        self._session: PanelSession | None = None
        self._system = choose.current()
        self._window = PanelWindow(face=face, leave=self.leave)
        self._curtain = Curtain(
            window=self._window, picture=_image(picture), at=QPoint(0, 0), colour=face.colour("window")
        )
        self._way_out = self._make_way_out()

    def show(self, *, opened: OpenVault | None, digits: bytearray | None, obstacles: tuple[str, ...]) -> None:
        """Show the plan that opened, or set-up for `digits`; nothing to a person who has turned to another window."""
        if self._system.is_elsewhere(self._place.window):
            self.leave()
            return
        self._system.prepare(self._window, self._place.window)
        self._window.resize(self._room())
        if opened is not None:
            self._open(PanelSession(opened=opened, worker=self._worker, parent=self))
        elif digits is not None:
            self._set_up(digits, obstacles)
        corner = self._corner()
        self._window.move(corner / self._window.devicePixelRatioF())
        # Before the first show, so that no recorder gets even its first frame; and after each show, as it does itself.
        self._system.exclude_from_capture(self._window)
        self._window.show()
        self._system.activate(self._window, self._place.window)
        self._system.move(self._window, corner)
        self._curtain.place(QPoint(self._place.x, self._place.y) - corner)
        self._start_triggers()
        self._send(Kind.SHOWN)
        FirstFrame(self._window, self._watch_while_busy)

    def leave(self, close_calculator: bool = False) -> None:
        """Go: hide, save, die. May be called at any time, also before anything is shown."""
        with contextlib.suppress(Exception):
            self._place_curtain()
        self._way_out(close_calculator)

    def _make_way_out(self) -> Leave:
        return Leave(
            window=self._window,
            curtain=self._curtain,
            hidden=lambda: self._send(Kind.HIDDEN),
            save=self._save,
            close_cover=lambda: self._send(Kind.CLOSE),
            flush=self._system.flush,
        )

    def _open(self, session: PanelSession) -> None:
        self._session = session
        self._window.show_plan(session)

    def _set_up(self, digits: bytearray, obstacles: tuple[str, ...]) -> None:
        first_run = FirstRun(
            vault=self._vault,
            worker=self._worker,
            digits=digits,
            obstacles=obstacles,
            opened=self._note_session,
            desktop=Desktop(
                hides_from_lists=self._system.hides_from_lists, hides_from_capture=self._system.hides_from_capture
            ),
        )
        self._window.show_setup(first_run, finished=self._on_set_up)

    def _note_session(self, session: PanelSession) -> None:
        session.setParent(self)
        self._session = session

    def _on_set_up(self) -> None:
        if self._session is not None:
            self._window.show_plan(self._session)

    def _room(self) -> QSize:
        """Return the panel's size: its own, grown with the text, kept on the screen."""
        screen = self._screen().availableSize()
        wanted = QSize(self._face.px(WIDTH), self._face.px(HEIGHT))
        return wanted.boundedTo(screen - QSize(8, 48))

    def _corner(self) -> QPoint:
        """Return the native top left corner: the cover's, moved in as far as the panel would leave the screen."""
        ratio = self._window.devicePixelRatioF()
        available = self._screen().availableGeometry()
        right = round((available.x() + available.width() - self._window.width()) * ratio)
        bottom = round((available.y() + available.height() - self._window.height()) * ratio)
        left, top = round(available.x() * ratio), round(available.y() * ratio)
        return QPoint(max(left, min(self._place.x, right)), max(top, min(self._place.y, bottom)))

    def _screen(self) -> QScreen:
        at = QPoint(round(self._place.x / self._place.ratio), round(self._place.y / self._place.ratio))
        return QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()

    def _start_triggers(self) -> None:
        """Start what must not miss a moment; the window manager is busy with the window meanwhile."""
        window, leave, system = self._window, self.leave, self._system
        triggers = (
            Keys(window=window, leave=leave, system=system, is_any_held=self._picture.key_down),
            Focus(window=window, leave=leave, system=system),
            Idle(window=window, leave=leave, idle_s=self._idle_s),
            Session(window=window, leave=leave),
            NothingOut(window=window),
        )
        for trigger in triggers:
            trigger.start()

    def _watch_while_busy(self) -> None:
        """Start what hands the server a picture of the whole window, and is not needed before there is a page."""
        Busy(window=self._window, curtain=self._curtain, leave=self.leave, system=self._system).start()

    def _place_curtain(self) -> None:
        owner = self._system.owner_rect(self._place.window)
        if owner is not None:
            self._curtain.place(owner.topLeft() - self._system.corner(self._window))

    def _save(self, timeout_s: float) -> bool:
        # Esc is seen before keys that were pressed earlier and still wait in this process: they are the person's words.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LAST_KEYS_MS)
        self._window.close_editors()
        self._write_tape()
        if self._session is not None:
            return self._session.flush(timeout_s)
        return self._worker.wait(timeout_s)

    def _idle_s(self) -> float:
        return self._window.idle_s(IDLE_S)


def _image(picture: Picture) -> QImage:
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    # A copy of its own: QImage does not keep the bytes alive.
    return image.copy()
