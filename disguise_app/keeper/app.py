"""The second process, from its start to its end.

The cover starts it after its first frame. `main` hardens the process before any secret exists, takes the pipe, loads Qt
and the crypto library, reads the tape (which makes the state file) and waits. Then one of three things happens:

1. The pipe ends: waiting tape lines are written, an erase that was begun is finished, the process ends.
2. A CHECK comes and nothing opens: the process ends in silence, and the cover starts a fresh one.
3. A CHECK or SETUP comes and there is something to show: OPENED. Nothing is built before the cover answers with SHOW;
   then this process is the panel until it leaves.

Nothing is logged, and an error says nothing: standard output leads nowhere.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NoReturn

from disguise_app.outside import heap, process

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_COLLECT_MS: Final = 5000


def main() -> None:
    """Serve one candidate; never returns."""
    process.harden()
    heap.use_one()
    _block_terminate()
    from disguise_app.keeper import pipe

    ends = pipe.take()
    if ends is None:
        _end()
    sys.excepthook = _say_nothing
    threading.excepthook = _say_nothing
    _serve(*ends)


def _say_nothing(*_error: object) -> None:
    return None


def _end() -> NoReturn:
    os._exit(0)


def _serve(reading: int, writing: int) -> None:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from disguise_app.keeper.keeper import Keeper
    from disguise_app.keeper.pipe import Pipe
    from disguise_app.outside import names, places
    from disguise_app.panel.app import warm
    from disguise_app.vault.vault import Vault

    qInstallMessageHandler(_say_nothing)
    # macOS: without it the application object would put a second icon into the Dock, if only for a moment.
    os.environ["QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM"] = "1"
    app = QApplication([names.EXECUTABLE])
    _be_called_as_the_cover(app)
    app.setQuitOnLastWindowClosed(False)
    app.commitDataRequest.connect(_never_restart)
    app.saveStateRequest.connect(_never_restart)
    pipe = Pipe(reading, writing)
    keeper = Keeper(face=warm(app), vault=Vault(folder=places.data_folder()), pipe=pipe, end=_end)
    pipe.received.connect(keeper.answer)
    pipe.ended.connect(keeper.close)
    _end_on_terminate(keeper.terminated.emit)
    keeper.start()
    pipe.start()
    _collect_here(app)
    app.exec()
    _end()


def _be_called_as_the_cover(app: "QApplication") -> None:
    from disguise_app.look import window_icon
    from disguise_app.outside import names

    app.setApplicationName(names.PRODUCT)
    app.setDesktopFileName(names.DESKTOP_ID)
    window_icon.put(app)


def _collect_here(app: "QApplication") -> None:
    """Collect garbage in this thread only: cycles that hold Qt objects must not be taken apart in another."""
    from PySide6.QtCore import QTimer

    gc.disable()
    collecting = QTimer(app)
    collecting.timeout.connect(gc.collect)
    collecting.start(_COLLECT_MS)


def _never_restart(session_manager: Any) -> None:
    session_manager.setRestartHint(session_manager.RestartHint.RestartNever)


def _block_terminate() -> None:
    """Hold SIGTERM back in this thread and in all that come from it, so that one of them can wait for it."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})


def _end_on_terminate(call: Callable[[], None]) -> None:
    """Take SIGTERM as the end of the pipe. Its own thread waits for it: Qt's loop runs no Python handlers."""
    if sys.platform == "win32":
        return

    def wait() -> None:
        signal.sigwait({signal.SIGTERM})
        call()

    threading.Thread(target=wait, daemon=True).start()
