"""The law of keys as a table of presses, releases and seconds."""

import pytest
from PySide6.QtCore import Qt

from disguise_app.panel.triggers.key_law import Key, KeyLaw, Verdict
from tests.panel.triggers.conftest import Clock

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
META = Qt.KeyboardModifier.MetaModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
GROUP = Qt.KeyboardModifier.GroupSwitchModifier
RETURN = Key(Qt.Key.Key_Return, NO, 36)
EQUAL = Key(Qt.Key.Key_Equal, NO, 21)
LETTER = Key(Qt.Key.Key_A, NO, 38)


def law(clock: Clock, *held: int) -> KeyLaw:
    return KeyLaw(held=frozenset(held), clock=clock)


@pytest.mark.parametrize("modifiers", [NO, CTRL, ALT, SHIFT, META, CTRL | ALT])
def test_escape_leaves_at_once_with_anything_held(clock: Clock, modifiers: Qt.KeyboardModifier) -> None:
    assert law(clock, 9).press(Key(Qt.Key.Key_Escape, modifiers, 9)) is Verdict.LEAVE


@pytest.mark.parametrize(
    ("modifiers", "verdict"),
    [
        (CTRL, Verdict.CLOSE),
        (CTRL | KEYPAD, Verdict.CLOSE),
        (NO, Verdict.PASS),
        (CTRL | ALT, Verdict.PASS),
        (CTRL | SHIFT, Verdict.PASS),
        (CTRL | META, Verdict.PASS),
        (CTRL | GROUP, Verdict.PASS),
        (GROUP, Verdict.PASS),
        (ALT, Verdict.PASS),
    ],
)
def test_only_control_and_q_closes(clock: Clock, modifiers: Qt.KeyboardModifier, verdict: Verdict) -> None:
    keys = law(clock)
    clock.now_s += 1
    assert keys.press(Key(Qt.Key.Key_Q, modifiers, 24)) is verdict


def test_keys_of_the_first_moments_go_nowhere_and_neither_do_their_releases(clock: Clock) -> None:
    keys = law(clock)
    clock.now_s += 0.299
    assert keys.press(LETTER) is Verdict.IGNORE
    assert keys.press(Key(Qt.Key.Key_Q, CTRL, 24)) is Verdict.IGNORE
    clock.now_s += 0.1
    assert keys.release(LETTER) is Verdict.IGNORE
    assert keys.press(LETTER) is Verdict.PASS
    assert keys.release(LETTER) is Verdict.PASS


def test_a_held_key_is_no_key_through_repeats_that_look_like_presses(clock: Clock) -> None:
    keys = law(clock, RETURN.code)
    clock.now_s += 2
    for _ in range(20):
        assert keys.press(RETURN) is Verdict.IGNORE
        clock.now_s += 0.03
        assert keys.release(RETURN) is Verdict.IGNORE
        clock.now_s += 0.001
    assert keys.press(LETTER) is Verdict.PASS


@pytest.mark.parametrize(("gap_s", "verdict"), [(0.119, Verdict.IGNORE), (0.121, Verdict.PASS)])
def test_a_release_counts_when_no_press_follows_within_120_ms(clock: Clock, gap_s: float, verdict: Verdict) -> None:
    keys = law(clock, RETURN.code)
    clock.now_s += 2
    keys.release(RETURN)
    clock.now_s += gap_s
    assert keys.press(RETURN) is verdict
    clock.now_s += 1
    # A shortcut override and the press itself are two questions about one press: the answer stays.
    assert keys.press(RETURN) is verdict


def test_a_key_released_before_its_first_repeat_is_a_key_again(clock: Clock) -> None:
    keys = law(clock, EQUAL.code)
    clock.now_s += 0.1
    keys.release(EQUAL)
    clock.now_s += 0.5
    assert keys.press(EQUAL) is Verdict.PASS


def test_where_the_held_key_is_not_known_return_must_be_released_once(clock: Clock) -> None:
    keys = KeyLaw(held=None, is_any_held=True, clock=clock)
    clock.now_s += 1
    assert keys.press(LETTER) is Verdict.PASS
    assert keys.press(RETURN) is Verdict.IGNORE
    keys.release(RETURN)
    clock.now_s += 0.2
    assert keys.press(RETURN) is Verdict.PASS
    keys.release(RETURN)
    assert keys.press(RETURN) is Verdict.PASS


def test_where_nothing_was_held_and_nothing_is_known_all_keys_count(clock: Clock) -> None:
    keys = KeyLaw(held=None, clock=clock)
    clock.now_s += 1
    assert keys.press(RETURN) is Verdict.PASS
