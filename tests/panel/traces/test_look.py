"""Each kind of trace is found where a system keeps it, nothing is found in an untouched home, nothing is written."""

import ctypes
import gzip
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import names
from disguise_app.panel.traces import marks
from disguise_app.panel.traces.look import look, not_found
from disguise_app.panel.traces.surroundings import here
from disguise_app.panel.traces.words import KINDS, general_advice
from tests.panel.system.documented import Library
from tests.panel.traces.homes import around, found, put


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
    ("package", "../../var/lib/dpkg/info/tape-calculator.list", b""),
    ("package", "../../usr/share/applications/tape-calculator.desktop", b""),
    ("package", f"{SHARE}/applications/tape-calculator.desktop", b""),
    ("index", ".cache/tracker3/files/meta.db", b"file:///home/x/Downloads/tape-calculator.deb"),
    ("index", f"{SHARE}/baloo/index", b"\0tape-calculator\0"),
    ("log", "../../var/log/journal/0f/user-1000.journal", b"app-gnome-tape\\x2dcalculator-41.scope"),
    ("browser", ".mozilla/firefox/abc.default/places.sqlite-wal", b"https://example.org/tape-calculator"),
    ("backup", ".config/dconf/user", b"GVariant\0org/gnome/deja-dup/backend"),
    ("backup", ".config/pika-backup/config.json", b"{}"),
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
    for platform in ("win32", "linux"):
        place = around(home, platform)
        assert ("mark", f"{path}: https://b/x.zip") in found(place)
        assert [kind for kind, _place in found(place)].count("download") == 1


def test_the_macos_mark_is_read_as_documented(home: Path) -> None:
    def read(_path: bytes, name: bytes, out: Any, _size: int, _position: int, _options: int) -> int:
        out.value = b"https://example.org/"
        return 20 if name == b"com.apple.quarantine" else -1

    libc = Library("LONG_PTR getxattr(const char*, const char*, LPVOID, size_t, UInt32, int)", getxattr=read)
    assert marks.macos_attribute(libc, home, "com.apple.quarantine") == b"https://example.org/"
    assert marks.macos_attribute(libc, home, "com.apple.metadata:kMDItemWhereFroms") == b""
    assert ctypes.sizeof(ctypes.c_uint32) == 4


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


def test_what_was_looked_for_and_not_found_is_named(home: Path) -> None:
    put(home / ".bash_history")
    findings = list(look(around(home)))
    titles = not_found(findings, "linux")
    assert "The list of typed commands" not in titles
    assert "A file in the bin" in titles
    for platform in ("linux", "win32", "darwin"):
        assert len(set(not_found([], platform))) == len(not_found([], platform)) >= 8


def test_this_persons_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert here().downloads == tmp_path / "Downloads"
    put(tmp_path / ".config/user-dirs.dirs", b'# x\nXDG_DOWNLOAD_DIR="$HOME/Herunterladen"\n')
    assert here().downloads == tmp_path / "Herunterladen"
    assert list(look())  # this very machine can be looked at
