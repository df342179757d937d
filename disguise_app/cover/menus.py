"""The menus of the calculator, built when they are opened: modes, the main menu, the menu of a tape line.

Called by the errands, the tape and the units form; each returns what was chosen. It must not do what is chosen.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget  # noqa: TID251 - the law is the panel's; a calculator has menus

from disguise_app.calculator.commands import Command
from disguise_app.cover import names, words
from disguise_app.cover.actions import Action
from disguise_app.cover.geometry import MODES
from disguise_app.outside import names as outside_names
from disguise_app.outside.language import cover as _

Choice = tuple[Action | Command, str]


def choose_mode(parent: QWidget, at: QPoint, mode: str) -> Action | Command | None:
    """Let a mode be chosen under `at`; None when nothing was."""
    menu = QMenu(parent)
    for name in MODES:
        action = _add(menu, (Action(name), words.mode_name(name)))
        action.setCheckable(True)
        action.setChecked(name == mode)
    return _run(menu, at)


def choose(parent: QWidget, at: QPoint, *, mode: str, angle: str, has_memory: bool) -> Action | Command | None:
    """Open the main menu, its right edge at `at`; None when nothing was chosen."""
    menu = QMenu(parent)
    _add_submenus(menu, mode=mode, angle=angle, has_memory=has_memory)
    menu.addSeparator()
    for choice in (
        (Command.UNDO, _("Undo")),
        (Command.REDO, _("Redo")),
        (Action.COPY, _("Copy")),
        (Action.COPY_ALL, _("Copy all digits")),
        (Action.PASTE, _("Paste")),
    ):
        _add(menu, choice)
    menu.addSeparator()
    for choice in (
        (Action.TAPE, _("Tape")),
        (Action.SAVE_TAPE, _("Save tape as text…")),
        (Action.CLEAR_TAPE, _("Clear tape")),
    ):
        _add(menu, choice)
    menu.addSeparator()
    _add(menu, (Action.KEYS, _("Keys")))
    _add(menu, (Action.ABOUT, _("About {name}").format(name=outside_names.PRODUCT)))
    menu.addSeparator()
    _add(menu, (Action.CLOSE, _("Quit")))
    return _run(menu, QPoint(at.x() - menu.sizeHint().width(), at.y()))


def _add_submenus(menu: QMenu, *, mode: str, angle: str, has_memory: bool) -> None:
    modes = menu.addMenu(_("Mode"))
    for name in MODES:
        _check(_add(modes, (Action(name), words.mode_name(name))), is_on=name == mode)
    angles = menu.addMenu(_("Angle"))
    for command, word in _angles():
        _check(_add(angles, (command, word)), is_on=command.value == angle)
    memory = menu.addMenu(_("Memory"))
    for command in (Command.MC, Command.MR, *_MEMORY):
        entry = _add(memory, (command, names.spoken(command, "")))
        entry.setEnabled(has_memory or command in _MEMORY)


def choose_line(parent: QWidget, at: QPoint) -> str | None:
    """Open the menu of a tape line: "insert", "edit", "copy_result", "copy_line", "copy_all" or None."""
    return choose_word(
        parent,
        at,
        (
            ("insert", _("Use result")),
            ("edit", _("Edit expression")),
            ("", ""),
            ("copy_result", _("Copy result")),
            ("copy_line", _("Copy line")),
            ("copy_all", _("Copy tape")),
        ),
    )


def choose_word(parent: QWidget, at: QPoint, choices: Sequence[tuple[str, str]], chosen: str = "") -> str | None:
    """Let one of (key, word) be chosen; an empty key is a separator, `chosen` is shown as on."""
    menu = QMenu(parent)
    for key, word in choices:
        if not key:
            menu.addSeparator()
            continue
        action = menu.addAction(word)
        action.setData(key)
        if chosen:
            _check(action, is_on=key == chosen)
    found = menu.exec(at)
    menu.deleteLater()
    return str(found.data()) if found is not None else None


_MEMORY = (Command.M_PLUS, Command.M_MINUS, Command.MS)


def _angles() -> Sequence[tuple[Command, str]]:
    return (
        (Command.ANGLE_DEG, _("Degrees")),
        (Command.ANGLE_RAD, _("Radians")),
        (Command.ANGLE_GRAD, _("Gradians")),
    )


def _add(menu: QMenu, choice: Choice) -> QAction:
    asks, word = choice
    keys = names.shortcut(asks)
    action = menu.addAction(f"{word}\t{keys}" if keys else word)
    action.setData(asks)
    return action


def _check(action: QAction, *, is_on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(is_on)


def _run(menu: QMenu, at: QPoint) -> Action | Command | None:
    found = menu.exec(at)
    menu.deleteLater()
    data = found.data() if found is not None else None
    return data if isinstance(data, Action | Command) else None
