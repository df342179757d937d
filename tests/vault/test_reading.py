"""Reading what somebody else may have put there: bounded, never waiting."""

import os
from pathlib import Path

import pytest

from disguise_app.vault.reading import read_at_most


def test_a_file_is_read_to_one_byte_past_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    assert read_at_most(path, 20) == b"0123456789"
    assert read_at_most(path, 10) == b"0123456789"
    assert read_at_most(path, 4) == b"01234"
    path.write_bytes(b"")
    assert read_at_most(path, 4) == b""


def test_no_file_is_none_but_a_link_that_leads_nowhere_is_an_error(tmp_path: Path) -> None:
    assert read_at_most(tmp_path / "none", 10) is None
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    with pytest.raises(FileNotFoundError):
        read_at_most(tmp_path / "link", 10)


def test_a_pipe_or_a_folder_is_an_error_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path):
        with pytest.raises(OSError):  # noqa: PT011 - any of its kinds
            read_at_most(path, 4)
