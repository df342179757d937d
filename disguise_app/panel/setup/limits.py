"""The honest limits, and what stands in the way, in five short lines and one for each obstacle.

Shown by the first page of set-up, before anything is typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from disguise_app.outside.language import panel as _


@dataclass(frozen=True)
class Desktop:
    """What this desktop lets a window be kept out of: lists of windows, pictures of the screen."""

    hides_from_lists: bool = True
    hides_from_capture: bool = True


def limit_lines(desktop: Desktop) -> tuple[str, ...]:
    """Give the five lines that everybody reads first."""
    return (
        _seen_line(desktop),
        _("A forgotten number cannot be found again. Nobody can reset it."),
        _("The plan opens only on this login, unless you keep a recovery phrase."),
        _("Having this can itself be a danger. The phone or computer of a friend or a library is safer."),
        _("You can stop here: **Esc** now leaves nothing behind."),
    )


def _seen_line(desktop: Desktop) -> str:
    if desktop.hides_from_capture:
        return _("This cannot stop spyware or a camera. They see what you type and read.")
    return _("This cannot stop spyware, a camera or a picture of the screen. They see what you type and read.")


_ORDER: Final = (
    "unreadable",
    "keyring_locked",
    "read_only",
    "disk_full",
    "no_place",
    "keyring_missing",
    "key_in_file",
)


def obstacle_lines(obstacles: Sequence[str], desktop: Desktop) -> list[str]:
    """Say what would stop the plan from being made or from opening later, and what this desktop shows of it."""
    words = {
        "unreadable": _("There is a file here that the key of this login does not open."),
        "keyring_locked": _(
            "The key store of this login is locked. A plan cannot be made or opened while it is. To unlock it, press "
            "**Esc** and click “Tape is locked” on the calculator."
        ),
        "read_only": _("The computer does not allow saving here, so a plan cannot be kept."),
        "disk_full": _("The disk is full, so a plan cannot be kept."),
        "no_place": _("All places for plans are taken."),
        "keyring_missing": _(
            "This computer has no key store. The key lies in a file: who can read it can try numbers."
        ),
        "key_in_file": _("The key lies in a file of this login: who can read it can try numbers."),
    }
    said = [words[each] for each in _ORDER if each in obstacles]
    return said if desktop.hides_from_lists else [*said, listed_line()]


def listed_line() -> str:
    """Say what is lost where a window can neither be placed nor left out of lists: Wayland without XWayland."""
    return _(
        "This desktop shows the plan as a window of its own: beside the calculator, and in the list of windows. "
        "**Esc** works all the same."
    )
