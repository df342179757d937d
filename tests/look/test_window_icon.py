"""The windows' icon: the drawing that a menu shows, in every size of a title bar, and on windows shown before."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look import window_icon
from disguise_app.outside import places
from release import metadata

# What one version of the drawing library may round otherwise than another.
SHADES = 2


def _picture(data: bytes) -> QImage:
    return QImage.fromData(QByteArray(data)).convertToFormat(QImage.Format.Format_ARGB32)


def _pixels(picture: QImage) -> bytes:
    return bytes(picture.constBits())


@pytest.mark.parametrize("size", window_icon.SIZES)
def test_each_picture_is_of_the_drawing_as_it_is_now(qapp: QApplication, size: int) -> None:
    kept, drawn = _picture(places.resource("icons", f"{size}.png")), _picture(metadata.png(size))
    assert kept.size() == QSize(size, size)
    away = [abs(one - other) for one, other in zip(_pixels(kept), _pixels(drawn), strict=True)]
    assert max(away) <= SHADES, "draw them anew: python -m release.metadata"


def test_a_window_that_is_shown_already_has_the_icon_in_every_size(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = qapp.windowIcon()
    try:
        window_icon.put(qapp)
        sizes = {size.width() for size in window.windowIcon().availableSizes()}
        assert sizes == set(window_icon.SIZES)
    finally:
        qapp.setWindowIcon(before)


def test_the_dock_of_macos_keeps_the_bundle_s_own(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    given: list[object] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(QApplication, "setWindowIcon", lambda *icon: given.append(icon))
    window_icon.put(qapp)
    assert given == []
