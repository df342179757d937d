"""The pinned PySide6 keeps Python's constants alive.

6.12.0 did not: each call without a result took a reference from None and each emit one from True, and an interpreter
in which they can die (before 3.12) ended in "none_dealloc" after some thousand of them, an open plan with it.
"""

import subprocess
import sys

_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

class Sender(QObject):
    told = Signal()

app, timer, sender = QCoreApplication([]), QTimer(), Sender()
sender.told.connect(lambda: None)
for _ in range(30_000):
    timer.setInterval(5)
    sender.told.emit()
sys.stdout.write("alive")
"""


def test_thousands_of_calls_and_signals_do_not_end_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", _CALLS], capture_output=True, text=True, check=False)
    assert done.stdout == "alive", done.stderr
