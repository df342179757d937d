"""The start, as a story: no word on the command line is the cover, `--tape` is the keeper.

Both first choose the window system and the desktop's looks and put Qt's import on its quick way. What else the cover
needs is told in `cover.app`, the keeper in `keeper.app`; neither imports anything of the other.
"""

from __future__ import annotations

import gc
import os
import sys

if not __package__:
    # Started by this file's path, as `dev.py run` does: Python's -m takes 3 ms to find what is here already.
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# As Qt's genericunixthemes.cpp names them.
_GTKS_DESKTOPS = frozenset(("CINNAMON", "GNOME", "LXDE", "MATE", "PANTHEON", "UNITY", "X-CINNAMON", "XFCE"))


def main() -> None:
    """Become the cover or the keeper."""
    # Garbage is collected by a timer of the GUI's thread, in both: cycles that hold Qt objects must not be taken apart
    # in another. Said first, because the imports below would set it off a dozen times.
    gc.disable()
    from disguise_app.outside import names

    is_keeper = names.KEEPER_TOKEN in sys.argv[1:]
    if not is_keeper:
        from disguise_app.look import head_start

        head_start.begin()
    from disguise_app.look import quick_start

    _choose_window_system()
    _choose_theme()
    quick_start.install()
    if is_keeper:
        from disguise_app.keeper import app as keeper

        keeper.main()
    else:
        from disguise_app.cover import app as cover

        sys.exit(cover.main())


def _choose_window_system() -> None:
    """Prefer X11 where it answers, also under Wayland, whose own protocol lets no window be put over another."""
    if os.environ.get("DISPLAY") and os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb;wayland")


def _choose_theme() -> None:
    """Let Qt not ask GTK for the looks of a desktop that is made with it.

    Qt would load all of GTK before the first frame and ask GTK's theme whether to be dark, and not the desktop.
    """
    if not _GTKS_DESKTOPS.isdisjoint(os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")):
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", "gnome")


if __name__ == "__main__":
    main()
