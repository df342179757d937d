"""A sample of the two testers in tests/attack: every history's file looks like any other's."""

from pathlib import Path

import pytest

from disguise_app.vault.image import IMAGE_BYTES
from tests.attack.histories import HISTORIES, live
from tests.attack.statistics import chi_square_p, deflation_gain, equal_bytes_z, rank_p, serial_correlation_z, uniform_p


@pytest.mark.parametrize("history", HISTORIES)
def test_a_file_looks_random_whatever_it_went_through(history: str, tmp_path: Path) -> None:
    install = live(history, tmp_path / "data")
    data = install.data()
    assert len(data) == IMAGE_BYTES
    assert install.names() == ["tape", "tape.lock"]
    assert chi_square_p(data) > 1e-7
    assert abs(serial_correlation_z(data[:200_000])) < 6
    assert deflation_gain(data) < 0
    install.vault().clear_tape()
    assert abs(equal_bytes_z(data, install.data())) < 6


def test_the_tests_themselves_see_what_is_not_random() -> None:
    text = b"the quick brown fox " * 5000
    assert chi_square_p(text) < 1e-9
    assert abs(serial_correlation_z(text)) > 6
    assert deflation_gain(text) > 0
    assert equal_bytes_z(text, text) > 6
    assert uniform_p([0.5 + at / 1000 for at in range(50)]) < 1e-6
    assert uniform_p([at / 50 for at in range(50)]) > 0.5
    assert rank_p(list(range(50)), list(range(100, 150))) < 1e-6
    assert rank_p(list(range(50)), list(range(50))) > 0.9
