"""What systems are told of the app: the documented keys, with the outside names and nothing else."""

from __future__ import annotations

import importlib
import struct
import sys
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from disguise_app import __version__
from disguise_app.outside import names
from release import dependencies, linux, metadata
from tests.end2end.revealing import words_in

# Desktop Entry Specification 1.5, "Recognized desktop entry keys", and the menu specification's categories.
ENTRY_KEYS = {"Type", "Name", "GenericName", "Comment", "Icon", "Exec", "Terminal", "Categories", "Keywords"}
ENTRY_KEYS |= {"StartupWMClass", "StartupNotify"}
# Microsoft, "StringFileInfo BLOCK statement": the predefined names; four of them are demanded.
VERSION_KEYS = {"Comments", "CompanyName", "FileDescription", "FileVersion", "InternalName", "LegalCopyright"}
VERSION_KEYS |= {"LegalTrademarks", "OriginalFilename", "PrivateBuild", "ProductName", "ProductVersion", "SpecialBuild"}
# Apple, "Core Foundation Keys" and "Launch Services Keys" of Information Property List.
PLIST_KEYS = {"CFBundleName", "CFBundleDisplayName", "CFBundleShortVersionString", "LSApplicationCategoryType"}
PLIST_KEYS |= {"CFBundleVersion", "NSHighResolutionCapable", "LSMinimumSystemVersion"}
# Apple Icon Image format: names that hold PNG, and their pixels a side. (icp4 to icp6 do not, in a bundle's icon.)
ICNS_SIDES = {b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
ICNS_SIDES |= {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
# Debian Policy 5.3, "Binary package control files"; a home page, which nobody has, is left out.
CONTROL_FIELDS = {"Package", "Version", "Architecture", "Section", "Priority", "Maintainer", "Installed-Size"}
CONTROL_FIELDS |= {"Depends", "Recommends", "Description"}
PNG = b"\x89PNG\r\n\x1a\n"


def test_the_menu_entry_has_known_keys_only_and_says_calculator() -> None:
    read = ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(metadata.desktop_entry("tape-calculator"))
    entry = dict(read["Desktop Entry"])
    assert set(entry) == ENTRY_KEYS
    assert (entry["Name"], entry["Icon"], entry["Exec"]) == (names.PRODUCT, names.DESKTOP_ID, "tape-calculator")
    assert "Calculator" in entry["Categories"].split(";")
    assert words_in(str(entry)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/opt/tape-calculator", "/opt/tape-calculator"),
        ("/home/ada/my programs/tape-calculator", '"/home/ada/my programs/tape-calculator"'),
        ("/home/a$b/x", r'"/home/a\\$b/x"'),
        ("/home/100%/x", "/home/100%%/x"),
    ],
)
def test_a_folder_of_any_name_can_be_started_from_the_entry_beside_it(path: str, value: str) -> None:
    assert f"\nExec={value}\n" in metadata.desktop_entry(path)


def test_the_entry_beside_the_folder_shows_an_icon_that_is_installed_nowhere(tmp_path: Path) -> None:
    linux.share(tmp_path / "share", names.EXECUTABLE)
    linux._beside(tmp_path)
    entry = (tmp_path / f"{names.DESKTOP_ID}.desktop").read_text()
    icon = next(line.partition("=")[2] for line in entry.splitlines() if line.startswith("Icon="))
    assert Path(icon).read_bytes() == metadata.DRAWING.read_bytes()
    assert f"\nExec={tmp_path}/{names.EXECUTABLE}/{names.EXECUTABLE}\n" in entry


def test_the_software_centre_s_entry_names_the_menu_entry_and_this_version() -> None:
    root = ElementTree.fromstring(metadata.appstream().encode())
    assert root.get("type") == "desktop-application"
    assert root.findtext("launchable") == f"{names.DESKTOP_ID}.desktop"
    assert root.findtext("id") == names.BUNDLE_ID
    assert [release.get("version") for release in root.iter("release")] == [__version__]
    assert words_in(metadata.appstream()) == []


@pytest.mark.parametrize("size", metadata.SIZES)
def test_every_picture_has_its_size_and_is_no_empty_one(size: int) -> None:
    data = metadata.png(size)
    assert data.startswith(PNG)
    assert struct.unpack_from(">II", data, 16) == (size, size)
    assert len(data) > size * 3


@pytest.mark.parametrize("size", metadata.SMALL)
def test_small_pictures_are_sharp_all_along_their_edges(size: int) -> None:
    picture = QImage.fromData(QByteArray(metadata.png(size))).convertToFormat(QImage.Format.Format_ARGB32)
    between = [value for value in bytes(picture.constBits())[3::4] if 0 < value < 255]
    # Only the four round corners are half there.
    assert 0 < len(between) <= size


def test_windows_icon_is_a_directory_of_pictures_that_are_there() -> None:
    data = metadata.ico()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    for number in range(count):
        width, _height, _colours, _zero, _planes, bits, length, at = struct.unpack_from(
            "<BBBBHHII", data, 6 + 16 * number
        )
        assert bits == 32
        assert data[at : at + 8] == PNG
        assert struct.unpack_from(">I", data, at + 16)[0] % 256 == width
        assert at + length <= len(data)


def test_macos_icon_is_a_list_whose_lengths_add_up() -> None:
    data = metadata.icns()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    at, kinds = 8, []
    while at < len(data):
        kinds.append(data[at : at + 4])
        assert data[at + 8 : at + 16] == PNG
        assert struct.unpack_from(">II", data, at + 24) == (ICNS_SIDES[kinds[-1]],) * 2
        at += struct.unpack_from(">I", data, at + 4)[0]
    assert at == len(data)
    assert set(kinds) == set(ICNS_SIDES)


def test_windows_version_resource_has_documented_names_with_ours_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    # Only reading a resource out of an executable needs these modules, which are there on Windows alone.
    monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
    monkeypatch.setattr("PyInstaller.compat.win32api", None, raising=False)
    versioninfo = importlib.import_module("PyInstaller.utils.win32.versioninfo")
    space = {key: getattr(versioninfo, key) for key in dir(versioninfo) if key[0].isupper()}
    info = eval(metadata.version_resource(), space)
    table = info.kids[0].kids[0]
    said = {string.name: string.val for string in table.kids}
    assert set(said) <= VERSION_KEYS
    assert {"FileDescription", "FileVersion", "InternalName", "OriginalFilename", "ProductName"} <= set(said)
    assert said["OriginalFilename"] == f"{names.EXECUTABLE}.exe"
    assert words_in(str(said)) == []
    # As bytes it holds the signature of VS_FIXEDFILEINFO.
    assert struct.pack("<I", 0xFEEF04BD) in info.toRaw()


def test_macos_bundle_has_documented_keys_with_our_names(tmp_path: Path) -> None:
    made = metadata.bundle(tmp_path)
    assert set(made["info_plist"]) == PLIST_KEYS
    assert made["info_plist"]["CFBundleDisplayName"] == names.PRODUCT
    assert Path(made["icon"]).read_bytes()[:4] == b"icns"
    assert words_in(str(made["info_plist"])) == []


def test_the_package_is_described_as_debian_wants_it_and_recommends_no_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dependencies, "of", lambda _tree: "libc6")
    control = linux._control(tmp_path)
    fields = dict(line.split(": ", 1) for line in control.splitlines() if not line.startswith(" "))
    assert set(fields) == CONTROL_FIELDS
    assert fields["Package"] == names.PACKAGE
    assert (fields["Depends"], fields["Recommends"]) == ("libc6", "fonts-dejavu-core | fonts-noto-core")
    assert not fields["Description"].lower().startswith(("a ", "an ", "the ", names.PACKAGE))
    assert max(map(len, control.splitlines())) < 80
    assert words_in(control) == []


def test_what_lies_beside_the_folder_is_where_a_system_looks_for_it(tmp_path: Path) -> None:
    linux.share(tmp_path, names.EXECUTABLE)
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    icons = {f"icons/hicolor/{size}x{size}/apps/{names.DESKTOP_ID}.png" for size in metadata.SIZES}
    assert found == icons | {
        f"icons/hicolor/scalable/apps/{names.DESKTOP_ID}.svg",
        f"icons/hicolor/symbolic/apps/{names.DESKTOP_ID}-symbolic.svg",
        f"applications/{names.DESKTOP_ID}.desktop",
        f"metainfo/{names.BUNDLE_ID}.metainfo.xml",
    }
