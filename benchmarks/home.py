"""The home picture: key press to first changed pixel, 30 rooms on three floors, beside a plain QGraphicsScene.

Both windows stand in one process on the same screen, asked in turn; the eye is a client of its own.
"""

import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene, QGraphicsView, QWidget

from benchmarks.eye import Eye
from disguise_app.look.face import Face
from disguise_app.panel.pages.home import HomePage
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits
from disguise_app.plan.model import Door, Floor, Plan, Room, Stair
from tests.panel.open_plans import open_plan

PRESSES = 40


def large_home() -> Plan:
    """Return a home of 30 rooms on three floors, with a door each, stairs, rooms to avoid and rooms with a lock."""
    plan = Plan()
    for level in range(3):
        plan = edits.add(plan, "home/floors", Floor(f"Floor {level}", level, id=f"f{level}"))
    for number in range(30):
        level, at = divmod(number, 10)
        use = ("", "avoid", "safe", "")[number % 4]
        room = Room(f"Room {number}", id=f"r{number}", floor=f"f{level}", use=use, lock=use == "safe", reason="Tools")
        place = replace(room, x=4 * (at % 5), y=5 * (at // 5), width=4, height=5)
        plan = edits.add(plan, "rooms", place)
        side = "east" if at % 5 < 4 else "south"
        plan = edits.add(plan, "home/doors", Door(room=room.id, side=side, at=2, id=f"d{number}"))
        if level and not at:
            plan = edits.add(plan, "home/stairs", Stair(f"r{number - 10}", room.id, id=f"s{number}", y=4))
    return plan


class PlainScene(QGraphicsView):
    """Thirty rectangles of which the arrows move one: the least that could be done."""

    def __init__(self) -> None:
        super().__init__()
        scene = self._drawn = QGraphicsScene(0, 0, 600, 400, self)
        self.setScene(scene)
        self._items = [scene.addRect(QRectF(60 * (n % 10), 120 * (n // 10), 50, 100)) for n in range(30)]
        self.resize(900, 640)

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a rectangle by a step."""
        item: QGraphicsRectItem = self._items[7]
        item.moveBy(20 if event.key() == Qt.Key.Key_Right else -20, 0)


def measure(app: QApplication, eye: Eye, window: QWidget) -> list[float]:
    """Press arrows to and fro and return the ms to the first changed pixel of each."""
    ratio = window.devicePixelRatioF()
    corner = window.mapToGlobal(window.rect().topLeft()) * ratio
    box = (corner.x() + int(220 * ratio), corner.y() + int(180 * ratio), int(430 * ratio), int(430 * ratio))
    times = []
    for press in range(PRESSES):
        _settle(app)
        before = eye.pixels(*box)
        begun = time.perf_counter()
        eye.press(("Right", "Left")[press % 2])
        while eye.pixels(*box) == before and time.perf_counter() - begun < 1:
            app.processEvents()
        times.append(1000 * (time.perf_counter() - begun))
    return times


def _settle(app: QApplication, for_s: float = 0.12) -> None:
    until = time.perf_counter() + for_s
    while time.perf_counter() < until:
        app.processEvents()


def _home(face: Face) -> PanelWindow:
    window = PanelWindow(face=face, leave=lambda: None)
    window.show_plan(open_plan(large_home()))
    view = window._view
    assert view is not None
    view.go("home", "r7")
    page = view.page
    assert isinstance(page, HomePage)
    page._toggle_change()
    return window


def main(words: list[str]) -> int:
    """Print medians and the slowest of both; 0 where the picture keeps under 50 ms."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    face, eye = Face(app, sheet="panel", scheme="light", scale=1.0), Eye()
    found = {}
    for name, window in (("home picture", _home(face)), ("plain QGraphicsScene", PlainScene())):
        window.show()
        _settle(app, 0.6)
        window.activateWindow()
        if isinstance(window, PanelWindow) and window._view is not None:
            window._view.enter_page()
        _settle(app, 0.4)
        found[name] = measure(app, eye, window)
        window.hide()
    for name, times in found.items():
        print(f"{name:22} median {statistics.median(times):5.1f} ms, slowest {max(times):5.1f} ms of {len(times)}")
    return 0 if statistics.median(found["home picture"]) < 50 else 1
