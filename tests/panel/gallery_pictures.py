"""Pictures of the home and of the cards: every floor plan of the tests, and every card of every age.

`gallery.py` calls it; alone it draws only these: `python3 -m tests.panel.gallery_pictures FOLDER`. Cards are drawn with
English words and with long German ones of the child's own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from disguise_app.look.face import Face
from disguise_app.panel.pages.cards import CardsPage
from disguise_app.panel.pages.home import HomePage
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import homes
from disguise_app.plan.model import Child, Plan
from tests.panel.open_plans import LONG_WORD, open_plan
from tests.plan.drawn_homes import SITUATIONS

SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
USUAL, TINY = (900, 640), (420, 380)
LONG_PLACE = "Nachbarschaftshilfezentrum der Kirchengemeinde, Eingang Donaudampfschifffahrtsstraße"
ENGLISH = Child("Sam", age="9", id="c", safe_place="Mrs. Hill's house", tell_whom="Mrs. Hill", trigger_word="Pancakes")
GERMAN = Child(
    "Maximilian-Alexander",
    age="9",
    id="c",
    safe_place=LONG_PLACE,
    tell_whom="Großtante Wilhelmine Schneider-Oberndörfer",
    trigger_word=LONG_WORD,
    way_there="Durch das Treppenhaus hinunter, über den Hof und am Kindergarten vorbei.",
)
AGES: Final = {"under5": "4", "5to8": "7", "9to12": "10", "teen": "14"}


@dataclass(frozen=True)
class Look:
    """How a picture is taken: light, text size, window."""

    scheme: Literal["light", "dark"]
    scale: float
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """Name it for a file."""
        return f"{self.scheme}-{self.scale:.0%}-{self.size[0]}".replace("%", "")


def settle() -> None:
    """Let layouts come to rest and thrown-away pages go."""
    for _each in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_window(face: Face, plan: Plan, size: tuple[int, int]) -> PanelWindow:
    """Show a plan in a window of a size."""
    window = PanelWindow(face=face, leave=lambda: None)
    window.resize(*size)
    window.show_plan(open_plan(plan))
    window.show()
    return window


def draw_floors(app: QApplication, folder: Path) -> int:
    """Draw each floor plan of the tests with its way, both in the picture and in words."""
    folder.mkdir(parents=True, exist_ok=True)
    face = Face(app, sheet="panel", scheme="light", scale=1.0)
    for name, situation in SITUATIONS.items():
        window = open_window(face, situation.plan, USUAL)
        page = go(window, "home", situation.start)
        assert isinstance(page, HomePage)
        page._take(situation.they_are_in)
        settle()
        window.grab().save(str(folder / f"{name.replace(' ', '-').replace(',', '')}.png"))
        window.close()
    return len(SITUATIONS)


def draw_homes(app: QApplication, folder: Path) -> int:
    """Draw the starter homes and the terraced house, seen and in change, in every look."""
    count = 0
    for look in _looks():
        face = Face(app, sheet="panel", scheme=look.scheme, scale=look.scale)
        for name, window in _homes(face, look):
            settle()
            window.grab().save(str(folder / f"home-{name}-{look.name}.png"))
            count += 1
            window.close()
    return count


def _homes(face: Face, look: Look) -> Iterator[tuple[str, PanelWindow]]:
    window = open_window(face, Plan(), look.size)
    go(window, "home")
    yield "begin", window
    plan = homes.lay_out(Plan(), "terraced", str)
    bedroom = next(room.id for room in plan.rooms if room.name == "Bedroom")
    for name in ("seen", "changed"):
        window = open_window(face, plan, look.size)
        page = go(window, "home", bedroom)
        assert isinstance(page, HomePage)
        if name == "changed":
            page._toggle_change()
        yield name, window


def draw_cards(app: QApplication, folder: Path) -> int:
    """Draw every card of every age, in English and with long German words, in every look."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for look, (words, child) in product(_looks(), (("english", ENGLISH), ("german", GERMAN))):
        face = Face(app, sheet="panel", scheme=look.scheme, scale=look.scale)
        for group, age in AGES.items():
            plan = Plan(country="GB", address="14 Larch Close\nExampleton", children=(replace(child, age=age),))
            window = open_window(face, plan, look.size)
            page = go(window, "cards", "c")
            assert isinstance(page, CardsPage)
            settle()
            window.grab().save(str(folder / f"{words}-{group}-{look.name}-0.png"))
            page._begin()
            for place in range(len(page._cards)):
                page._go(place)
                settle()
                window.grab().save(str(folder / f"{words}-{group}-{look.name}-{place + 1}.png"))
            count += len(page._cards) + 1
            window.close()
    return count


def draw_small(app: QApplication, folder: Path, width: int) -> None:
    """Keep the small pictures of the home and of a card for the README."""
    folder.mkdir(parents=True, exist_ok=True)
    face = Face(app, sheet="panel", scheme="light", scale=1.0)
    plan = replace(SITUATIONS["bungalow"].plan, country="GB", children=(ENGLISH,))
    window = open_window(face, plan, USUAL)
    go(window, "home", "Living room")
    _keep_small(window, folder / "home.png", width)
    page = go(window, "cards", "c")
    assert isinstance(page, CardsPage)
    page._begin()
    page._go(1)
    _keep_small(window, folder / "card.png", width)
    window.close()


def _keep_small(window: PanelWindow, path: Path, width: int) -> None:
    settle()
    window.grab().toImage().scaledToWidth(width, Qt.TransformationMode.SmoothTransformation).save(str(path))


def go(window: PanelWindow, key: str, detail: str = "") -> object:
    """Go to a page and return it."""
    assert window._view is not None
    window._view.go(key, detail)
    settle()
    return window._view.page


def _looks() -> list[Look]:
    """List the ways to look: both lights at both text sizes, and the smallest window."""
    usual = [Look(scheme, scale, USUAL) for scheme, scale in product(SCHEMES, (1.0, 2.0))]
    return [*usual, Look("light", 1.0, TINY), Look("light", 2.0, TINY)]


def draw_all(app: QApplication, folder: Path) -> int:
    """Draw all of it and return how many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    return draw_floors(app, folder / "floors") + draw_homes(app, folder) + draw_cards(app, folder / "cards")


if __name__ == "__main__":
    sys.stdout.write(f"{draw_all(QApplication(['gallery']), Path(sys.argv[1]))} pictures\n")
