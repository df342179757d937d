"""A full plan in the real window: read by a screen reader on every page, and walked through by Tab."""

from __future__ import annotations

from itertools import pairwise

import pytest

from disguise_app.plan import codec
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds
from tests.panel.open_plans import full_plan

NUMBER = "48291735"
FRAMES = ("frame", "window", "filler", "panel", "scroll pane", "viewport", "application")
# What stands on each page of the full plan, and of how many things at least a screen reader is told.
PAGES = (
    ("Now", "14 Larch Close", 1),
    ("What matters", "That the children feel safe", 8),
    ("Danger signs", "Being followed, watched or tracked", 12),
    ("Escape plan", "Step 59", 60),
    ("Rooms", "Abstellkammer 29", 30),
    ("Children", "Maximilian-Alexander, 14", 10),
    ("Grab list", "Thing 119", 120),
    ("People", "Ana 39", 40),
    ("Check-in", "Words to read out to Ana", 3),
    ("Phone and devices", "My phone", 8),
    ("Safer computer", "I know which apps share where I am", 10),
    ("Police", "Please write this down and give me the number of the report.", 4),
    ("Support", "Dr Reed", 2),
    ("Settings", "First page: Overview", 8),
)
WALKED = ("Escape plan", "Children", "Grab list", "Check-in", "Support")
TABS = 4
# Things that stand beside each other need not stand at the very same height.
BESIDE_PX = 12


@pytest.fixture
def panel(calculator: Calculator) -> Panel:
    """Open a full plan by its number."""
    calculator.put_plan(NUMBER, codec.encode(full_plan()))
    return calculator.open_plan(NUMBER)


def test_every_page_tells_all_of_a_full_plan_and_tab_is_seen_where_it_stands(
    calculator: Calculator, panel: Panel
) -> None:
    for page, words, least in PAGES:
        panel.go(page)
        assert panel.shows(words, 20.0), page
        usable = [node for node in panel.nodes() if node.is_focusable and node.role not in FRAMES]
        assert len(usable) >= least, page
        assert [node for node in usable if not (node.name and node.role)] == [], page
        if page in WALKED:
            _walk(calculator, panel, page)


def _walk(calculator: Calculator, panel: Panel, page: str) -> None:
    """Press Tab some times: the focus goes on, downwards, in sight, and a ring is painted round it."""
    window = panel.window
    assert window is not None
    middles = []
    for _each in range(TABS):
        before = panel.focused()
        picture = calculator.screen.pixels(window)
        calculator.keys.press("Tab")
        assert holds(lambda before=before: panel.focused() not in (before, None), 20.0), page  # type: ignore[misc]
        node = panel.focused()
        assert node is not None
        assert node.name, page
        x, y, width, height = panel.place(node)
        assert window.x <= x <= x + width <= window.x + window.width, (page, node)
        assert y + height > window.y, (page, node)
        assert y < window.y + window.height, (page, node)
        assert holds(lambda picture=picture: calculator.screen.pixels(window) != picture, 20.0), (page, node)  # type: ignore[misc]
        middles.append(y + height // 2)
    assert all(lower >= upper - BESIDE_PX for upper, lower in pairwise(middles)), (page, middles)
