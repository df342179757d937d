"""The values that the session gives to whoever shows it. No behaviour; words are the cover's."""

from __future__ import annotations

from disguise_app.calculator.errors import Problem
from disguise_app.calculator.named import NamedTuple


class TapeLine(NamedTuple):
    """Hold one line of the tape: its id, and its text in neutral form, as `12 × 4.75 = 57`."""

    id: str
    text: str


class Display(NamedTuple):
    """Hold all that is shown of a session at one moment.

    `entry`: the large line, grouped for the locale; `caret`: place in it. `expression`: after `=`, the line that gave
    the result. `live`, `live_sign`: the result so far ("=" or "≈"), or "". `hint`: "20% × 100 = 20", or "".
    `closing`: parentheses that are understood at the end. `problem_at`: place in `entry`. `memory`: "" when empty.
    `more_digits`: the result shown is rounded, and `Session.digits` gives more. `is_waiting`: the live result takes
    long; `Session.waiting` gives the work for another thread.
    """

    entry: str = "0"
    caret: int = 1
    live: str = ""
    live_sign: str = ""
    hint: str = ""
    problem: Problem | None = None
    problem_at: int | None = None
    memory: str = ""
    angle: str = "deg"
    inverse: bool = False
    hyperbolic: bool = False
    is_result: bool = False
    clear_label: str = "AC"
    can_undo: bool = False
    can_redo: bool = False
    more_digits: bool = False
    expression: str = ""
    closing: str = ""
    sign: str = ""
    is_waiting: bool = False
