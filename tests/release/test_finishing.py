"""Libraries are made smaller and say no path of the builder, and still load."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from release import finishing, unicode_data

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries of Linux")

QT = Path(PySide6.__file__).parent / "Qt" / "lib"


@pytest.mark.parametrize("place", ["/root/.pyenv/versions/3.11.7", "/opt/py", "/a/b", "/home/ada/python"])
def test_a_bland_path_is_as_long_ends_the_same_and_names_nobody(place: str) -> None:
    bland = finishing.bland(place)
    assert len(bland) == len(place)
    assert bland.rpartition(b"/")[2] == place.rpartition("/")[2].encode()
    assert b"ada" not in bland
    assert b"root" not in bland


def test_unicode_s_data_becomes_a_small_library_that_loads_and_answers(tmp_path: Path) -> None:
    original = next(QT.glob(f"{unicode_data.NAME}.*"))
    folder = tmp_path / "lib"
    shutil.copytree(QT, folder, ignore=lambda _above, names: [name for name in names if not name.startswith("libicu")])
    library = folder / original.name
    assert unicode_data.empty(library)
    assert library.stat().st_size < 16_384
    # In a process of its own: this one has the whole library already.
    release = original.name.rpartition(".")[2]
    code = (
        f"import ctypes; uc = ctypes.CDLL({str(folder / f'libicuuc.so.{release}')!r});"
        f"status = ctypes.c_int(0); uc.u_init_{release}(ctypes.byref(status));"
        f"print(status.value, uc.u_isalpha_{release}(65), chr(uc.u_toupper_{release}(ord('ß') + 1)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    failed, is_letter, upper = done.stdout.split()
    assert int(failed) != 0, "the directory was not empty"
    assert (is_letter, upper) == ("1", "À")


def test_what_is_no_such_library_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "libicudata.so.1"
    for data in (b"", b"\x7fELF\x02\x01", b"no library at all" * 400):
        file.write_bytes(data)
        assert not unicode_data.empty(file)
        assert file.read_bytes() == data


def test_a_stripped_library_still_loads_and_hides_where_python_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zlib

    source = Path(zlib.__file__) if hasattr(zlib, "__file__") else next(QT.parent.parent.glob("QtCore*.so"))
    library = tmp_path / "library.so"
    shutil.copy(source, library)
    place = b"/home/somebody/build/3.11.7"
    library.write_bytes(library.read_bytes() + place + b"\0")
    monkeypatch.setattr(finishing, "built_at", lambda: [place.decode()])
    finishing.finish(tmp_path)
    assert b"somebody" not in library.read_bytes()
    assert library.stat().st_size <= source.stat().st_size + len(place) + 1
    ctypes.CDLL(str(library))
