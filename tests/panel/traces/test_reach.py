"""Looking has limits: no other machine's disk, no more than so many names and bytes, no circle of links."""

import os
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import names
from disguise_app.panel.traces import reach
from disguise_app.panel.traces.reach import Reach, far_mounts
from disguise_app.panel.traces.surroundings import Surroundings
from tests.panel.traces.homes import around, found, put

MOUNTS = r"""
22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw
28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 28 0:40 / /mnt/nas rw,relatime shared:9 - nfs4 server:/x rw
41 28 0:41 / /media/my\040share rw shared:7 - cifs //server/x rw
42 28 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
43 28 0:43 / /media/usb rw - fuseblk /dev/sdb1 rw
44 28 0:44 / /net rw - autofs systemd-1 rw
"""


def test_other_machines_are_known_by_the_table_of_mounts() -> None:
    assert far_mounts(MOUNTS) == ("/mnt/nas", "/media/my share", "/run/user/1000/gvfs", "/net")
    assert far_mounts("") == ()


def test_no_step_is_made_onto_another_machine(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    far = home / "nas"
    for folder, link in (("Downloads", "Downloads"), ("browser", ".config/chromium")):
        put(far / folder / "Default/History", b"tape-calculator")
        put(far / folder / "tape-calculator.zip")
        (home / link).parent.mkdir(exist_ok=True)
        (home / link).rename(home / "gone") if (home / link).exists() else None
        (home / link).symlink_to(far / folder)
    kinds = {kind for kind, _place in found(around(home))}
    assert kinds >= {"download", "browser"}
    touched: list[str] = []
    for name in ("stat", "lstat", "scandir", "listdir", "open", "readlink"):
        original = getattr(os, name)

        def noted(path: Any, *words: Any, original: Any = original, **named: Any) -> Any:
            touched.append(str(path))
            return original(path, *words, **named)

        monkeypatch.setattr(os, name, noted)
    limited = Surroundings(**{**around(home).__dict__, "reach": Reach(home=home, far=(str(far),))})
    assert [kind for kind, _place in found(limited)] == ["keyring"]
    assert [path for path in touched if path.startswith(str(far))] == []
    assert [path for path in touched if path.startswith(f"{home}/Downloads/")] == []


def test_a_home_that_is_on_another_machine_is_looked_at(home: Path) -> None:
    put(home / "Downloads/tape-calculator.zip")
    whole = Surroundings(**{**around(home).__dict__, "reach": Reach(home=home, far=(str(home.parent),))})
    assert "download" in [kind for kind, _place in found(whole)]


def test_links_in_a_circle_end(home: Path) -> None:
    (home / ".bash_history").symlink_to(home / ".zsh_history")
    (home / ".zsh_history").symlink_to(home / ".bash_history")
    limited = Surroundings(**{**around(home).__dict__, "reach": Reach(home=home, far=("/mnt/nas",))})
    assert [kind for kind, _place in found(limited)] == ["keyring"]


def test_a_folder_of_very_many_names_is_read_in_part(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "MOST_NAMES", 10)
    for number in range(30):
        put(home / f"Downloads/tape-calculator-{number:02}.zip")
    assert len([kind for kind, _place in found(around(home)) if kind == "download"]) == 10


def test_no_more_than_so_much_is_read_in_all(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "MOST_BYTES_IN_ALL", 3)
    put(home / ".bash_history")
    put(home / ".zsh_history")
    assert [kind for kind, _place in found(around(home))].count("shell") == 1


def test_what_is_no_plain_file_is_never_opened(home: Path) -> None:
    os.mkfifo(home / ".bash_history")
    (home / ".zsh_history").mkdir()
    assert found(around(home)) == [("keyring", names.KEYRING_LABEL)]


def test_a_name_across_two_pieces_of_a_large_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "_PIECE_BYTES", 64)
    path = put(tmp_path / "history", b"x" * 58 + b"tape-calculator" + b"x" * 200)
    assert around(tmp_path).mentions_us(path)
    monkeypatch.setattr(reach, "MOST_BYTES", 64)
    assert not around(tmp_path).mentions_us(path)
