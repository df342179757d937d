"""Presses and releases become a tap or a hold, however a system reports repeats."""

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.cover import hold as room
from disguise_app.cover.hold import Hold


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "HOLD_MS", 300)


def test_a_key_that_stays_down_is_held_once(qtbot: QtBot) -> None:
    hold = Hold()
    assert hold.press()
    with qtbot.waitSignal(hold.held):
        pass
    with qtbot.assertNotEmitted(hold.held, wait=400):
        pass
    hold.release()
    with qtbot.waitSignal(hold.released):
        pass
    assert not hold.is_down


def test_a_tap_is_not_held(qtbot: QtBot) -> None:
    hold = Hold()
    hold.press()
    with qtbot.assertNotEmitted(hold.held, wait=500), qtbot.waitSignal(hold.released):
        hold.release()


def test_repeats_that_look_like_releases_and_presses_are_one_hold(qtbot: QtBot) -> None:
    hold = Hold()
    assert hold.press()
    released: list[None] = []
    hold.released.connect(lambda: released.append(None))
    with qtbot.waitSignal(hold.held):
        for _ in range(12):
            hold.release()
            qtbot.wait(20)
            assert not hold.press()
            qtbot.wait(20)
    assert released == []


def test_a_hold_that_falls_due_in_a_doubtful_release_waits_for_the_next_press(qtbot: QtBot) -> None:
    hold = Hold()
    hold.press()
    qtbot.wait(250)
    hold.release()
    with qtbot.assertNotEmitted(hold.held):
        qtbot.waitUntil(lambda: hold._is_due)
    with qtbot.waitSignal(hold.held):
        hold.press()


@pytest.mark.parametrize("how", ["cancel", "forget"])
def test_another_key_or_a_lost_focus_ends_the_hold(qtbot: QtBot, how: str) -> None:
    hold = Hold()
    hold.press()
    getattr(hold, how)()
    with qtbot.assertNotEmitted(hold.held, wait=400):
        pass
    assert hold.is_down is (how == "cancel")


def test_a_fast_typist_presses_it_again_after_another_key(qtbot: QtBot) -> None:
    hold = Hold()
    assert hold.press()
    hold.release()
    hold.cancel()
    assert not hold.is_down
    assert hold.press()
