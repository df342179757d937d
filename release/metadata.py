"""What a system is told of the app, all of it from outside/names.py: icons, menu entry, AppStream, version resource.

Called by build.spec and by workshop/building.py, where there is Qt; `python -m release.metadata` draws resources/icons
anew. It knows the outside names and no more.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import Any

from disguise_app import __version__
from disguise_app.look import window_icon
from disguise_app.outside import names

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "resources" / "desktop"
DRAWING = DRAWINGS / "icon.svg"
ICONS = ROOT / "resources" / "icons"
SYMBOL = DRAWINGS / "icon-symbolic.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Small pictures have drawings of their own, with edges between pixels: size -> drawing, what is left off each side.
SMALL = {16: ("icon-16.svg", 0), 22: ("icon-24.svg", 1), 24: ("icon-24.svg", 0), 48: ("icon-24.svg", 0)}
# The documented names of PNG pictures: for one pixel a point, and (ic11 to ic14, ic10) for two.
ICNS = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512, b"ic10": 1024}
SUMMARY = names.COMMENT
_RESERVED = " \t\n\"'\\><~|&;$*?#()`"
DESCRIPTION = (
    "A desktop calculator that keeps a paper tape, as adding machines do. The tape stays on this computer. "
    "Standard and scientific mode, unit conversion, memory keys, and every digit it shows is right."
)


def png(size: int) -> bytes:
    """Return the icon at `size` pixels, from the drawing that is made for it."""
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    # Without an application: there is no text in the drawings, and no window.
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    name, margin = SMALL.get(size, (DRAWING.name, 0))
    drawing = QSvgRenderer(str(DRAWINGS / name))
    drawing.setViewBox(drawing.viewBox().adjusted(margin, margin, -margin, -margin))
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the declared type does not work
    return bytes(data.data())


def ico() -> bytes:
    """Return the Windows icon: a table of PNG pictures (ICONDIR, as Windows has read it since Vista)."""
    pictures = [(size, png(size)) for size in (16, 24, 32, 48, 64, 128, 256)]
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        at = 6 + 16 * len(pictures) + len(body)
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        body += data
    return head + body


def icns() -> bytes:
    """Return the macOS icon: a list of PNG pictures under their four-letter names.

    Without icp4 and icp5: a bundle whose icon has PNG pictures under these names shows them wrongly.
    """
    parts = b""
    for kind, size in ICNS.items():
        data = png(size)
        parts += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def quoted(program: str) -> str:
    """Return a path as the value of `Exec` (Desktop Entry Specification 1.5, "The Exec key": quoted, then escaped)."""
    if any(letter in program for letter in _RESERVED):
        for letter in ("\\", '"', "`", "$"):
            program = program.replace(letter, f"\\{letter}")
        program = f'"{program}"'
    return program.replace("\\", "\\\\").replace("%", "%%")


def desktop_entry(program: str, icon: str = names.DESKTOP_ID) -> str:
    """Return the menu entry that starts `program`; `icon` is a name or a path (Desktop Entry Specification 1.5)."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={names.PRODUCT}",
            "GenericName=Calculator",
            f"Comment={names.COMMENT}",
            f"Exec={quoted(program)}",
            f"Icon={icon}",
            "Terminal=false",
            "Categories=Utility;Calculator;Qt;",
            "Keywords=calculation;arithmetic;scientific;adding machine;tape;sum;",
            f"StartupWMClass={names.EXECUTABLE}",
            "StartupNotify=true",
            "",
        )
    )


def appstream() -> str:
    """Return the software centre's entry (AppStream 1.0)."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{names.BUNDLE_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <name>{names.PRODUCT}</name>
  <summary>{SUMMARY}</summary>
  <description><p>{DESCRIPTION}</p></description>
  <launchable type="desktop-id">{names.DESKTOP_ID}.desktop</launchable>
  <categories><category>Utility</category><category>Calculator</category></categories>
  <provides><binary>{names.EXECUTABLE}</binary></provides>
  <content_rating type="oars-1.1"/>
  <releases><release version="{__version__}" date="2026-11-25"/></releases>
</component>
"""


def executable(work: Path) -> dict[str, Any]:
    """Return what this system's executable carries; made in `work`."""
    if sys.platform == "win32":
        (work / "icon.ico").write_bytes(ico())
        (work / "version.txt").write_text(version_resource(), encoding="utf-8")
        return {"icon": str(work / "icon.ico"), "version": str(work / "version.txt")}
    return {}


def bundle(work: Path) -> dict[str, Any]:
    """Return what the macOS bundle carries; made in `work`."""
    (work / "icon.icns").write_bytes(icns())
    said = {
        "CFBundleName": names.PRODUCT,
        "CFBundleDisplayName": names.PRODUCT,
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "LSApplicationCategoryType": "public.app-category.utilities",
        # What this PySide6 was built for.
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
    }
    return {"icon": str(work / "icon.icns"), "info_plist": said, "version": __version__}


def version_resource() -> str:
    """Return the Windows version resource in PyInstaller's own form of it."""
    numbers = (*(int(part) for part in str(__version__).split(".")), 0)
    said = {
        "FileDescription": names.PRODUCT,
        "FileVersion": __version__,
        "InternalName": names.EXECUTABLE,
        "OriginalFilename": f"{names.EXECUTABLE}.exe",
        "ProductName": names.PRODUCT,
        "ProductVersion": __version__,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in said.items())
    fixed = f"FixedFileInfo(filevers={numbers}, prodvers={numbers})"
    table = f"StringFileInfo([StringTable('040904B0', [{strings}])])"
    return f"VSVersionInfo(ffi={fixed}, kids=[{table}, VarFileInfo([VarStruct('Translation', [1033, 1200])])])"


def main() -> None:
    """Draw the pictures that the windows' icon is made of, after the drawing was changed."""
    for size in window_icon.SIZES:
        (ICONS / f"{size}.png").write_bytes(png(size))


if __name__ == "__main__":
    main()
