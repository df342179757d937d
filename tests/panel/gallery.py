"""Pictures of every page through the real window: empty, full and notes; light and dark; 100 % and 200 %; two sizes.

`python3 dev.py run --gallery FOLDER` calls it, and `gallery_pictures` for the home and the cards. The small ones for
the table of the README lie in `FOLDER/small` then.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from disguise_app.look.face import Face
from disguise_app.panel.contents import contents
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel import gallery_pictures
from tests.panel.open_plans import full_plan, notes_plan, open_plan

SIZES: Final = ((900, 640), (1280, 860))
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
DETAILS: Final = {
    "escape": ("ways", "places", "signs"),
    "grab": ("minute", "open"),
    "now": ("edit",),
    "children": ("c0",),
    "cards": ("c0",),
    "check_in": ("i1",),
    "police": ("call", "events"),
    "settings": ("number", "other", "second", "phrase", "erase", "remove"),
}
# What the README shows beside the sentences of the police page, by the name of its picture.
SMALL: Final = {
    "now": ("now", ""),
    "rooms": ("rooms", ""),
    "devices": ("devices", ""),
    "check-in": ("check_in", "i1"),
    "people": ("people", ""),
    "children": ("children", "c0"),
    "escape": ("escape", "ways"),
    "police": ("police", ""),
    "grab": ("grab", "minute"),
    "support": ("support", ""),
}
SMALL_WIDTH: Final = 450


def places(plan: Plan) -> Iterator[tuple[str, str]]:
    """Name every page of a plan and what lies behind it."""
    for key in contents(plan.kind).pages:
        for detail in ("", *DETAILS.get(key, ())):
            yield key, detail


def settle() -> None:
    """Let layouts come to rest and thrown-away pages go."""
    for _each in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_window(face: Face, plan: Plan, size: tuple[int, int]) -> tuple[PanelWindow, PlanView]:
    """Show a plan in a window of a size."""
    window = PanelWindow(face=face, leave=lambda: None)
    window.resize(*size)
    window.show_plan(open_plan(plan))
    window.show()
    return window, window.findChildren(PlanView)[0]


def draw_all(app: QApplication, folder: Path) -> int:
    """Keep a picture of every page in every light, text size and window size; return how many."""
    count = 0
    plans = {"empty": Plan(), "full": full_plan(), "notes": notes_plan()}
    for scheme, scale, size in product(SCHEMES, (1.0, 2.0), SIZES):
        face = Face(app, sheet="panel", scheme=scheme, scale=scale)
        for name, plan in plans.items():
            window, view = open_window(face, plan, size)
            for key, detail in places(plan):
                view.go(key, detail)
                settle()
                parts = (name, key, detail, scheme, f"{scale:.0%}".strip("%"), str(size[0]))
                window.grab().save(str(folder / ("-".join(part for part in parts if part) + ".png")))
                count += 1
            window.close()
            window.deleteLater()
            settle()
    return count


def draw_small(app: QApplication, folder: Path) -> None:
    """Keep the small pictures of the README's table."""
    folder.mkdir(exist_ok=True)
    face = Face(app, sheet="panel", scheme="light", scale=1.0)
    window, view = open_window(face, full_plan(), SIZES[0])
    for name, (key, detail) in SMALL.items():
        view.go(key, detail)
        settle()
        picture = window.grab().toImage()
        small = picture.scaledToWidth(SMALL_WIDTH, Qt.TransformationMode.SmoothTransformation)
        small.save(str(folder / f"{name}.png"))
    window.close()
    gallery_pictures.draw_small(app, folder, SMALL_WIDTH)


def main(words: list[str]) -> int:
    """Draw into the folder that the first word names."""
    if not words:
        sys.stderr.write("Name a folder for the pictures.\n")
        return 2
    folder = Path(words[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    app = QApplication(["gallery"])
    draw_small(app, folder / "small")
    count = draw_all(app, folder) + gallery_pictures.draw_all(app, folder)
    sys.stdout.write(f"{count} pictures: {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
