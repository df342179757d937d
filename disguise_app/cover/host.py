"""The window as its parts know it: what they may read of it and ask of it.

A type only, for errands, keyboard, parts and units form; the window is the one that is meant. So none of them has to
import the window, which imports them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from disguise_app.calculator.commands import Command
    from disguise_app.calculator.display import Display
    from disguise_app.calculator.session import Session
    from disguise_app.cover.actions import Action
    from disguise_app.cover.settings import Settings
    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink


class Host(Protocol):
    """A window with a session, a look and settings; `last` is what the session showed last."""

    session: Session
    face: Face
    ink: Ink
    settings: Settings
    last: Display
    shows_functions: bool

    def widget(self) -> QWidget:
        """Return the window itself, for what needs a parent or a size."""

    def ask(self, asked: Command | Action) -> None:
        """Do what a key, a button or a menu asks."""

    def put(self, display: Display) -> None:
        """Show a Display of the session."""

    def rearrange(self) -> None:
        """Put every part in its place."""

    def press_equals(self, *, is_repeat: bool = False) -> None:
        """Take a press of `=`."""

    def release_equals(self, *, is_repeat: bool = False) -> None:
        """Take a release of `=`."""

    def note_click(self) -> None:
        """Take any press of the mouse but one on `=`."""

    def note_key(self, code: int) -> None:
        """Take any press of a key but one of `=`."""

    def show_more_digits(self) -> None:
        """Show more digits of a rounded result."""

    def choose_mode(self) -> None:
        """Open the menu of the modes."""

    def put_caret(self, place: int) -> None:
        """Bring the caret of the entry near `place`."""

    def copy_text(self, text: str) -> None:
        """Put `text` on the clipboard."""

    def unlock_tape(self) -> None:
        """Ask for the keyring of a locked tape."""

    def tell_tape_cleared(self) -> None:
        """Say that the tape was cleared."""
