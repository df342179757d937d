"""What is loaded before the cover's first frame: every module named, so that a new one has to say why it is there.

Each costs a part of a millisecond at the least, `typing`, `pathlib` and what they bring fifteen times that, before a
person sees the calculator. `textwrap` among them means that something touched Qt's namespace `Qt`, whose 94 enums cost
more than the whole window; `inspect`, that something woke PySide's signature machinery.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

OURS = {
    "disguise_app",
    *("disguise_app.outside", "disguise_app.outside.names", "disguise_app.outside.places"),
    "disguise_app.outside.language",
    *("disguise_app.look", "disguise_app.look.quick_start", "disguise_app.look.quick_enums"),
    *("disguise_app.look.face", "disguise_app.look.ink", "disguise_app.look.icons", "disguise_app.look.strokes"),
    *("disguise_app.look.palette", "disguise_app.look.sheet", "disguise_app.look.system"),
    *("disguise_app.calculator", "disguise_app.calculator.session", "disguise_app.calculator.commands"),
    *("disguise_app.calculator.display", "disguise_app.calculator.errors", "disguise_app.calculator.signs"),
    "disguise_app.calculator.named",
    *("disguise_app.cover", "disguise_app.cover.app", "disguise_app.cover.window", "disguise_app.cover.parts"),
    *("disguise_app.cover.header", "disguise_app.cover.display", "disguise_app.cover.keypad"),
    *("disguise_app.cover.key", "disguise_app.cover.choice", "disguise_app.cover.entry_line"),
    *("disguise_app.cover.glyphs", "disguise_app.cover.labels", "disguise_app.cover.words"),
    *("disguise_app.cover.actions", "disguise_app.cover.geometry", "disguise_app.cover.place"),
    *("disguise_app.cover.settings", "disguise_app.cover.number_locale"),
}
QTS = {
    *("PySide6", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "shiboken6", "shiboken6.Shiboken"),
    *("signature_bootstrap", "shibokensupport.signature.mapping"),
}
# `enum` makes Qt's enums and brings the rest.
PYTHONS = {
    *("__future__", "enum", "functools", "collections", "operator", "types", "keyword", "reprlib", "itertools"),
    *("gc", "sys", "os", "atexit", "math"),
}

_START = """
import sys
bare = set(sys.modules)
import gc
gc.disable()
sys.path.insert(0, {root!r})
from disguise_app.look import quick_start
quick_start.install()
from disguise_app.cover import app
def first_frame(application, window):
    found.extend(sorted(set(sys.modules) - bare))
    application.exit()
    return Nothing()
class Nothing:
    def close(self):
        pass
found = []
app._after_first_frame = first_frame
app.main()
print(*found)
"""


def _loaded(folder: Path) -> set[str]:
    """Return the modules that the app has loaded at its first frame and Python alone has not."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", _START.format(root=str(ROOT))],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_nothing_is_loaded_before_the_first_frame_that_it_does_not_need(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path)
    assert {name for name in loaded if name.startswith("disguise_app")} == OURS
    others = {name for name in loaded - QTS - OURS if not name.startswith("_")}
    assert others - PYTHONS == set()
