"""The package asks for what its libraries need and do not bring, in the versions needed, and for nothing else."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from release import dependencies

# As objdump -p prints it (binutils, "-p --private-headers").
SAID = """
./libfirst.so:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libX11.so.6
  NEEDED               libours.so.1
  NEEDED               libglib-2.0.so.0
  NEEDED               libstdc++.so.6
  NEEDED               libc.so.6
  SONAME               libfirst.so

Version References:
  required from libc.so.6:
    0x06969194 0x00 03 GLIBC_2.34
    0x06969195 0x00 04 GLIBC_2.35
    0x09691a75 0x00 02 GLIBC_2.2.5
  required from libstdc++.so.6:
    0x0297f829 0x00 05 GLIBCXX_3.4.29
    0x08922974 0x00 06 GLIBCXX_3.4
"""


def test_what_is_needed_and_not_there_is_asked_for_once_in_the_highest_version() -> None:
    asked = dependencies.relations([SAID, SAID], there={"libours.so.1"}).split(", ")
    assert asked == [
        "libc6 (>= 2.35)",
        "libglib2.0-0 | libglib2.0-0t64",
        "libstdc++6 (>= 11)",
        "libx11-6",
        "xkb-data",
    ]


def test_a_library_that_no_package_is_known_for_stops_the_build() -> None:
    with pytest.raises(KeyError, match=r"libours\.so\.1"):
        dependencies.relations([SAID], there=set())


def test_names_that_changed_in_2024_are_given_in_both_forms() -> None:
    # Of the packages in the table, Debian 13 and Ubuntu 24.04 renamed this one alone.
    both = {name for name in dependencies.PACKAGES.values() if "t64" in name}
    assert both == {"libglib2.0-0 | libglib2.0-0t64"}


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("objdump") is None, reason="objdump reads Linux's programs"
)
def test_the_libraries_of_a_real_folder_are_read_where_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deeper").mkdir()
    shutil.copy(shutil.which("strip") or "", tmp_path / "deeper" / "program")
    (tmp_path / "text.so").write_text("no library")
    (tmp_path / "link.so").symlink_to("deeper/program")
    monkeypatch.setattr(dependencies, "PACKAGES", _Any(dependencies.PACKAGES))
    assert "libc6 (>= 2." in dependencies.of(tmp_path)


class _Any(dict[str, str]):
    """The table, with a package for every library: the program that is read belongs to the machine."""

    def __missing__(self, name: str) -> str:
        return name
