"""The end of the pipe, told by another thread, leaves in the GUI's."""

import threading

from pytestqt.qtbot import QtBot

from disguise_app.panel.triggers.leash import Leash


def test_the_end_told_by_another_thread_leaves_in_this_one(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    leash = Leash(leave=lambda: threads.append(threading.current_thread()))
    leash.start()
    reader = threading.Thread(target=leash.ended)
    reader.start()
    reader.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_an_end_before_the_start_counts(qtbot: QtBot) -> None:
    left: list[bool] = []
    leash = Leash(leave=lambda: left.append(True))
    leash.ended()
    assert not left
    leash.start()
    qtbot.waitUntil(lambda: bool(left))
