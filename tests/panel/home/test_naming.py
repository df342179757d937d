"""A name too long for its room is wrapped between words, made smaller, and then shortened; never broken in a word."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from disguise_app.look.face import Face
from disguise_app.panel.home import naming
from disguise_app.panel.home.labels import Labels
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.plan.model import Room

NAMES = (
    "Hauswirtschaftsküche",
    "Donaudampfschifffahrtsgesellschaftsgarten",
    "Aufenthaltsraum mit Fernseher",
    "Kinderzimmer von Maximilian-Alexander",
    "Wohn-/Esszimmer",
    "Bad",
    "👩‍👧 Zimmer",
    "غرفة الأطفال الصغار",
    "x" * 300,
    "ein sehr langer Name aus vielen kurzen Wörtern, die nicht alle hinein können",
)


def _lines(name: naming.Name, face: Face) -> list[str]:
    block = TextBlock(name.text, face=face, style=name.style, centred=True)
    laid = block._lay_out(name.width).layout
    lines = [laid.lineAt(place) for place in range(laid.lineCount())]
    # Qt counts halves of letters beyond 65,535.
    halves = name.text.encode("utf-16-le")
    ends = [(2 * line.textStart(), 2 * (line.textStart() + line.textLength())) for line in lines]
    return [halves[begin:end].decode("utf-16-le") for begin, end in ends]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_broken_in_a_room_of_any_width(qapp: QApplication, name: str, scale: float) -> None:
    face = Face(qapp, sheet="panel", scheme="light", scale=scale)
    for width in range(30, 260, 23):
        for height in (16, 40, 90):
            found = naming.fitted(name, width, height, face=face)
            if found is None:
                continue
            lines = _lines(found, face)
            block = TextBlock(found.text, face=face, style=found.style, centred=True)
            assert block.height(found.width) <= max(height, block.height(10_000))
            ends = [line[-1] for line in lines[:-1]]
            assert all(end in " -‐/…" for end in ends), (width, height, lines)
            assert found.is_whole == (found.text == name)
            if not found.is_whole:
                assert "…" in found.text


def test_the_largest_type_in_which_the_words_are_whole_is_taken(face: Face) -> None:
    wide = naming.fitted("Hauswirtschaftsküche", 300, 60, face=face)
    narrow = naming.fitted("Hauswirtschaftsküche", naming.longest("Hauswirtschaftsküche", "cap", face), 60, face=face)
    assert wide is not None
    assert narrow is not None
    assert (wide.style, narrow.style, narrow.is_whole) == ("side", "cap", True)
    short = naming.fitted("Hauswirtschaftsküche", 60, 60, face=face)
    assert short is not None
    assert short.text.startswith("Ha")
    assert short.text.endswith("e")
    assert "…" in short.text


def test_a_name_goes_beside_the_way_in_more_lines_where_there_is_room(face: Face) -> None:
    labels, rect = Labels(face=face), QRectF(0, 0, 300, 90)
    ring = QRectF(132, 20, 36, 40)
    room = Room("Bürgermeister-Schmidt-Straße", id="s", kind="street")
    lines, spot, covered = labels._placed(room, rect, [ring], False)
    assert covered == 0
    assert not spot.intersects(ring)
    assert not any(line.is_broken for line in lines)


def test_a_label_is_laid_out_once_for_a_place(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    labels, room = Labels(face=face), Room("Kinderzimmer von Maximilian", id="r", lock=True)
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    labels.draw(painter, room, QRectF(10, 10, 120, 90), is_taken=False)
    monkeypatch.setattr(naming, "fitted", None)
    # Moved along, it is the same label.
    labels.draw(painter, room, QRectF(40, 60, 120, 90), is_taken=False)
    painter.end()
