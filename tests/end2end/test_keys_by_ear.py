"""Every key of every mode by ear and by Tab: it has a name and a role, can be stood on, and does what it says."""

from __future__ import annotations

import pytest

from tests.end2end.accessible import Node
from tests.end2end.calculator import Calculator
from tests.end2end.ear import Ear
from tests.end2end.patience import holds

WAIT_S = 20.0
MOST_STOPS = 70
ALWAYS = ("Tape", "Menu")
PAD = ("Clear all", "Backspace", "Percent", "Divide", "Multiply", "Minus", "Plus", "Decimal point", "Equals")
DIGITS = tuple("0123456789")
BRACKETS = ("Change sign", "Open bracket", "Close bracket", "Square root")
MEMORY = ("Memory clear", "Memory recall", "Memory add", "Memory subtract", "Memory store")
SCIENTIFIC = (
    *("Undo", "Redo", "Angle unit: degrees", "Inverse functions", "Hyperbolic functions", "Last answer"),
    *("Sine", "Cosine", "Tangent", "Pi", "Natural logarithm", "Logarithm base 10", "Logarithm base 2"),
    *("Euler's number", "Square", "Cube", "Power", "Reciprocal", "Cube root", "Root", "Absolute value", "Factorial"),
    *("e to the power", "Ten to the power", "Modulo", "Times ten to the power"),
)
UNITS = ("Kind: Length", "Swap units", "Unit: Miles", "Unit: Kilometres", "Miles", "Kilometres")
STANDARD_KEYS = (*ALWAYS, *PAD, *DIGITS, *BRACKETS, *MEMORY)
MODES = {
    "Alt+1": ("Mode: Standard", "Entry", *STANDARD_KEYS),
    "Alt+2": ("Mode: Scientific", "Entry", *STANDARD_KEYS, *SCIENTIFIC),
    "Alt+3": ("Mode: Units", *ALWAYS, *PAD, *DIGITS, *UNITS),
}
ROLES = ("push button", "check box", "text")
# What cannot be pressed while the memory is empty and nothing is to be undone is passed over by Tab.
ASLEEP = ("Memory clear", "Memory recall", "Undo", "Redo")
# After 9 was typed: the key that is pressed by the space bar, and what then stands there.
PRESSED = {
    "Alt+1": {
        **{digit: f"9{digit}" for digit in DIGITS},
        "Decimal point": "9.",
        "Plus": "9 + ",
        "Minus": "9 − ",
        "Multiply": "9 × ",
        "Divide": "9 ÷ ",
        "Percent": "9%",
        "Change sign": "−9",
        "Open bracket": "9(",
        "Close bracket": "9)",
        "Square root": "√(9)",
        "Backspace": "0",
        "Clear": "0",
        "Equals": "9",
        "Memory add": "9",
        "Memory subtract": "9",
    },
    "Alt+2": {
        "Square": "9^2",
        "Cube": "9^3",
        "Power": "9^",
        "Reciprocal": "9^−1",
        "Factorial": "9!",
        "Modulo": "9 mod ",
        "Sine": "sin(9)",
        "Natural logarithm": "ln(9)",
        "Logarithm base 2": "log₂(9)",
        "Absolute value": "abs(9)",
        "Pi": "9π",
        "Cube root": "∛(9)",
        "Times ten to the power": "9e",
    },
}


def _reachable(ear: Ear) -> list[Node]:
    return [node for node in ear.nodes() if node.is_focusable and node.is_showing and node.name != ""]


@pytest.mark.parametrize("mode", MODES)
def test_every_key_has_a_name_and_a_role_and_tab_comes_by(calculator: Calculator, mode: str) -> None:
    ear = Ear(calculator)
    calculator.keys.press(mode)
    wanted = set(MODES[mode])
    assert holds(lambda: {node.name for node in _reachable(ear)} == wanted, WAIT_S), {
        node.name for node in _reachable(ear)
    } ^ wanted
    assert {node.role for node in _reachable(ear)} <= set(ROLES)
    stood_on = {node.name for node in (ear.tab() for _each in range(len(wanted) + 4)) if node is not None}
    assert wanted - stood_on <= set(ASLEEP)


@pytest.mark.parametrize("mode", PRESSED)
def test_every_key_is_pressed_by_the_space_bar(calculator: Calculator, mode: str) -> None:
    ear = Ear(calculator)
    calculator.keys.press(mode)
    waiting, wrong = dict(PRESSED[mode]), {}
    for _each in range(MOST_STOPS):
        ear.tab()
        calculator.keys.press("Esc")
        calculator.keys.press("9")
        name = ear.focused_name()
        shown = waiting.pop(name, None)
        if shown is not None:
            calculator.keys.press("Space")
            if not calculator.shows(shown, WAIT_S):
                wrong[name] = calculator.display()
        if not waiting:
            break
    assert (wrong, waiting) == ({}, {})


def test_results_and_conversions_are_read_out(calculator: Calculator) -> None:
    ear = Ear(calculator)
    calculator.type("12*4=")
    assert holds(lambda: ear.text("Result") == "48", WAIT_S)
    calculator.keys.press("Esc")
    calculator.type("1/0=")
    assert holds(lambda: "divide by zero" in ear.description("Entry"), WAIT_S)
    assert ear.text("Entry") == "1 ÷ 0"
    calculator.keys.press("Alt+3")
    calculator.keys.press("Esc")
    calculator.type("10")
    assert holds(lambda: ear.text("Kilometres") == "16.09344", WAIT_S)
    assert ear.text("Miles") == "10"


def test_the_display_is_a_text_that_has_the_focus(calculator: Calculator) -> None:
    ear = Ear(calculator)
    calculator.type("12345")
    assert holds(lambda: ear.text("Entry") == "12,345", WAIT_S)
    node = ear.focused()
    assert node is not None
    assert (node.role, node.name, node.text) == ("text", "Entry", "12,345")
    calculator.keys.press("Backspace")
    calculator.type("*2")
    assert holds(lambda: ear.text("Entry") == "1234 × 2", WAIT_S)
    assert ear.description("Entry") == "= 2468"
    calculator.type("=")
    assert holds(lambda: ear.text("Result") == "2468", WAIT_S)
    calculator.keys.press("Esc")
    assert holds(lambda: ear.text("Entry") == "0", WAIT_S)
