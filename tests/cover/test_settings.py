"""The calculator remembers mode, angle, place and tape, never the entry, and a damaged file is no matter."""

from pathlib import Path

import pytest

from disguise_app.cover.settings import Settings
from tests.cover.windows import Desk, press


def loaded(path: Path) -> Settings:
    settings = Settings(path=path)
    settings.load()
    return settings


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    settings = Settings(path=path)
    settings.mode, settings.angle, settings.is_tape_open = "units", "rad", True
    settings.place, settings.units = (-40, 60, 700, 500), ("length", "mile", "metre")
    settings.save()
    again = loaded(path)
    assert (again.mode, again.angle, again.is_tape_open) == ("units", "rad", True)
    assert (again.place, again.units) == ((-40, 60, 700, 500), ("length", "mile", "metre"))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"mode": 3, "angle": [], "place": [1, 2], "tape_open": 1}', '{"place": [1, 2, -3, 4]}'],
)
def test_what_is_not_understood_means_the_default(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    settings = loaded(path)
    assert (settings.mode, settings.angle, settings.is_tape_open) == ("standard", "deg", False)
    assert settings.place is None


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Settings(path=tmp_path / "file" / "settings.json").save()


def test_closing_the_window_saves_and_the_entry_is_not_in_it(desk: Desk) -> None:
    window = desk.window()
    press(window, "48291735")
    window.resize(500, 640)
    path = Path(window.settings._path)
    window.close()
    text = path.read_text()
    assert loaded(path).place is not None
    assert loaded(path).place[2:] == (500, 640)  # type: ignore[index]
    assert "4829" not in text
