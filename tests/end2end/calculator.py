"""The calculator as a person at the keyboard has it: typed at, looked at, killed, and opened again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from disguise_app.outside import names
from tests.end2end.accessible import Node, Reader
from tests.end2end.keyboard import Keyboard
from tests.end2end.panel import Panel
from tests.end2end.patience import holds
from tests.end2end.screen import Screen, Window
from workshop.desktop import Login, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
HOLD_S = 3.5
OPEN_S = 15.0


_ROOM = """
import sys
from disguise_app.outside import places
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.ledger import TAKEN_LIMIT
from disguise_app.vault.renewal import begin_new_file
from disguise_app.vault.store import Store
store = Store(places.data_folder(), KeyPlaces(places.data_folder()))
while len(store.load().ledger.taken) + int(sys.argv[1]) > TAKEN_LIMIT:
    begin_new_file(store)
"""


def command() -> list[str]:
    """Return what starts the app: from source, or the built one where dev.py names it."""
    built = os.environ.get("TAPE_BUILT")
    return [built] if built else [sys.executable, "-m", "disguise_app"]


_PLAN = """
import sys
from disguise_app.outside import places
from disguise_app.vault.vault import Vault
vault = Vault(folder=places.data_folder())
while "no_place" in vault.obstacles():
    vault.begin_new_file()
