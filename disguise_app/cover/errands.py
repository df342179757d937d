"""What the window does beside reckoning: modes, tape, clipboard, menus, the text file, the list of keys.

Made by the window, called with an Action. Dialogs and menus are imported when they are opened. It must not know
numbers.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from disguise_app.calculator.commands import Command
from disguise_app.cover import place, tape_text, words
from disguise_app.cover.actions import Action
from disguise_app.cover.geometry import SCIENTIFIC
from disguise_app.outside.language import cover as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from disguise_app.cover.header import Header
    from disguise_app.cover.host import Host

_MOST_PASTED: Final = 65_536


class Errands:
    """Does what a key, a button or a menu asks of one window."""

    def __init__(self, window: Host, header: Header) -> None:
        self._window, self._header = window, header
        self._width_before = 0
        self._deeds: dict[Action, Callable[[], None]] = {
            Action.STANDARD: lambda: self.change_mode("standard"),
            Action.SCIENTIFIC: lambda: self.change_mode("scientific"),
            Action.UNITS: lambda: self.change_mode("units"),
            Action.TAPE: self.toggle_tape,
            Action.MENU: self.open_menu,
            Action.FUNCTIONS: self.toggle_functions,
            Action.COPY: lambda: self.copy_text(window.session.copy_text()),
            Action.COPY_ALL: lambda: self.copy_text(window.session.copy_text(all_digits=True)),
            Action.PASTE: self.paste,
            Action.SAVE_TAPE: self.save_tape,
            Action.CLEAR_TAPE: self.clear_tape,
            Action.KEYS: self.show_keys,
            Action.ABOUT: self.show_about,
            Action.CLOSE: self.close,
        }

    def do(self, action: Action) -> None:
        """Do what `action` names."""
        self._deeds[action]()

    def change_mode(self, mode: str) -> None:
        """Change the mode; the entry stays. The window grows for the scientific keys and shrinks back after them."""
        window = self._window
        before = window.settings.mode
        if mode == before:
            return
        window.settings.mode = mode
        window.shows_functions = False
        widget = window.widget()
        size = widget.size()
        if mode == SCIENTIFIC and not widget.isMaximized():
            size = place.grown(widget, mode, window.face.scale)
            self._width_before = widget.width()
        elif before == SCIENTIFIC and widget.width() == self._grown_width() and self._width_before:
            size.setWidth(self._width_before)
        if size == widget.size():
            window.rearrange()
        else:
            widget.resize(size)

    def _grown_width(self) -> int:
        window = self._window
        return max(self._width_before, place.default_size(window.widget(), SCIENTIFIC, window.face.scale).width())

    def toggle_tape(self) -> None:
        """Open or shut the tape."""
        settings = self._window.settings
        settings.is_tape_open = not settings.is_tape_open
        self._window.rearrange()

    def toggle_functions(self) -> None:
        """Show the function keys in the pad's place, or the pad again."""
        self._window.shows_functions = not self._window.shows_functions
        self._window.rearrange()

    def choose_mode(self) -> None:
        """Open the menu of the modes."""
        from disguise_app.cover import menus

        window = self._window
        chosen = menus.choose_mode(window.widget(), self._header.below_mode(), window.settings.mode)
        if chosen is not None:
            window.ask(chosen)

    def open_menu(self) -> None:
        """Open the main menu."""
        from disguise_app.cover import menus

        window = self._window
        chosen = menus.choose(
            window.widget(),
            self._header.below_menu(),
            mode=window.settings.mode,
            angle=window.last.angle,
            has_memory=window.last.memory != "",
        )
        if chosen is not None:
            window.ask(chosen)

    def put_caret(self, wanted: int) -> None:
        """Bring the caret of the entry near `wanted`, step by step, as the arrows do."""
        window = self._window
        for _step in range(len(window.last.entry)):
            at = window.last.caret
            if at == wanted:
                return
            command = Command.LEFT if wanted < at else Command.RIGHT
            window.put(window.session.apply(command))
            moved = window.last.caret
            if moved == at or abs(moved - wanted) >= abs(at - wanted):
                return

    def copy_text(self, text: str) -> None:
        """Put `text` on the clipboard."""
        QApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Read the clipboard into the entry."""
        # One more than is read, so that what is cut off is refused and not read as if it were all.
        text = QApplication.clipboard().text()[: _MOST_PASTED + 1]
        if text:
            self._window.put(self._window.session.paste(text))

    def clear_tape(self) -> None:
        """Drop all lines of the tape."""
        window = self._window
        window.session.clear_tape()
        window.put(window.session.display())
        window.tell_tape_cleared()

    def save_tape(self) -> None:
        """Ask for a name and save the tape as a text file."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getSaveFileName(
            self._window.widget(), _("Save tape"), str(Path.home() / _("Tape.txt")), _("Text files (*.txt)")
        )
        if chosen:
            path = Path(chosen)
            self.write_tape(path if path.suffix else path.with_suffix(".txt"))

    def write_tape(self, path: Path) -> None:
        """Write the tape to `path`; say so in plain words if that cannot be done."""
        from disguise_app.outside import files

        window = self._window
        text = tape_text.as_file(window.session.tape, window.session.locale, total_word=_("Total"))
        try:
            files.write_atomic(path, text, mode=0o644)
        except files.CannotWrite as error:
            from disguise_app.cover import dialogs

            dialogs.say(window.widget(), _("Save tape"), words.cannot_save(error.reason))

    def show_keys(self) -> None:
        """Show the list of keys."""
        from disguise_app.cover import dialogs

        dialogs.show_keys(self._window.widget())

    def show_about(self) -> None:
        """Say what this program is."""
        from disguise_app.cover import dialogs

        dialogs.show_about(self._window.widget())

    def close(self) -> None:
        """Close the window."""
        self._window.widget().close()
