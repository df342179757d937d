"""Each kind of trace is found where a system keeps it, nothing is found in an untouched home, nothing is written."""

import ctypes
import gzip
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import names
from disguise_app.panel.traces import marks, surroundings
from disguise_app.panel.traces.look import look
from disguise_app.panel.traces.surroundings import Surroundings, here, mentions_us
from disguise_app.panel.traces.words import KINDS, general_advice
from tests.panel.system.documented import Library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home" / "person"
    for folder in ("Downloads", ".local/share/tape-calculator"):
        (home / folder).mkdir(parents=True)
    (home / ".local/share/tape-calculator/tape").write_bytes(b"noise")
    return home


def around(home: Path, platform: str = "linux", *, is_built: bool = True) -> Surroundings:
    return Surroundings(
        platform=platform,
        home=home,
        root=home.parent.parent,
        data_folder=home / ".local/share/tape-calculator",
        downloads=home / "Downloads",
        executable=home / "tape-calculator",
        is_built=is_built,
        environment={"SystemRoot": str(home.parent.parent / "Windows")},
    )


def put(path: Path, content: bytes = b"opened tape-calculator yesterday") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found(surroundings_: Surroundings) -> list[tuple[str, str]]:
    return [(finding.kind, finding.place) for finding in look(surroundings_)]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_an_untouched_home_has_the_keyring_entry_only(home: Path, platform: str) -> None:
    put(home / ".bash_history", b"ls\n")
    assert found(around(home, platform)) == [("keyring", names.KEYRING_LABEL)]


def test_a_key_file_means_no_keyring_entry(home: Path) -> None:
    put(home / ".local/share/tape-calculator" / names.KEY_FILE, b"00")
    assert found(around(home)) == []


def test_running_from_source_is_said_first(home: Path) -> None:
    kind, place = found(around(home, is_built=False))[0]
    assert kind == "source"
    assert (Path(place) / "disguise_app" / "panel").is_dir()


SHARE = ".local/share"
LINUX = [
    ("recent", f"{SHARE}/recently-used.xbel", b'<bookmark href="file:///home/x/Tape%20Calculator.deb">'),
    ("recent", f"{SHARE}/RecentDocuments/a.desktop", b"URL=tape-calculator.tar.xz"),
    ("used", f"{SHARE}/gnome-shell/application_state", b'<application id="tape-calculator.desktop" score="3"/>'),
    ("used", f"{SHARE}/kactivitymanagerd/resources/database", b"SQLite \0\0 applications:tape-calculator.desktop"),
    ("shell", ".bash_history", b"sudo apt install ./tape-calculator_1.0.deb"),
    ("shell", f"{SHARE}/fish/fish_history", b"- cmd: tape-calculator"),
    ("browser", ".mozilla/firefox/abc.default/places.sqlite", b"https://example.org/TAPE-calculator/"),
    ("browser", ".config/chromium/Default/History", b"https://example.org/tape-calculator/"),
    ("bin", f"{SHARE}/Trash/files/tape-calculator.tar.xz", b""),
    ("crash", "../../var/crash/_usr_bin_tape-calculator.1000.crash", b""),
    ("crash", "../../var/lib/systemd/coredump/core.tape-calculator.1000.zst", b""),
    ("package", "../../var/log/dpkg.log", b"install tape-calculator:amd64 <none> 1.0"),
    ("package", "../../var/log/apt/history.log.1.gz", gzip.compress(b"Install: tape-calculator:amd64", mtime=0)),
    ("backup", ".cache/deja-dup/x", b""),
    ("backup", "../../etc/timeshift/timeshift.json", b"{}"),
    ("download", "Downloads/tape-calculator-1.0.tar.xz", b""),
]
WINDOWS = [
    ("recent", "AppData/Roaming/Microsoft/Windows/Recent/Tape Calculator.lnk", b""),
    ("crash", "AppData/Local/CrashDumps/tape-calculator.exe.312.dmp", b""),
    ("crash", "AppData/Local/Microsoft/Windows/WER/ReportArchive/AppCrash_tape-calculator_1", b""),
    ("used", "../../Windows/Prefetch/TAPE-CALCULATOR.EXE-1A2B3C4D.pf", b""),
    ("browser", "AppData/Local/Microsoft/Edge/User Data/Default/History", b"example.org/tape-calculator"),
    ("browser", "AppData/Roaming/Mozilla/Firefox/Profiles/x/places.sqlite", b"example.org/tape-calculator"),
    ("backup", "AppData/Local/Microsoft/Windows/FileHistory/Configuration/Config1.xml", b""),
]
MACOS = [
    ("download_list", "Library/Preferences/com.apple.LaunchServices.QuarantineEventsV2", b"x/tape-calculator.zip"),
    ("browser", "Library/Safari/History.db", b"example.org/tape-calculator"),
    ("browser", "Library/Application Support/Firefox/Profiles/x/places.sqlite", b"tape-calculator"),
    ("shell", ".zsh_history", b"open Tape Calculator.app"),
    ("recent", "Library/Application Support/com.apple.sharedfilelist/a.sfl3", b"bplist tape-calculator"),
    ("crash", "Library/Logs/DiagnosticReports/tape-calculator-2026-01-01.ips", b""),
    ("bin", ".Trash/tape-calculator.zip", b""),
    ("saved_window", f"Library/Saved Application State/{names.BUNDLE_ID}.savedState/data", b""),
    ("backup", "../../Library/Preferences/com.apple.TimeMachine.plist", b""),
]
CASES = [
    (system, *case) for system, cases in (("linux", LINUX), ("win32", WINDOWS), ("darwin", MACOS)) for case in cases
]


