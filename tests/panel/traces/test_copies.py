"""A state file that a program of an online store copies away is found, by name, mark, settings and link."""

from pathlib import Path

import pytest

from disguise_app.panel.traces.surroundings import Surroundings
from tests.panel.traces.homes import around, found, put


@pytest.mark.parametrize("sync", ["Dropbox", "OneDrive - Work", "Nextcloud", "CloudStorage"])
def test_a_state_file_inside_a_folder_of_an_online_store(home: Path, sync: str) -> None:
    place = around(home)
    inside = Surroundings(**{**place.__dict__, "data_folder": home / sync / "tape-calculator"})
    put(inside.state_file)
    assert ("sync", str(home / sync)) in found(inside)


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        (".dropbox/info.json", '{{"personal": {{"path": "{home}/.local", "host": 1}}}}'),
        (".config/Nextcloud/nextcloud.cfg", "[Accounts]\n0\\Folders\\1\\localPath={home}/.local/share/\n"),
        (".config/onedrive/config", 'sync_dir = "~/.local"'),
        (".config/syncthing/config.xml", '<folder id="a" label="x" path="{home}">'),
    ],
)
def test_a_store_that_copies_a_folder_by_its_settings(home: Path, settings: str, text: str) -> None:
    put(home / settings, text.format(home=home).encode())
    assert "sync" in [kind for kind, _place in found(around(home))]
    put(home / settings, text.format(home=home / "Elsewhere").replace("~/.local", "~/Elsewhere").encode())
    assert "sync" not in [kind for kind, _place in found(around(home))]


def test_a_data_folder_that_is_a_link_into_a_store(home: Path) -> None:
    inside = home / "Dropbox" / "settings"
    inside.mkdir(parents=True)
    folder = home / ".local/share/tape-calculator"
    (folder / "tape").rename(inside / "tape")
    folder.rmdir()
    folder.symlink_to(inside)
    assert ("sync", str(home / "Dropbox")) in found(around(home))


def test_a_folder_that_a_store_has_marked(home: Path) -> None:
    (home / ".stfolder").mkdir()
    assert ("sync", str(home)) in found(around(home))
