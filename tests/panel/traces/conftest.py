"""A person's home with nothing in it but the calculator's own file."""

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home" / "person"
    for folder in ("Downloads", ".local/share/tape-calculator"):
        (home / folder).mkdir(parents=True)
    (home / ".local/share/tape-calculator/tape").write_bytes(b"noise")
    return home