@pytest.mark.parametrize(("platform", "kind", "name", "content"), CASES, ids=lambda value: str(value)[:40])
def test_each_trace_is_found_where_the_system_keeps_it(
    home: Path, platform: str, kind: str, name: str, content: bytes
) -> None:
    put(home / name, content)
    kinds = [found_kind for found_kind, place in found(around(home, platform)) if place != names.KEYRING_LABEL]
    assert kinds == [kind]


@pytest.mark.parametrize("sync", ["Dropbox", "OneDrive - Work", "Nextcloud", "CloudStorage"])
def test_a_state_file_inside_a_folder_of_an_online_store(home: Path, sync: str) -> None:
    place = around(home)
    inside = Surroundings(**{**place.__dict__, "data_folder": home / sync / "tape-calculator"})
    put(inside.state_file)
    assert ("sync", str(home / sync)) in found(inside)


def test_a_folder_that_a_store_has_marked(home: Path) -> None:
    (home / ".stfolder").mkdir()
    assert ("sync", str(home)) in found(around(home))


def test_a_small_picture_of_our_file_is_found_by_the_name_that_the_standard_gives_it(home: Path) -> None:
    state = home / ".local/share/tape-calculator/tape"
    name = hashlib.md5(state.as_uri().encode(), usedforsecurity=False).hexdigest()
    picture = put(home / f".cache/thumbnails/large/{name}.png")
    assert ("thumbnail", str(picture)) in found(around(home))


def test_the_mark_of_a_download_is_read(home: Path) -> None:
    path = put(home / "Downloads/tape-calculator.tar.xz")
    try:
        os.setxattr(path, "user.xdg.origin.url", b"https://example.org/safe/tape-calculator")
    except OSError:
        pytest.skip("this file system has no attributes")
    assert ("mark", f"{path}: https://example.org/safe/tape-calculator") in found(around(home))


def test_the_windows_mark_is_read_from_its_stream(home: Path) -> None:
    # On other systems a stream is simply a file of that name.
    path = put(home / "Downloads/tape-calculator.zip")
    put(
        Path(f"{path}:Zone.Identifier"),
        b"[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=https://a/\r\nHostUrl=https://b/x.zip\r\n",
    )
    assert ("mark", f"{path}: https://b/x.zip") in found(around(home, "win32"))


def test_the_macos_mark_is_read_as_documented(home: Path) -> None:
    def read(_path: bytes, name: bytes, out: Any, _size: int, _position: int, _options: int) -> int:
        out.value = b"https://example.org/"
        return 20 if name == b"com.apple.quarantine" else -1

    libc = Library("LONG_PTR getxattr(const char*, const char*, LPVOID, size_t, UInt32, int)", getxattr=read)
    assert marks.macos_attribute(libc, home, "com.apple.quarantine") == b"https://example.org/"
    assert marks.macos_attribute(libc, home, "com.apple.metadata:kMDItemWhereFroms") == b""
    assert ctypes.sizeof(ctypes.c_uint32) == 4


def test_a_name_across_two_pieces_of_a_large_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "_PIECE_BYTES", 64)
    path = put(tmp_path / "history", b"x" * 58 + b"tape-calculator" + b"x" * 200)
    assert mentions_us(path)
    monkeypatch.setattr(surroundings, "MOST_BYTES", 64)
    assert not mentions_us(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_passed_over(home: Path) -> None:
    put(home / ".bash_history").chmod(0)
    assert found(around(home)) == [("keyring", names.KEYRING_LABEL)]


def test_a_broken_packed_log_is_passed_over(home: Path) -> None:
    put(home.parent.parent / "var/log/dpkg.log.2.gz", b"no gzip")
    assert found(around(home)) == [("keyring", names.KEYRING_LABEL)]


def test_looking_changes_nothing(home: Path) -> None:
    for _platform, _kind, name, content in CASES:
        put(home / name, content)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in home.parent.parent.rglob("*")}
    for platform in ("linux", "win32", "darwin"):
        list(look(around(home, platform)))
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in home.parent.parent.rglob("*")} == before


def test_every_kind_has_words_and_every_finding_is_whole(home: Path) -> None:
    for _platform, _kind, name, content in CASES:
        put(home / name, content)
    findings = [finding for platform in ("linux", "win32", "darwin") for finding in look(around(home, platform))]
    assert {finding.kind for finding in findings} <= KINDS
    assert all(finding.title and finding.means and finding.can_do for finding in findings)
    assert all(general_advice())


def test_this_persons_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert here().downloads == tmp_path / "Downloads"
    put(tmp_path / ".config/user-dirs.dirs", b'# x\nXDG_DOWNLOAD_DIR="$HOME/Herunterladen"\n')
    assert here().downloads == tmp_path / "Herunterladen"
    assert list(look())  # this very machine can be looked at
