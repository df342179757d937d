"""The line under the header: what could not be saved first, and the rest for as long as it is so."""

from PySide6.QtWidgets import QLabel, QWidget

from disguise_app.panel.troubles import nearly_full_words, save_words, shared_words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show


def _shown(window: PanelWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def _is_marked(window: PanelWindow) -> bool:
    return any(w.accessibleName() == "Not saved yet" and w.isVisible() for w in window.findChildren(QWidget))


def test_that_another_window_changed_the_plan_stays_said_while_edits_are_saved(show: Show) -> None:
    window, session = show(Plan())
    session.merged.emit()
    session.saved.emit()
    assert shared_words() in _shown(window)
    assert not _is_marked(window)


def test_a_failed_save_comes_first_and_the_rest_comes_back(show: Show) -> None:
    window, session = show(Plan())
    session.nearly_full.emit(True)
    session.merged.emit()
    session.save_failed.emit("full")
    assert save_words("full") in _shown(window)
    assert nearly_full_words() not in _shown(window)
    assert _is_marked(window)
    session.saved.emit()
    assert f"{nearly_full_words()} {shared_words()}" in _shown(window)
    session.nearly_full.emit(False)
    assert nearly_full_words() not in _shown(window)
    assert shared_words() in _shown(window)
