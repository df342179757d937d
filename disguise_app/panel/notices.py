"""The quiet line under the header: what the person should know of the plan's saving, as long as it is so.

Made by the view of a plan for its session. What could not be saved comes before everything else; the rest stands side
by side. It must not know pages.
"""

from PySide6.QtCore import QObject

from disguise_app.panel.session import PanelSession
from disguise_app.panel.troubles import ledger_words, left_out_words, nearly_full_words, save_words, shared_words
from disguise_app.panel.widgets.field import MOST_PASTED
from disguise_app.panel.widgets.foot import Notice
from disguise_app.panel.widgets.header import UnsavedMark


class Notices(QObject):
    """Follows a session and keeps one notice and the mark of what is not saved yet."""

    def __init__(self, session: PanelSession, *, notice: Notice, mark: UnsavedMark, parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._mark = notice, mark
        self._failure = session.problem or ""
        self._is_nearly_full = session.is_nearly_full
        self._is_shared = session.is_shared
        self._was_ledger_lost = session.was_ledger_lost
        mark.setVisible(session.is_late)
        session.saved.connect(self._on_saved)
        session.save_failed.connect(self._on_save_failed)
        session.late_changed.connect(mark.setVisible)
        session.nearly_full.connect(self._on_nearly_full)
        session.merged.connect(self._on_merged)
        session.plan_changed.connect(self._on_plan_changed)
        self._is_left_out = False
        self._tell()

    def tell_left_out(self) -> None:
        """Say, until the next change, that of what was pasted a part is left out."""
        self._is_left_out = True
        self._tell()

    def _on_plan_changed(self) -> None:
        if self._is_left_out:
            self._is_left_out = False
            self._tell()

    def _on_saved(self) -> None:
        self._failure = ""
        self._mark.hide()
        self._tell()

    def _on_save_failed(self, reason: str) -> None:
        self._failure = reason
        self._mark.show()
        self._tell()

    def _on_nearly_full(self, is_nearly_full: bool) -> None:
        self._is_nearly_full = is_nearly_full
        self._tell()

    def _on_merged(self) -> None:
        self._is_shared = True
        self._tell()

    def _tell(self) -> None:
        if self._failure:
            self._notice.tell(save_words(self._failure))
            return
        parts = (
            (self._is_left_out, _left_out_words),
            (self._was_ledger_lost, ledger_words),
            (self._is_nearly_full, nearly_full_words),
            (self._is_shared, shared_words),
        )
        self._notice.tell(" ".join(words() for is_so, words in parts if is_so))


def _left_out_words() -> str:
    return left_out_words(MOST_PASTED)
