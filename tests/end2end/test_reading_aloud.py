"""The plan by ear and by Tab alone: every page as a screen reader is told it, in the real window."""

from __future__ import annotations

from tests.end2end.calculator import Calculator

NUMBER = "48291735"
PAGES = (
    "Overview",
    "What matters",
    "Danger signs",
    "Escape plan",
    "Rooms",
    "Children",
    "Grab list",
    "People",
    "Check-in",
    "Phone and devices",
    "Safer computer",
    "Police",
    "Support",
    "Settings",
    "Now",
)
ROUNDS = ("Grab list", "Police", "Now")
MOST_TABS = 40
# What only holds other things, and is never stood on by Tab.
FRAMES = ("frame", "window", "filler", "panel", "scroll pane", "viewport", "application")


def test_every_page_has_a_name_and_a_role_for_whatever_takes_the_focus(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    for page in PAGES:
        panel.go(page)
        usable = [node for node in panel.nodes() if node.is_focusable and node.is_showing and node.role not in FRAMES]
        assert len(usable) >= 3, page
        assert [node for node in usable if not (node.name and node.role)] == [], page


def test_tab_goes_round_and_never_stands_on_something_without_a_name(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    for page in ROUNDS:
        panel.go(page)
        seen: list[str] = []
        for _each in range(MOST_TABS):
            calculator.keys.press("Tab")
            node = panel.focused()
            assert node is not None, (page, seen)
            assert node.name, (page, seen)
            if len(seen) > 1 and str(node) == seen[0]:
                break
            seen.append(str(node))
        else:
            raise AssertionError(f"Tab never comes back on {page}: {seen}")
        assert len(set(seen)) == len(seen) >= 3, (page, seen)
