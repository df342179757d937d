"""The small windows of the calculator: a message, the list of keys, about.

Called by the errands, imported when one is opened. They say what a calculator says and no more.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from disguise_app import __version__
from disguise_app.cover import names
from disguise_app.outside import names as outside_names
from disguise_app.outside.language import cover as _

_ROW_PX: Final = 6
_WIDTH_PX: Final = 360


def say(parent: QWidget, title: str, text: str) -> None:
    """Say one thing, with a button to shut it."""
    dialog, outer = _dialog(parent, title)
    words = QLabel(text)
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setMinimumWidth(_WIDTH_PX)
    outer.addWidget(words)
    _run(dialog, outer)


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    about = _(
        "A calculator with a paper tape. Results are exact where they can be; where they are rounded, every digit "
        "shown is right, and End shows more."
    )
    say(parent, _("About"), f"{outside_names.PRODUCT} {__version__}\n\n{about}")


def show_keys(parent: QWidget) -> None:
    """Show every key of the keyboard and what it does."""
    dialog, outer = _dialog(parent, _("Keys"))
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setVerticalSpacing(_ROW_PX)
    grid.setHorizontalSpacing(_ROW_PX * 4)
    for row, (keys, what) in enumerate(names.listed()):
        grid.addWidget(QLabel(keys), row, 0)
        grid.addWidget(QLabel(what), row, 1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    outer.addWidget(area)
    dialog.resize(inside.sizeHint().width() + 64, min(560, inside.sizeHint().height() + 90))
    _run(dialog, outer)


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    return dialog, QVBoxLayout(dialog)


def _run(dialog: QDialog, outer: QVBoxLayout) -> None:
    close = QPushButton(_("Close"))
    close.setProperty("role", "plain")
    close.clicked.connect(dialog.reject)
    outer.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
    dialog.exec()
    dialog.deleteLater()
