"""What a key or a menu entry asks of the window, beside the Commands that the session answers.

Made by the keymap, the keypad and the menu; the window does them. No behaviour here.
"""

from enum import Enum


class Action(Enum):
    """Name one thing that the window does itself."""

    STANDARD = "standard"
    SCIENTIFIC = "scientific"
    UNITS = "units"
    TAPE = "tape"
    MENU = "menu"
    FUNCTIONS = "functions"
    COPY = "copy"
    COPY_ALL = "copy all digits"
    PASTE = "paste"
    SAVE_TAPE = "save tape"
    CLEAR_TAPE = "clear tape"
    KEYS = "keys"
    ABOUT = "about"
    CLOSE = "close"
