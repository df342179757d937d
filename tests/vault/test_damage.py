"""A sample of the damage runs in tests/attack, and damage met by the whole vault, from the file to the number."""

from pathlib import Path

import pytest

from disguise_app.vault.image import CELL_BYTES, CELLS, IMAGE_BYTES, RECOVERY_BYTES
from tests.attack.damage import NEWER_NOTES, TAPE, Sound, anywhere, edges, flipped, sound
from tests.vault.keyrings import LATER, NOTES, OTHER_NUMBER, PLAN


@pytest.fixture
def whole(tmp_path: Path) -> Sound:
    return sound(tmp_path / "data")


def test_a_sample_of_bytes_may_be_damaged(whole: Sound) -> None:
    for position in [*list(edges())[::37], *anywhere(250, seed=1)]:
        whole.check(flipped(whole.data, position))


@pytest.mark.parametrize("cell", range(CELLS))
def test_a_whole_cell_may_be_lost(whole: Sound, cell: int) -> None:
    start = RECOVERY_BYTES + cell * CELL_BYTES
    damaged = whole.data[:start] + bytes(CELL_BYTES) + whole.data[start + CELL_BYTES :]
    whole.check(damaged)
    whole.install.put(damaged)
    assert whole.install.content() in (LATER, PLAN)
    assert whole.install.content(OTHER_NUMBER) in (NEWER_NOTES, NOTES)
    assert whole.install.tape() in (TAPE, TAPE[:1])


def test_a_damaged_file_is_whole_again_after_the_next_saves(whole: Sound) -> None:
    for cell in range(0, CELLS, 2):
        whole.install.put(flipped(whole.install.data(), RECOVERY_BYTES + cell * CELL_BYTES + 99))
    opened = whole.install.vault().open(bytearray(b"48291735"))
    assert opened is not None
    opened.save(PLAN)
    opened.save(LATER)
    data = whole.install.data()
    place = RECOVERY_BYTES + 2 * opened._place * CELL_BYTES
    for start in (place, place + CELL_BYTES):
        whole.install.put(flipped(data, start + 5))
        assert whole.install.content() in (LATER, PLAN)


def test_edges_are_every_position_that_was_asked_for() -> None:
    positions = set(edges())
    assert {0, 199, 59, 60, 259, 60 + 65535, 60 + 65336, IMAGE_BYTES - 1, IMAGE_BYTES - 200} <= positions
    assert len(positions) == 18 * 400 + 120
