"""The pictures of the cards, by the name that a card has. Daylight, smiles, nobody but the child and who helps.

The stage asks for one with the child's own words, which are drawn into some. No Qt.
"""

from dataclasses import dataclass, replace

from disguise_app.outside.language import panel as _
from disguise_app.panel.cards import figures as f
from disguise_app.panel.cards.shapes import Art, Label, disc

_FEET = 300


@dataclass(frozen=True, repr=False)
class Own:
    """What of a child's own words may stand in a picture."""

    name: str = ""
    word: str = ""
    number: str = ""


def picture(name: str, own: Own) -> Art:
    """Return the art of a card; the quiet garden for a name that is not known."""
    makers = {
        "word": _word,
        "go": _go,
        "person": _person,
        "call": _call,
        "say_name": _say_name,
        "say_place": _say_place,
        "stay": _stay,
        "no_step": _no_step,
    }
    return (*f.land(), *makers.get(name, _good)(own))


def said(name: str) -> str:
    """Say what a picture shows, for those who do not see it."""
    return {
        "word": _("Picture: a child listens. The door is open."),
        "go": _("Picture: two children on a path from one house to another."),
        "person": _("Picture: a child comes to a house. Somebody kind waves."),
        "call": _("Picture: a phone with a number on it."),
        "say_name": _("Picture: a child says a name."),
        "say_place": _("Picture: a child tells of a house."),
        "stay": _("Picture: a child talks on the phone."),
        "no_step": _("Picture: a child in a garden, behind a fence, under a tree."),
    }.get(name, _("Picture: a child in a garden with a kite."))


def _drawn(words: str, most: int, dots: tuple[float, float], label: Label) -> Art:
    """Draw words into a bubble, or their first alone where they are long; dots where even that would not be read."""
    short = words if len(words) <= most else words.split()[0]
    if short and len(short) <= most:
        return (replace(label, text=short),)
    x, y = dots
    return tuple(disc("door", x + step, y, 9) for step in (-36, 0, 36))


def _word(own: Own) -> Art:
    return (
        *f.path(150, 470),
        *f.house(170, 270, 1.25, is_open=True),
        *f.tree(690, 268, 0.9),
        *f.person(330, _FEET, 1.35),
        *f.bubble(400, 40, 250, 96, tail=(352, 176)),
        *_drawn(own.word, 20, (525, 88), Label("", 525, 88, 214, 40)),
    )


def _go(own: Own) -> Art:
    return (
        *f.path(110, 640),
        *f.house(130, 268, 1.0, door="grey"),
        *f.tree(350, 268, 1.05),
        *f.tree(444, 264, 0.65),
        *f.house(620, 274, 1.1),
        *f.person(232, _FEET, 1.0),
        *f.person(268, _FEET, 0.78, shirt="shirt2"),
        *f.arrow(318, 390, 299),
    )


def _person(own: Own) -> Art:
    return (
        *f.path(120, 590),
        *f.tree(90, 266, 0.95),
        *f.house(560, 276, 1.4, is_open=True),
        *f.person(440, 304, 1.15, shirt="shirt3", hair="grey", pose="wave", grows=1.5),
        *f.person(300, 304, 1.05, pose="up"),
    )


def _call(own: Own) -> Art:
    return (
        *f.tree(640, 268, 1.0),
        *f.tree(716, 262, 0.6),
        *f.person(180, _FEET, 1.9, pose="phone"),
        *f.phone(330, 40, 260, own.number),
    )


def _say_name(own: Own) -> Art:
    return (
        *f.tree(70, 266, 0.9),
        *f.person(210, 306, 2.2, pose="wave"),
        *f.bubble(330, 52, 340, 118, tail=(268, 190)),
        *_drawn(own.name, 22, (500, 112), Label("", 500, 112, 296, 54)),
    )


def _say_place(own: Own) -> Art:
    return (
        *f.tree(70, 266, 0.9),
        *f.person(210, 306, 2.2, pose="phone"),
        *f.bubble(350, 24, 300, 212, tail=(272, 190)),
        *f.house(500, 214, 1.02),
    )


def _stay(own: Own) -> Art:
    dots = tuple(disc("door", x, 96, 9) for x in (430, 466, 502))
    answer = tuple(disc("leaf", x, 196, 8) for x in (574, 606, 638))
    return (
        *f.tree(80, 266, 0.9),
        *f.person(230, 306, 2.2, pose="phone"),
        *f.bubble(366, 50, 200, 92, tail=(290, 186)),
        *dots,
        *f.bubble(512, 160, 188, 72, tail=(700, 262)),
        *answer,
    )


def _no_step(own: Own) -> Art:
    return (
        *f.house(630, 258, 0.8, door="grey"),
        *f.tree(210, 282, 1.45),
        *f.person(310, 290, 1.35),
        *f.person(362, 292, 1.05, shirt="shirt2"),
        *f.fence(90, 470, 322),
        *f.flower(520, 306, "shirt3"),
        *f.flower(560, 318, "door"),
    )


def _good(own: Own) -> Art:
    return (
        *f.tree(110, 272, 1.15),
        *f.tree(196, 262, 0.7),
        *f.kite(560, 80, (424, 196)),
        *f.person(380, 306, 1.7, pose="up"),
        *f.flower(250, 312, "shirt3"),
        *f.flower(500, 300, "door"),
        *f.flower(640, 316, "shirt2"),
    )
