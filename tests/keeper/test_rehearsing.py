"""When the keeper rehearses: once it waits, and not while a candidate is being tried, whatever that turns out to be."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.keeper import keeper as room
from disguise_app.keeper.keeper import Keeper
from disguise_app.outside.wire import Frame, Kind, Place, candidate_payload


class Idle:
    """A vault in which there is nothing, and a pipe that leads nowhere."""

    def warm(self) -> None:
        """Do nothing."""

    def start(self) -> tuple[()]:
        """Hold no tape."""
        return ()

    def open(self, _digits: bytearray) -> None:
        """Open nothing."""

    def send(self, _kind: Kind, _payload: bytes = b"") -> None:
        """Hand on nothing."""


@pytest.fixture
def rehearsed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    faces: list[Any] = []
    monkeypatch.setattr(room, "rehearse", faces.append)
    monkeypatch.setattr(room, "REHEARSE_MS", 30)
    return faces


@pytest.fixture
def start(qtbot: QtBot) -> Callable[[], tuple[Keeper, list[bool]]]:
    def act() -> tuple[Keeper, list[bool]]:
        nothing, ended = Idle(), list[bool]()
        arms: Any = {"face": "a face", "vault": nothing, "pipe": nothing, "end": lambda: ended.append(True)}
        keeper = Keeper(**arms)
        keeper.start()
        return keeper, ended

    return act


def test_it_rehearses_once_while_it_waits(
    start: Callable[[], tuple[Keeper, list[bool]]], rehearsed: list[Any], qtbot: QtBot
) -> None:
    keeper, _ended = start()
    assert rehearsed == []
    qtbot.waitUntil(lambda: rehearsed == ["a face"])
    qtbot.wait(60)
    assert rehearsed == ["a face"]
    keeper.deleteLater()


def test_a_candidate_comes_before_a_rehearsal(
    start: Callable[[], tuple[Keeper, list[bool]]], rehearsed: list[Any], qtbot: QtBot
) -> None:
    keeper, ended = start()
    place = Place(window=0, x=0, y=0, width=1, height=1, ratio=1.0, scheme="light", scale=1.0)
    keeper.answer(Frame(Kind.CHECK, bytearray(candidate_payload(bytearray(b"48291735"), place))))
    qtbot.waitUntil(lambda: ended == [True])
    qtbot.wait(60)
    assert rehearsed == []
    keeper.deleteLater()


def test_what_cannot_be_rehearsed_opens_all_the_same(
    start: Callable[[], tuple[Keeper, list[bool]]], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tried: list[bool] = []

    def fail(_face: object) -> None:
        tried.append(True)
        raise RuntimeError

    monkeypatch.setattr(room, "rehearse", fail)
    monkeypatch.setattr(room, "REHEARSE_MS", 1)
    keeper, ended = start()
    qtbot.waitUntil(lambda: tried == [True])
    assert ended == []
    keeper.deleteLater()
