"""Pictures of the calculator: every mode, light and dark, small to wide, other digits, errors, long entries, the tape.

`python3 dev.py run --gallery FOLDER` calls it beside the panel's; the five for the README lie in `FOLDER/small` then.
They are drawn by the window itself at a scale of the screen, so that each is as sharp as there.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from disguise_app.calculator.session import Session
from disguise_app.calculator.signs import ENGLISH, NumberLocale
from disguise_app.cover.settings import Settings
from disguise_app.cover.window import CoverWindow
from disguise_app.look.face import Face

GERMAN: Final = NumberLocale(decimal=",", group=".")
ARABIC: Final = NumberLocale(decimal="٫", group="٬", zero="٠")
HINDI: Final = NumberLocale(decimal=".", group=",", zero="०", groups=(3, 2))
SUMS: Final = ("1250+340=", "48250*12%=", "1590-5790=", "17.5*8=", "3*(12+4.5)=", "2^0.5=", "48250+20%")


@dataclass(frozen=True)
class Picture:
    """One picture: the window's form and size, and rows of keys that are typed before it is drawn."""

    name: str
    size: tuple[int, int]
    mode: str = "standard"
    typed: tuple[str, ...] = SUMS
    scheme: str = "light"
    has_tape: bool = False
    locale: NumberLocale = field(default_factory=lambda: ENGLISH)
    scales: tuple[float, ...] = (2.0,)
    text: float = 1.0


SMALL: Final = (
    Picture("light", (360, 560)),
    Picture("dark", (360, 560), scheme="dark"),
    Picture("scientific", (560, 560), "scientific", ("sin(30)+cos(60)=", "2*sqrt(3)=", "e^(pi)-pi")),
    Picture("units", (360, 560), "units", ("26.2",), scheme="dark"),
    Picture("wide", (900, 560), "scientific", has_tape=True),
)
ALL: Final = (
    *SMALL,
    *(
        Picture(f"{mode}-{width}x{height}-{scheme}", (width, height), mode, scheme=scheme, has_tape=width > 700)
        for mode, (width, height), scheme in itertools.product(
            ("standard", "scientific", "units"),
            ((300, 420), (360, 560), (560, 560), (760, 600), (1280, 800), (1920, 1080)),
            ("light", "dark"),
        )
    ),
    *(Picture(f"scale-{scale}", (360, 560), scales=(scale,)) for scale in (1.0, 1.5, 2.0, 3.0)),
    *(Picture(f"text-{text}", (560, 700), text=text) for text in (1.5, 2.0)),
    Picture("german", (360, 560), locale=GERMAN),
    Picture("arabic", (760, 560), locale=ARABIC, has_tape=True),
    Picture("hindi", (360, 560), locale=HINDI),
    Picture("long", (360, 560), typed=("123456789" * 9,)),
    Picture("long-result", (360, 560), typed=("2^300=",)),
    Picture("by-zero", (360, 560), typed=("12*4=", "1/0=")),
    Picture("missing", (360, 560), typed=("5+=",), scheme="dark"),
    Picture("closed", (360, 560), typed=("2*(3+4",)),
    Picture("tape-in-place", (360, 560), has_tape=True),
    Picture("empty-tape", (760, 560), typed=("7",), has_tape=True),
)


def drawn(app: QApplication, picture: Picture, folder: Path) -> CoverWindow:
    """Return a window as the picture wants it, shown and typed into."""
    settings = Settings(path=folder / "none" / "settings.json")
    settings.mode, settings.is_tape_open = picture.mode, picture.has_tape
    settings.place = (0, 0, *picture.size)
    ids = itertools.count()
    session = Session(new_id=lambda: str(next(ids)), locale=picture.locale)
    window = CoverWindow(
        session=session,
        face=Face(app, sheet="cover", scheme=picture.scheme, scale=picture.text),
        settings=settings,
    )
    window.show()
    app.processEvents()
    window.settle()
    window.resize(*picture.size)
    for row in picture.typed:
        for key in row:
            window.put(session.type_text(key))
        if row.endswith("=") and row is not picture.typed[-1]:
            window.clear_entry()
    app.processEvents()
    return window


def save(window: CoverWindow, path: Path, scale: float) -> None:
    """Write the window at a scale of the screen."""
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    window.render(painter, QPoint())
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path), quality=0)


def main(words: list[str]) -> int:
    """Draw everything into the folder that is named."""
    folder = Path(words[0] if words else "gallery") / "calculator"
    app = QApplication.instance() or QApplication(["gallery"])
    if not isinstance(app, QApplication):
        raise TypeError("the gallery needs an application with windows")
    for picture in ALL:
        window = drawn(app, picture, folder)
        for scale in picture.scales:
            place = folder.parent / "small" if picture in SMALL else folder
            name = f"cover-{picture.name}" if picture in SMALL else picture.name
            save(window, place / f"{name}.png", scale)
        window.close()
        window.deleteLater()
    print(f"{len(ALL)} pictures of the calculator in {folder} and {folder.parent / 'small'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
