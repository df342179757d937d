"""The few shapes that all the art is made of: filled paths, round strokes and short words, on a field of 760 by 336.

`figures` and `pictures` make them, `art` paints them. Colours are named, never given. No Qt: paths are texts in the
path language of SVG, as for the icons.
"""

from dataclasses import dataclass

WIDTH, HEIGHT = 760, 336


@dataclass(frozen=True)
class Fill:
    """A closed path in one colour."""

    colour: str
    path: str


@dataclass(frozen=True)
class Stroke:
    """A line with round ends."""

    colour: str
    path: str
    width: float


@dataclass(frozen=True, repr=False)
class Label:
    """A word in the middle of a place; it is drawn smaller to fit, and left out if it would not be read."""

    text: str
    x: float
    y: float
    width: float
    size: float


Shape = Fill | Stroke | Label
Art = tuple[Shape, ...]


def box(colour: str, x: float, y: float, width: float, height: float, radius: float = 0) -> Fill:
    """Make a rectangle, its corners round or not."""
    r = min(radius, width / 2, height / 2)
    if not r:
        return Fill(colour, f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z")
    corner = f"a{r:g} {r:g} 0 0 1"
    across, down = width - 2 * r, height - 2 * r
    return Fill(
        colour,
        f"M{x + r:g} {y:g}h{across:g}{corner} {r:g} {r:g}v{down:g}{corner} {-r:g} {r:g}"
        f"h{-across:g}{corner} {-r:g} {-r:g}v{-down:g}{corner} {r:g} {-r:g}z",
    )


def disc(colour: str, x: float, y: float, radius: float) -> Fill:
    """Make a circle."""
    r = radius
    return Fill(colour, f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 1 {2 * r:g} 0a{r:g} {r:g} 0 1 1 {-2 * r:g} 0z")


def cap(colour: str, x: float, y: float, radius: float) -> Fill:
    """Make the upper half of a circle."""
    return Fill(colour, f"M{x - radius:g} {y:g}a{radius:g} {radius:g} 0 0 1 {2 * radius:g} 0z")


def line(colour: str, width: float, *points: tuple[float, float]) -> Stroke:
    """Make a line through points."""
    first, *rest = points
    return Stroke(colour, f"M{first[0]:g} {first[1]:g}" + "".join(f"L{x:g} {y:g}" for x, y in rest), width)


def polygon(colour: str, *points: tuple[float, float]) -> Fill:
    """Make a closed shape with straight sides."""
    return Fill(colour, line(colour, 0, *points).path + "z")
