"""A Wayland session without a screen: sway, keys by wtype, windows as sway lists them, pictures by grim."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.desktop import Login, wait_for

PROGRAMS = {"sway": "sway", "wtype": "wtype", "grim": "grim", "Xwayland": "xwayland"}
_CONFIG = """
xwayland {xwayland}
output HEADLESS-1 resolution 1280x900
exec echo "$DISPLAY" > {home}/display
"""
# sway refuses to run as root; in a user namespace it is somebody else, and the files still belong to the same person.
_AS_SOMEBODY = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
_NAMES = {"Enter": "Return", "Esc": "Escape", "PgDn": "Next", "PgUp": "Prior", "=": "equal"}


@dataclass(frozen=True)
class Shown:
    """One window as sway lists it, in pixels."""

    number: int
    pid: int
    title: str
    x: int
    y: int
    width: int
    height: int
    is_focused: bool
    is_native: bool


class Sway(Login):
    """A login under sway, with XWayland or without."""

    def __init__(self, *, has_xwayland: bool) -> None:
        super().__init__()
        self._has_xwayland = has_xwayland

    def begin(self) -> None:
        """Start the session, then the compositor, and wait until programs can come."""
        super().begin()
        self.environment.pop("DISPLAY", None)
        self.environment |= {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        self.environment |= {"XDG_SESSION_TYPE": "wayland", "LIBSEAT_BACKEND": "noop"}
        config = self.home / "sway-config"
        config.write_text(_CONFIG.format(xwayland="enable" if self._has_xwayland else "disable", home=self.home))
        as_somebody = _AS_SOMEBODY if os.geteuid() == 0 else ()
        self.start(*as_somebody, "sway", "-c", str(config))
        said = self.home / "display"
        wait_for(lambda: said.exists() and said.read_text().endswith("\n"), "sway")
        runtime = Path(self.environment["XDG_RUNTIME_DIR"])
        self.environment["WAYLAND_DISPLAY"] = next(path.name for path in runtime.glob("wayland-?"))
        self.environment["SWAYSOCK"] = str(next(runtime.glob("sway-ipc.*")))
        # A keyboard that stays: where the last one goes, sway takes the focus away.
        self.start("wtype", "-s", "1000000")
        if self._has_xwayland:
            self.environment["DISPLAY"] = said.read_text().strip()

    def windows(self) -> list[Shown]:
        """Return all windows."""
        return list(_windows(json.loads(self._say("-t", "get_tree"))))

    def focus(self, window: Shown) -> None:
        """Turn to a window, as a bar or a switcher does."""
        self._say(f"[con_id={window.number}] focus")

    def press(self, combination: str) -> None:
        """Press one key or a combination such as "Ctrl+PgDn"."""
        *modifiers, key = combination.split("+")
        before = [word for each in modifiers for word in ("-M", each.lower())]
        after = [word for each in modifiers for word in ("-m", each.lower())]
        self._wtype(*before, "-k", _NAMES.get(key, key), *after)

    def type(self, text: str, *, stay_s: float = 0.0) -> None:
        """Type a text; the keyboard stays for a while, since sway takes the focus away for a moment when it goes."""
        self._wtype("-d", "15", text, "-s", str(max(1, int(1000 * stay_s))))

    def hold(self, key: str, seconds: float, *, stay_s: float) -> None:
        """Keep a key down; the keyboard stays for a while after it."""
        name, held, stay = _NAMES.get(key, key), int(1000 * seconds), max(1, int(1000 * stay_s))
        self._wtype("-P", name, "-s", str(held), "-p", name, "-s", str(stay))

    def picture(self, path: Path) -> None:
        """Write a picture of the screen."""
        self._run("grim", str(path))

    def _wtype(self, *words: str) -> None:
        # Each call is a new keyboard with a keymap of its own, of which programs under XWayland hear a moment late.
        self._run("wtype", "-M", "shift", "-m", "shift", "-s", "250", *words)

    def _say(self, *words: str) -> str:
        return self._run("swaymsg", *words)

    def _run(self, *words: str) -> str:
        run = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=True)
        return run.stdout


def _windows(node: dict[str, Any]) -> Iterator[Shown]:
    for below in (*node.get("nodes", ()), *node.get("floating_nodes", ())):
        yield from _windows(below)
    if node.get("pid") and node.get("visible"):
        inner, outer = node["window_rect"], node["rect"]
        place = (outer["x"] + inner["x"], outer["y"] + inner["y"], inner["width"], inner["height"])
        is_native = node.get("shell") == "xdg_shell"
        yield Shown(node["id"], node["pid"], node["name"] or "", *place, node["focused"], is_native)
