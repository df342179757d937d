"""One thread, one call after the other, answers in the GUI thread."""

import threading
from functools import partial
from typing import Any

from pytestqt.qtbot import QtBot

from disguise_app.keeper.worker import Worker


def test_calls_run_in_their_order_elsewhere_and_answer_here(qtbot: QtBot) -> None:
    worker = Worker()
    ran: list[tuple[int, bool]] = []
    told: list[tuple[Any, bool]] = []
    here = threading.current_thread()

    def note(number: int) -> int:
        ran.append((number, threading.current_thread() is here))
        return number

    for number in range(5):
        worker.run(
            partial(note, number),
            lambda result, _error: told.append((result, threading.current_thread() is here)),
        )
    qtbot.waitUntil(lambda: len(told) == 5)
    assert ran == [(number, False) for number in range(5)]
    assert told == [(number, True) for number in range(5)]


def test_an_error_is_handed_on_and_the_next_call_runs(qtbot: QtBot) -> None:
    worker = Worker()
    told: list[Exception | None] = []
    worker.run(lambda: 1 // 0, lambda _result, error: told.append(error))
    worker.run(lambda: None, lambda _result, error: told.append(error))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[0], ZeroDivisionError)
    assert told[1] is None


def test_waiting_ends_when_all_is_done_or_time_is_up(qtbot: QtBot) -> None:
    worker, gate = Worker(), threading.Event()
    worker.run(gate.wait, lambda _result, _error: None)
    assert not worker.wait(0.05)
    gate.set()
    assert worker.wait(5)
