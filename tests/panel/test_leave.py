"""The way out: the order of its steps, that no step can stop it, and that the process really dies."""

import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.leave import SAVE_S, Leave

WINDOW_COLOUR = QColor("#f3f3f3")
PICTURE_COLOUR = QColor("#224466")


class Story(QObject):
    """Writes down what happened, in order; also when the curtain is painted and the window hidden."""

    def __init__(self, *, fails: bool = False) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._fails = fails
        self.while_saving: Callable[[], None] = lambda: None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, Curtain):
            self.lines.append("painted")
        if event.type() == QEvent.Type.Hide and isinstance(watched, QWidget) and watched.isWindow():
            self.lines.append("unmapped")
        return False

    def step(self, name: str) -> Callable[[], None]:
        def tell() -> None:
            self.lines.append(name)
            if self._fails:
                raise RuntimeError(name)

        return tell

    def die(self) -> None:
        """Be the end of the process: whatever would come after it in real life does not count, nor raises."""
        is_first = "dead" not in self.lines
        self.lines.append("dead")
        if self._fails and is_first:
            raise RuntimeError("dead")

    def save(self, timeout_s: float) -> bool:
        self.step(f"save {timeout_s}")()
        self.while_saving()
        return True


def picture(width: int = 60, height: int = 40) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(PICTURE_COLOUR)
    return image


def build(qtbot: QtBot, story: Story, *, at: QPoint | None = None) -> tuple[QWidget, Curtain, Leave]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 120)
    secret = QLabel("secret words", window)
    secret.setStyleSheet("background: red")
    secret.setGeometry(0, 0, 200, 120)
    curtain = Curtain(window=window, picture=picture(), at=at or QPoint(20, 10), colour=WINDOW_COLOUR)
    curtain.installEventFilter(story)
    window.installEventFilter(story)
    leave = Leave(
        window=window,
        curtain=curtain,
        flush=story.step("flush"),
        hidden=story.step("hidden"),
        save=story.save,
        close_cover=story.step("close cover"),
        end=story.die,
    )
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    return window, curtain, leave


def test_the_order_is_paint_unmap_flush_tell_save_die(qtbot: QtBot) -> None:
    story = Story()
    window, _, leave = build(qtbot, story)
    leave()
    assert story.lines == ["painted", "unmapped", "flush", "hidden", f"save {SAVE_S}", "dead"]
    assert not window.isVisible()


def test_the_cover_is_closed_before_it_hears_that_the_panel_is_gone(qtbot: QtBot) -> None:
    story = Story()
    _, _, leave = build(qtbot, story)
    leave(close_calculator=True)
    assert story.lines[2:5] == ["flush", "close cover", "hidden"]


def test_no_step_that_fails_stops_the_next(qtbot: QtBot) -> None:
    story = Story(fails=True)
    window, _, leave = build(qtbot, story)
    with pytest.raises(RuntimeError, match="dead"):
        leave(close_calculator=True)
    assert story.lines == ["painted", "unmapped", "flush", "close cover", "hidden", f"save {SAVE_S}", "dead"]
    assert not window.isVisible()


def test_a_second_call_while_leaving_does_nothing(qtbot: QtBot) -> None:
    story = Story()
    _, _, leave = build(qtbot, story)
    story.while_saving = lambda: leave(close_calculator=True)
    leave()
    assert story.lines.count("hidden") == 1
    assert "close cover" not in story.lines


def test_a_window_that_was_never_shown_is_left_too(qtbot: QtBot) -> None:
    story = Story()
    window, _, leave = build(qtbot, story)
    window.hide()
    story.lines.clear()
    leave()
    assert story.lines == ["flush", "hidden", f"save {SAVE_S}", "dead"]


def test_the_curtain_shows_the_picture_at_its_place_and_the_window_colour_around(qtbot: QtBot) -> None:
    window, curtain, _ = build(qtbot, Story())
    curtain.draw()
    seen = window.grab().toImage()
    ratio = seen.devicePixelRatio()

    def colour(x: int, y: int) -> str:
        return seen.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert {colour(20, 10), colour(79, 49)} == {PICTURE_COLOUR.name()}
    assert {colour(19, 10), colour(80, 49), colour(20, 9), colour(79, 50), colour(0, 0), colour(199, 119)} == {
        WINDOW_COLOUR.name()
    }


def test_the_curtain_covers_a_window_that_was_resized_and_children_made_later(qtbot: QtBot) -> None:
    window, curtain, _ = build(qtbot, Story())
    late = QLabel("late", window)
    late.setGeometry(0, 0, 300, 300)
    late.show()
    window.resize(320, 240)
    curtain.draw()
    assert curtain.geometry() == window.rect()
    assert window.childAt(310, 230) is curtain
    assert curtain.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


DIES = """
import sys, time
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from disguise_app.panel import leave as way_out
from disguise_app.panel.curtain import Curtain
way_out.LAST_RESORT_S = 0.5
app = QApplication([])
window = QWidget()
image = QImage(10, 10, QImage.Format.Format_RGB32)
def fail(*values):
    raise RuntimeError
def save(timeout_s):
    {save}
leave = way_out.Leave(
    window=window, curtain=Curtain(window=window, picture=image, at=QPoint(), colour=QColor("white")),
    flush=fail, hidden=fail, save=save, close_cover=fail,
)
window.show()
QTimer.singleShot(0, leave)
app.exec()
time.sleep(60)
"""


@pytest.mark.parametrize("save", ["return True", "raise RuntimeError", "time.sleep(60)"])
def test_the_process_is_dead_soon_whatever_the_save_does(save: str) -> None:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-B", "-c", DIES.format(save=save)],
        env={**os.environ, "PYTHONPATH": os.getcwd(), "QT_QPA_PLATFORM": "offscreen"},
        timeout=20,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - begun < 10
