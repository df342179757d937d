"""Where things lie, on each system and in each kind of copy."""

import sys
from pathlib import Path

import pytest

from disguise_app.outside import names, places


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def test_linux_follows_the_base_directories(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert places.data_folder() == home / ".local/share/tape-calculator"
    assert places.settings_file() == home / ".config/tape-calculator/settings.json"
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    assert places.data_folder() == Path("/data/tape-calculator")
    assert places.settings_file() == home / ".config/tape-calculator/settings.json"


def test_windows_keeps_local_data_which_does_not_roam(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert places.data_folder() == home / "AppData/Local/tape-calculator"
    monkeypatch.setenv("LOCALAPPDATA", "/c/local")
    assert places.data_folder() == Path("/c/local/tape-calculator")
    assert places.settings_file() == Path("/c/local/tape-calculator/settings.json")


def test_macos_keeps_application_support(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert places.data_folder() == home / "Library/Application Support/tape-calculator"


def test_resources_are_found_from_source_and_in_a_built_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert b"QPushButton" in places.resource("styles", "cover.qss")
    with pytest.raises(OSError, match=r"x\.qss"):
        places.resource("styles", "x.qss")
    (tmp_path / "resources" / "styles").mkdir(parents=True)
    (tmp_path / "resources" / "styles" / "x.qss").write_bytes(b"here")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resource("styles", "x.qss") == b"here"


def test_no_outside_name_says_more_than_a_calculator_with_a_tape() -> None:
    words = [value for name, value in vars(names).items() if name.isupper() and isinstance(value, str)]
    assert len(words) > 10
    for value in words:
        assert "tape" in value.lower() or "calculator" in value.lower() or value == "settings.json"
