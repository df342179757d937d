"""The main story under a Wayland compositor: by XWayland as it is meant, and without it, as set-up says it.

`python3 dev.py attack tests/attack/test_wayland.py`; left out where sway, wtype, grim or XWayland is not installed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import names
from tests.attack.sway import PROGRAMS, Shown, Sway
from tests.attack.window_desktops import is_there
from tests.end2end.accessible import Reader
from tests.end2end.calculator import ROOT
from tests.end2end.patience import holds
from workshop.desktop import wait_for

pytestmark = pytest.mark.slow
NUMBER = "48291735"
HOLD_S, CHECK_S = 3.5, 4.0
LOST = "in the list of windows"


class Story:
    """One calculator under sway."""

    def __init__(self, sway: Sway) -> None:
        self.sway = sway
        command = [sys.executable, "-m", "disguise_app"]
        self._process = subprocess.Popen(
            command, env=sway.environment | {"PYTHONPATH": str(ROOT)}, cwd=sway.home, stderr=subprocess.DEVNULL
        )
        wait_for(lambda: self.calculator is not None, "the calculator")

    def end(self) -> None:
        """Kill the calculator; its second process goes with it."""
        self._process.kill()
        self._process.wait()
        wait_for(lambda: self.sway.windows() == [], "everything to go")

    @property
    def calculator(self) -> Shown | None:
        """The calculator's window."""
        return next((window for window in self.sway.windows() if window.pid == self._process.pid), None)

    @property
    def panel(self) -> Shown | None:
        """The panel's window, None while there is none."""
        return next((window for window in self.sway.windows() if window.pid != self._process.pid), None)

    def shows(self, text: str, limit_s: float = 10.0) -> bool:
        """Wait until a screen reader finds `text` in the panel."""
        return holds(lambda: text in self._says(), limit_s)

    def open(self) -> Shown:
        """Type the number and wait for the panel with the keyboard."""
        for _each in range(3):
            self.sway.press("Esc")
            self.sway.type(f"{NUMBER}=", stay_s=CHECK_S)
            if holds(self._has_focus, 5):
                break
        panel = self.panel
        assert panel is not None
        return panel

    def set_up(self) -> None:
        """Hold `=` on the number minus itself, and press Return through set-up."""
        holds((Path(self.sway.environment["XDG_DATA_HOME"]) / names.DATA_FOLDER / names.STATE_FILE).exists, 20)
        self.sway.type(f"{NUMBER}-{NUMBER}")
        self.sway.hold("=", HOLD_S, stay_s=CHECK_S)
        wait_for(self._has_focus, "set-up")

    def pass_set_up(self) -> None:
        """Press Return until the plan is there, at most as often as promised."""
        for _each in range(5):
            self.sway.press("Enter")
            holds(lambda: "Overview" in self._chosen(), 1.0)

    def go_to(self, page: str) -> None:
        """Turn pages until this one is shown."""
        for _each in range(20):
            if page in self._chosen():
                return
            self.sway.press("Ctrl+PgDn")
            holds(lambda: page in self._chosen(), 1.0)
        raise AssertionError(f"no page {page!r}")

    def is_calculator_again(self) -> bool:
        """Wait until only the calculator is there, with the keyboard."""
        return holds(lambda: self.panel is None and bool(self.calculator and self.calculator.is_focused), 20)

    def _has_focus(self) -> bool:
        return self.panel is not None and self.panel.is_focused

    def _says(self) -> str:
        panel = self.panel
        return "" if panel is None else self._read(lambda reader: reader.words(panel.pid))

    def _chosen(self) -> str:
        panel = self.panel
        assert panel is not None
        return self._read(lambda reader: " ".join(n.name for n in reader.tree(panel.pid) if n.is_checked))

    def _read(self, ask: object) -> str:
        reader = Reader(self.sway.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            assert callable(ask)
            return str(ask(reader))
        finally:
            reader.close()


@pytest.fixture(params=[True, False], ids=["XWayland", "native"])
def story(request: pytest.FixtureRequest) -> Iterator[Story]:
    missing = [package for program, package in PROGRAMS.items() if not is_there(program)]
    if missing:
        pytest.skip(f"not installed: {' '.join(missing)}")
    with Sway(has_xwayland=request.param) as sway:
        story = Story(sway)
        try:
            yield story
        finally:
            story.end()


def test_the_main_story(story: Story, request: pytest.FixtureRequest) -> None:
    is_native = "native" in request.node.name
    sway = story.sway
    story.set_up()
    assert story.shows("Before you start")
    assert story.shows(LOST, 1.0) is is_native, "said where it is so, and only there"
    story.pass_set_up()
    story.go_to("Escape plan")
    sway.press("Insert")
    sway.type("Walk to Ada")
    assert story.shows("Walk to Ada")
    sway.press("Esc")
    assert story.is_calculator_again()

    over, under = story.open(), story.calculator
    assert under is not None
    assert over.is_native is under.is_native is is_native
    if not is_native:
        # Over the calculator; without XWayland no program can say where its window is to be.
        assert over.x < under.x + under.width
        assert over.y < under.y + under.height
    story.go_to("Escape plan")
    assert story.shows("Walk to Ada")
    sway.type(" and Ben")
    sway.focus(under)
    assert story.is_calculator_again()
    story.open()
    sway.press("Ctrl+q")
    assert holds(lambda: sway.windows() == [], 20), sway.windows()
