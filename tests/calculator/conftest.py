"""What every test of the calculator starts from."""

from typing import Final

import pytest

from disguise_app.calculator import view

PATIENT_MS: Final = 10_000.0


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every live result come at once, however slow or busy the machine: what is tested is what it says."""
    monkeypatch.setattr(view, "LIVE_MS", PATIENT_MS)
