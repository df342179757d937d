"""The window that is opened for nothing while the keeper waits: nobody can meet it, and nothing of it stays."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from disguise_app.look.face import Face
from disguise_app.panel import rehearsal
from disguise_app.panel.rehearsal import rehearse
from disguise_app.panel.window import PanelWindow
from tests.end2end.revealing import revealing


class Watcher(QObject):
    """Notes what the application's widgets go through while a window is rehearsed."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WinIdChange, QEvent.Type.Expose, QEvent.Type.PlatformSurface):
            self.shown.append(watched)
        return False


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what stands in the window when it is painted into memory."""
    seen: list[str] = []

    class Read(PanelWindow):
        def grab(self, *words: object) -> object:  # type: ignore[override]
            seen.extend(label.text() for label in self.findChildren(QLabel))
            seen.extend(child.accessibleName() for child in self.findChildren(QWidget))
            return super().grab()

    monkeypatch.setattr(rehearsal, "PanelWindow", Read)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    return seen


def test_it_has_no_window_of_the_systems_and_leaves_nothing(qapp: QApplication, face: Face, texts: list[str]) -> None:
    widgets, windows = set(map(id, QApplication.allWidgets())), len(QGuiApplication.allWindows())
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    try:
        rehearse(face)
    finally:
        qapp.removeEventFilter(watcher)
    assert texts
    assert watcher.shown == []
    assert set(map(id, QApplication.allWidgets())) <= widgets
    assert len(QGuiApplication.allWindows()) == windows


def test_it_says_no_word_of_safety(face: Face, texts: list[str]) -> None:
    rehearse(face)
    said = " ".join(texts).lower()
    assert "shopping" in said
    assert revealing(texts) == []


def test_where_a_screen_reader_listens_nothing_is_made(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(**_named: object) -> None:
        raise AssertionError("a screen reader hears of this window")

    monkeypatch.setattr(rehearsal, "PanelWindow", made)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    rehearse(face)
