"""The form of a candidate, as FORMAT.md freezes it."""

import pytest

from disguise_app.cover.doorway import is_candidate


@pytest.mark.parametrize("digits", [b"48291735", b"10000000", b"9" * 32])
def test_candidates(digits: bytes) -> None:
    assert is_candidate(digits)
    assert is_candidate(bytearray(digits))


@pytest.mark.parametrize("digits", [None, b"", b"4829173", b"9" * 33, b"08291735", b"4829173.", b"4829 735"])
def test_what_is_no_candidate(digits: bytes | None) -> None:
    assert not is_candidate(digits)
