"""Logins whose windows are managed by another program than the usual one of the tests."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass

from Xlib import X
from Xlib.display import Display

from workshop.desktop import Login, start_screen, wait_for


@dataclass(frozen=True)
class Manager:
    """A window manager: its name, the Debian package it comes in, its command, and a file of settings for it."""

    name: str
    package: str
    command: tuple[str, ...]
    config: str = ""
    is_tiling: bool = False


MANAGERS = (
    Manager("openbox", "openbox", ("openbox",)),
    Manager("xfwm4", "xfwm4", ("xfwm4",)),
    Manager("metacity", "metacity", ("metacity",)),
    Manager("mutter", "mutter", ("mutter", "--x11")),
    Manager("kwin", "kwin-x11", ("kwin_x11", "--no-kactivities")),
    Manager("i3", "i3-wm", ("i3", "-c", "{config}"), config="# i3 config file (v4)\n", is_tiling=True),
)


class Managed(Login):
    """A login with a virtual screen and one of the managers on it."""

    def __init__(self, manager: Manager) -> None:
        super().__init__()
        self._manager = manager

    def begin(self) -> None:
        """Start the screen, the session and the manager, and wait until it manages."""
        start_screen(self, "1280x900x24")
        super().begin()
        config = self.home / "manager-config"
        config.write_text(self._manager.config)
        self.start(*(word.format(config=config) for word in self._manager.command))
        wait_for(lambda: _is_managed(self.environment["DISPLAY"]), f"{self._manager.name} to manage")


def _is_managed(display: str) -> bool:
    with closing(Display(display)) as server:
        root = server.screen().root
        sign = root.get_full_property(server.intern_atom("_NET_SUPPORTING_WM_CHECK"), X.AnyPropertyType)
        return sign is not None and bool(sign.value[0])


def is_there(program: str) -> bool:
    """Tell whether a program is installed."""
    return shutil.which(program) is not None