vault.create(bytearray(sys.argv[1].encode()), sys.stdin.buffer.read()).close()
"""


class Calculator:
    """One calculator in one login; `start` opens it, `quit` closes its window."""

    def __init__(
        self, login: Login, *, words: tuple[str, ...] = (), display: str = "", before: tuple[str, ...] = ()
    ) -> None:
        """Prepare one; `before` are words put before the command, of a program that starts it and watches it."""
        self.login = login
        self.environment = login.environment | ({"DISPLAY": display} if display else {})
        self.environment |= {"TMPDIR": str(login.home / "tmp"), "PYTHONPATH": str(ROOT)}
        (login.home / "tmp").mkdir(exist_ok=True)
        display = self.environment["DISPLAY"]
        self.keys, self.screen = Keyboard(display), Screen(display)
        self.panel = Panel(self)
        self._words, self._before = words, before
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Calculator:
        """Open the calculator and wait until it has the keyboard and its second process is up."""
        where = self.login.home
        self._process = subprocess.Popen([*self._before, *command(), *self._words], env=self.environment, cwd=where)
        wait_for(lambda: self.window is not None, "the calculator's window")
        wait_for(self.is_active, "the calculator to get the keyboard")
        wait_for(lambda: self.keeper is not None, "the second process")
        return self

    def end(self) -> None:
        """Kill what is left, and stop looking."""
        self.keys.__exit__(None, None, None)
        if self._process is not None:
            everyone = self.processes()
            self._process.kill()
            self._process.wait()
            wait_for(lambda: not any(map(is_alive, everyone)), "the second process to go", limit_s=8)
        self.screen.close()

    def quit(self) -> None:
        """Close the calculator as a person does, and wait until all of it is gone."""
        everyone = self.processes()
        self.keys.press("Ctrl+q")
        wait_for(lambda: not self._is_running(), "the calculator to close")
        wait_for(lambda: not any(map(is_alive, everyone)), "the second process to go", limit_s=15)

    def kill_cover(self) -> None:
        """Kill the visible process without a warning."""
        os.kill(self.pid, signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    # What is there.
    @property
    def pid(self) -> int:
        """The visible process."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    @property
    def keeper(self) -> int | None:
        """The second process, None while there is none."""
        others = [pid for pid in self.processes() if pid != self.pid]
        return others[0] if others else None

    def processes(self) -> list[int]:
        """Return the process ids of this calculator, the visible one first."""
        found = [self.pid] if self._is_running() else []
        return found + [pid for pid in _children(self.pid) if names.KEEPER_TOKEN in _words_of(pid)]

    @property
    def window(self) -> Window | None:
        """The calculator's window, None while it is not shown."""
        return next((window for window in self.screen.windows() if window.pid == self.pid), None)

    def is_active(self) -> bool:
        """Tell whether the calculator has the keyboard."""
        window = self.window
        return window is not None and self.screen.active() == window.number

    @property
    def state_file(self) -> Path:
        """Where the state is kept."""
        return Path(self.environment["XDG_DATA_HOME"]) / names.DATA_FOLDER / names.STATE_FILE

    # What a person does.
    def type(self, text: str) -> Calculator:
        """Type at the calculator; `=` is typed as Enter's key is."""
        self.keys.type(text)
        return self

    def take_focus(self) -> None:
        """Turn to the calculator, as by a click in a task bar."""
        window = self.window
        if window is not None:
            self.screen.activate(window.number)
        wait_for(self.is_active, "the calculator to have the keyboard")

    def display(self) -> str:
        """Return the large line as Ctrl+C gives it, digits ungrouped."""
        self.keys.press("Ctrl+c")
        return self.screen.clipboard()

    def tape(self) -> list[str]:
        """Return the lines of the tape, as a screen reader says them; opens the tape's list."""
        if not any(node.role == "list" for node in self._tree()):
            self.keys.press("Ctrl+h")
            holds(lambda: any(node.role == "list" for node in self._tree()), 2)
        return [node.name for node in self._tree() if node.role == "list item"]

    def says(self) -> str:
        """Return everything a screen reader can find in the calculator."""
        return "\n".join(str(node) for node in self._tree())

    def shows(self, text: str, limit_s: float = 5.0) -> bool:
        """Wait for the display to show `text`."""
        return holds(lambda: self.display() == text, limit_s)

    def make_plan(self, number: str, *, places: int = 1) -> Panel:
        """Do what makes a plan: the number, minus, the number, and `=` held; then Return through set-up.

        `places` is how many numbers the file must have room for.
        """
        self.wait_warm()
        self._make_room(places)
        self.type(f"{number}-{number}")
        self.keys.hold("equal", HOLD_S)
        self.panel.wait()
        self.panel.pass_set_up()
        return self.panel

    def _make_room(self, places: int) -> None:
        """Begin the file anew where chance made it with too few free places, as one in 64 has none at all."""
        command = [sys.executable, "-c", _ROOM, str(places)]
        subprocess.run(command, env=self.environment, cwd=ROOT, check=True)

    def put_plan(self, number: str, content: bytes) -> None:
        """Put a plan, as the codec writes it, into the state file, as set-up and hours of typing would have."""
        self.wait_warm()
        subprocess.run([sys.executable, "-c", _PLAN, number], env=self.environment, cwd=ROOT, input=content, check=True)

    def open_plan(self, number: str) -> Panel:
        """Type the number and `=`, and wait for the plan."""
        self.type(f"{number}=")
        return self.panel.wait()

    def has_mark(self) -> bool:
        """Tell whether something stands at the top left of the display, where it is said that the tape is shut."""
        window = self.window
        if window is None:
            return False
        data = self.screen.pixels(replace(window, x=window.x + 14, y=window.y + 48, width=200, height=18))
        return len({data[at : at + 4] for at in range(0, len(data), 4)}) > 1

    def click_mark(self) -> None:
        """Click on what stands there."""
        if self.window is not None:
            self.keys.click(self.window.x + 50, self.window.y + 57)

    def nothing_opens(self, seconds: float = 2.5) -> bool:
        """Watch for a while; tell whether only the calculator was ever on the screen."""
        return not holds(lambda: self.panel.window is not None, seconds)

    def takes_as_arithmetic(self, number: str) -> bool:
        """Type a number and `=`; tell whether it stayed a number on the calculator until the check was over."""
        self.wait_warm()
        before = self.keeper
        self.keys.press("Esc")
        self.type(f"{number}=")
        wait_for(lambda: self.keeper != before or self.panel.window is not None, "the check to end")
        return self.panel.window is None and self.is_active() and self.shows(number)

    def wait_warm(self) -> None:
        """Wait until the second process has made the state file and rests, ready for a number."""
        wait_for(lambda: self.keeper is not None, "the second process")
        wait_for(self.state_file.exists, "the state file")
        wait_for(lambda: _rests(self.keeper), "the second process to rest")

    def time_alone(self, limit_s: float = 10.0) -> float:
        """Watch the second process be replaced; return for how many seconds there was none."""
        before, end = self.keeper, time.monotonic() + limit_s
        while self.keeper == before and time.monotonic() < end:
            time.sleep(0.002)
        gone = time.monotonic()
        while self.keeper is None and time.monotonic() < end:
            time.sleep(0.002)
        return time.monotonic() - gone

    def _tree(self) -> list[Node]:
        reader = Reader(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            return reader.tree(self.pid)
        finally:
            reader.close()

    def _is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None


def _children(pid: int) -> list[int]:
    """Return the living children of a process, also when it is dead itself and they were handed on."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and _parent(int(folder.name)) == pid:
            found.append(int(folder.name))
    return sorted(found)


def _parent(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return -1
    return -1 if fields[0] == "Z" else int(fields[1])


def _words_of(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return []


def _rests(pid: int | None) -> bool:
    """Tell whether a process used next to no time in the last moment."""
    before = _used_s(pid)
    time.sleep(0.25)
    return pid is not None and 0 <= _used_s(pid) - before < 0.02


def _used_s(pid: int | None) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return -1.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def is_alive(pid: int) -> bool:
    """Tell whether a process lives, and is no mere entry that waits for its parent."""
    return _parent(pid) != -1
