"""Two testers. One has files only; the other has the device key as well and sees the ledgers of many installs."""

import math
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from disguise_app.vault.errors import NoFreePlace
from disguise_app.vault.image import IMAGE_BYTES
from disguise_app.vault.ledger import Ledger, draw_places, fresh_ledger
from disguise_app.vault.vault import TapeLine
from tests.attack.histories import HISTORIES, live
from tests.attack.operations import Report
from tests.attack.statistics import (
    chi_square_p,
    deflation_gain,
    equal_bytes_z,
    rank_p,
    serial_correlation_z,
    uniform_p,
)

FILES_OF_EACH = 12
INSTALLS = 200_000
LEAST_P = 1e-6
MOST_Z = 5.5

pytestmark = pytest.mark.slow


@pytest.mark.timeout(1800)
def test_files_alone_tell_nothing(tmp_path: Path, report: Report) -> None:
    scores: dict[str, list[float]] = {}
    for history in HISTORIES:
        files = [live(history, tmp_path / f"{history}{at}").data() for at in range(FILES_OF_EACH)]
        assert {len(data) for data in files} == {IMAGE_BYTES}
        assert max(deflation_gain(data) for data in files) < 0
        scores[history] = [chi_square_p(data) for data in files]
        worst = max(abs(serial_correlation_z(data[::7])) for data in files)
        assert worst < MOST_Z
        report(f"{history}: chi-square p {min(scores[history]):.3f}..{max(scores[history]):.3f}, serial z {worst:.2f}")
    together = uniform_p([p for values in scores.values() for p in values])
    pairs = {name: rank_p(scores["fresh"], values) for name, values in scores.items() if name != "fresh"}
    report(
        f"chi-square p-values uniform: KS p {together:.3f}; against fresh, rank p at least {min(pairs.values()):.3f}"
    )
    assert together > LEAST_P
    assert min(pairs.values()) > LEAST_P / len(pairs)


@pytest.mark.timeout(1800)
def test_the_same_file_over_time_tells_nothing(tmp_path: Path, report: Report) -> None:
    worst = 0.0
    for history in HISTORIES:
        install = live(history, tmp_path / history)
        before = install.data()
        for step in range(4):
            install.vault().append_tape([TapeLine(f"late{step}", "1 + 1 = 2")])
            after = install.data()
            changed = bytes(a ^ b for a, b in zip(before, after, strict=True))
            worst = max(worst, abs(equal_bytes_z(before, after)))
            assert chi_square_p(changed) > LEAST_P
            before = after
    report(f"equal bytes between two writes: at most {worst:.2f} standard deviations from 1 in 256")
    assert worst < MOST_Z


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("made", [1, 2, 3])
def test_with_the_key_the_count_is_worth_a_factor_of_two_for_each(made: int, report: Report) -> None:
    """Who is refused and leaves it at that is counted with the others who tried: the best guess is then 2^m at most."""
    dice = random.Random(made)
    plain = Counter(len(_simulated(dice, 0).taken) for _ in range(INSTALLS))
    tried = Counter(len(_simulated(dice, made).taken) for _ in range(INSTALLS))
    best, count = max((tried[k] / plain[k], k) for k in plain)
    error = 4 * math.sqrt(1 / plain[count] + 1 / tried[count])
    report(f"{made} made: best likelihood ratio {best:.2f} at {count} taken; 2^m is {2**made}")
    assert best <= 2**made * (1 + error)
    assert min(plain.values()) > 0
    certain = [k for k in tried if not plain[k]]
    assert not certain


@pytest.mark.parametrize("made", [1, 2, 3])
def test_who_was_refused_and_began_a_new_file_shows_a_little_more(made: int, report: Report) -> None:
    """A new file is drawn like a first one, so that one is refused again seldom; the factor grows by 1 in 2^(7-m)."""
    odds = [2.0 ** -(k + 1) for k in range(6)] + [2.0**-6]
    fits = sum(odds[: 7 - made])
    best = max(odds[k - made] / fits / odds[k] for k in range(made, 7))
    report(f"{made} made, refused ones began anew: factor {best:.3f} instead of {2**made}")
    assert best <= 2**made / (1 - 2.0 ** -(7 - made)) + 1e-9


def _simulated(dice: random.Random, made: int) -> Ledger:
    ledger = replace(_BLANK, taken=draw_places(dice.randrange))
    for _ in range(made):
        try:
            ledger = ledger.with_new_place()[0]
        except NoFreePlace:
            break
    return ledger


_BLANK = fresh_ledger()
