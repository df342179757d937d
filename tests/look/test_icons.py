"""Icons are strokes with round ends that fill their square, in the colour asked for."""

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from disguise_app.look import icons
from disguise_app.look.strokes import path_of


def drawn(name: str, side: int = 40) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    icons.draw(painter, name, QRectF(0, 0, side, side), QColor("#1D5AA6"))
    painter.end()
    return image


@pytest.mark.parametrize("name", sorted(icons.PATHS))
def test_every_icon_draws_something_in_its_colour_and_inside_its_square(qapp: QApplication, name: str) -> None:
    image = drawn(name)
    seen = {image.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert "#1d5aa6" in seen
    edge = {image.pixelColor(at, side).name() for at in range(40) for side in (0, 39)}
    edge |= {image.pixelColor(side, at).name() for at in range(40) for side in (0, 39)}
    assert edge == {"#ffffff"}


def test_the_pen_is_round_and_has_colour_and_width_asked_for(qapp: QApplication) -> None:
    pen = icons.round_pen(QColor("#1D5AA6"), 1.5)
    assert pen.capStyle() == Qt.PenCapStyle.RoundCap
    assert pen.joinStyle() == Qt.PenJoinStyle.RoundJoin
    assert (pen.color().name(), pen.widthF()) == ("#1d5aa6", 1.5)


def test_an_icon_is_sharp_at_any_size(qapp: QApplication) -> None:
    icon = icons.icon("menu", QColor("black"))
    for side in (16, 32, 60):
        assert icon.pixmap(QSize(side, side)).deviceIndependentSize().toSize() == QSize(side, side)


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("shield", QColor("black"))


def test_paths_are_read_as_svg_writes_them() -> None:
    path = path_of("M1 2l3 0-1.5.5V7H2z")
    assert path.boundingRect().getCoords() == pytest.approx((1, 2, 4, 7))
    half = path_of("M4 8a4 4 0 0 1 8 0")
    assert half.boundingRect().top() == pytest.approx(4, abs=0.01)
    other = path_of("M4 8a4 4 0 0 0 8 0")
    assert other.boundingRect().bottom() == pytest.approx(12, abs=0.01)
    with pytest.raises(KeyError):
        path_of("M0 0C1 1 2 2 3 3")
