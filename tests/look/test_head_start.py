"""Fonts are read beside the imports: without Qt, in silence where it cannot be done, leaving Python as it was."""

import os
import subprocess
import sys

import pytest

from disguise_app.look import head_start

# FC_DEBUG 1024 lets fontconfig tell which files it reads.
_CODE = """
import sys, time, threading
from disguise_app.look import head_start
usual_s = sys.getswitchinterval()
head_start.LIBRARY = {library!r}
began = head_start.begin()
ends_s = time.monotonic() + 30
while threading._count() and time.monotonic() < ends_s:
    time.sleep(0.01)
print("began", began, sys.getswitchinterval() == usual_s, "PySide6" in sys.modules, "ctypes" in sys.modules)
"""


def _told(library: str) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", _CODE.format(library=library)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"FC_DEBUG": "1024"},
    )
    return done.stdout, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is asked on Linux only")
def test_the_systems_fonts_are_read_without_qt() -> None:
    out, err = _told(head_start.LIBRARY)
    assert "began True True False False" in out
    assert "fonts.conf" in out + err


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is asked on Linux only")
def test_where_it_cannot_be_done_nothing_is_said_and_nothing_is_left_changed() -> None:
    out, err = _told("libnothing.so.9")
    assert out.splitlines() == ["began False True False False"]
    assert err == ""


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_another_system_is_left_alone(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(head_start, "start_new_thread", lambda *call: started.append(call))
    usual_s = sys.getswitchinterval()
    assert not head_start.begin()
    assert not started
    assert sys.getswitchinterval() == usual_s
