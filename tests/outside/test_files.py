"""A write is whole or it never was, and leaves nothing behind."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import files
from disguise_app.outside.files import CannotWrite


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_write_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "tape"
    files.write_atomic(target, b"one")
    files.write_atomic(target, b"two", new=tmp_path / "tape.new")
    assert target.read_bytes() == b"two"
    assert _names(tmp_path) == ["tape"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EFBIG, "full"),
        (errno.EROFS, "denied"),
        (errno.EIO, "failed"),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_whatever_call_fails_the_old_file_stands_and_the_reason_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, reason: str
) -> None:
    target = tmp_path / "tape"
    files.write_atomic(target, b"old")

    def fail(*_args: Any, **_named: Any) -> int:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(CannotWrite) as caught:
            files.write_atomic(target, b"new")
    assert caught.value.reason == reason
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["tape"]


def test_a_short_write_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, data[:3]))
    files.write_atomic(tmp_path / "tape", b"0123456789")
    assert (tmp_path / "tape").read_bytes() == b"0123456789"


def test_a_missing_folder_is_said_and_a_made_one_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with pytest.raises(CannotWrite):
        files.write_atomic(folder / "tape", b"x")
    files.make_folder(folder)
    files.make_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        files.make_folder(tmp_path / "file" / "x")


def test_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    files.write_new(tmp_path / "x", b"1")
    files.remove(tmp_path / "x")
    files.remove(tmp_path / "x")
    files.remove(tmp_path / "nowhere" / "x")
    assert _names(tmp_path) == []
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite):
        files.remove(tmp_path / "folder")


def test_a_temp_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    (tmp_path / "tape.new").symlink_to(elsewhere)
    with pytest.raises(CannotWrite):
        files.write_atomic(tmp_path / "tape", b"x")
    assert elsewhere.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_flushed_as_on_some_network_disks_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = os.fsync

    def refuse_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no")
        whole(handle)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    files.write_atomic(tmp_path / "tape", b"x")
    assert (tmp_path / "tape").read_bytes() == b"x"


_HOLDER = """
import sys, time
from pathlib import Path
from disguise_app.outside import files
with files.locked(Path(sys.argv[1])):
    sys.stdout.write("held"); sys.stdout.flush(); time.sleep(60)
"""


def test_the_lock_excludes_other_processes_and_ends_with_them(tmp_path: Path) -> None:
    lock = tmp_path / "tape.lock"
    with subprocess.Popen([sys.executable, "-c", _HOLDER, str(lock)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.read(4) == b"held"
        started = time.monotonic()
        with pytest.raises(CannotWrite) as caught, files.locked(lock, timeout_s=0.2):
            pass
        assert caught.value.reason == "busy"
        assert time.monotonic() - started >= 0.2
        holder.kill()
        with files.locked(lock, timeout_s=10):
            assert stat.S_IMODE(lock.stat().st_mode) == 0o600


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite), files.locked(tmp_path / "nowhere" / "tape.lock"):
        pass


def test_a_folder_whose_disk_fails_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.fsync

    def fail_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "no")
        whole(handle)

    monkeypatch.setattr(os, "fsync", fail_folders)
    with pytest.raises(CannotWrite) as caught:
        files.write_atomic(tmp_path / "tape", b"x")
    assert caught.value.reason == "failed"
    assert not (tmp_path / "tape.new").exists()


def test_a_lock_that_the_system_refuses_is_said_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refuse(_handle: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "no")

    monkeypatch.setattr(fcntl, "flock", refuse)
    started = time.monotonic()
    with pytest.raises(CannotWrite) as caught, files.locked(tmp_path / "tape.lock", timeout_s=30):
        pass
    assert caught.value.reason == "failed"
    assert time.monotonic() - started < 10
