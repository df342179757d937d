"""More than 27,000 bytes of the file damaged in turn, and whole cells: a plan loses one generation at most."""

import random
from pathlib import Path

import pytest

from disguise_app.vault.image import CELL_BYTES, CELLS, RECOVERY_BYTES
from tests.attack.damage import anywhere, edges, flipped, sound
from tests.attack.operations import Report

POSITIONS = 20_000

pytestmark = pytest.mark.slow


@pytest.mark.timeout(3600)
def test_any_byte_may_be_damaged(tmp_path: Path, report: Report) -> None:
    whole = sound(tmp_path / "data")
    dice = random.Random(5)
    positions = [*edges(), *anywhere(POSITIONS, seed=6)]
    for position in positions:
        whole.check(flipped(whole.data, position, dice.randrange(1, 256)))
    report(f"{len(positions)} positions damaged, {len(set(positions))} of them different")


@pytest.mark.timeout(600)
def test_any_stretch_within_a_cell_may_be_damaged(tmp_path: Path) -> None:
    whole = sound(tmp_path / "data")
    dice = random.Random(7)
    for cell in range(CELLS):
        start = RECOVERY_BYTES + cell * CELL_BYTES
        for _ in range(20):
            low, high = sorted(dice.sample(range(start, start + CELL_BYTES), 2))
            whole.check(whole.data[:low] + dice.randbytes(high - low) + whole.data[high:])
