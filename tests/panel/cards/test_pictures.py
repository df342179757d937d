"""Every card has a picture of its own, in colours that are known, with the child's words where they fit."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.cards import art, pictures
from disguise_app.panel.cards.shapes import HEIGHT, WIDTH, Label
from disguise_app.plan.words.cards import CARDS

NAMES = sorted({card.picture for cards in CARDS.values() for card in cards})


def _painted(face: Face, name: str) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    art.draw(painter, face, pictures.picture(name, pictures.Own("Sam", "Pancakes", "999")), QRectF(image.rect()))
    painter.end()
    return image


def _texts(name: str, own: pictures.Own) -> list[str]:
    return [shape.text for shape in pictures.picture(name, own) if isinstance(shape, Label)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_picture_differs_and_is_said(qtbot: QtBot, face: Face, scheme: str) -> None:
    face.scheme = scheme
    painted = [_painted(face, name) for name in NAMES]
    assert all(one != other for at, one in enumerate(painted) for other in painted[:at])
    assert len({pictures.said(name) for name in NAMES}) == len(NAMES)


def test_a_childs_own_words_stand_in_the_pictures() -> None:
    own = pictures.Own("Sam", "Pancakes", "999")
    assert [_texts(name, own) for name in ("word", "call", "say_name")] == [["Pancakes"], ["999"], ["Sam"]]


def test_words_too_long_to_be_read_are_left_out() -> None:
    own = pictures.Own("Maximilian von Donaudampfschifffahrt", "Donaudampfschifffahrtskapitän", "")
    assert _texts("say_name", own) == ["Maximilian"]
    assert _texts("word", own) == []
