"""A desk for the tests of the cover."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.cover.windows import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Desk:
    """Give a desk on which windows are made."""
    return Desk(qtbot, qapp, tmp_path)
