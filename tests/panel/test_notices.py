"""The line under the header: what could not be saved first, and the rest for as long as it is so."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.troubles import left_out_words, nearly_full_words, save_words, shared_words
from disguise_app.panel.widgets.field import MOST_PASTED, Field
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan, Step
from tests.panel.conftest import Show
from tests.panel.open_plans import focused


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


def test_of_a_book_the_beginning_is_taken_and_the_rest_told_until_the_next_change(show: Show) -> None:
    window, session = show(Plan(steps=(Step("Walk to Ada", id="s1"),)))
    window.findChildren(PlanView)[0].go("escape")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    field = focused()
    assert isinstance(field, Field)
    book = QMimeData()
    book.setText("Call me Ishmael. " * 60_000)
    field.insertFromMimeData(book)
    assert session.plan.steps[-1].text == book.text()[:MOST_PASTED]
    assert left_out_words(MOST_PASTED) in _shown(window)
    session.saved.emit()
    assert left_out_words(MOST_PASTED) in _shown(window)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert left_out_words(MOST_PASTED) not in _shown(window)


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
