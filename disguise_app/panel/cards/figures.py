"""What stands in the pictures: land, houses, trees, people who smile, phones, bubbles. One style for all; no Qt.

`pictures` puts them together. Feet, walls and trunks stand on the point that is given.
"""

from disguise_app.panel.cards.shapes import Art, Fill, Label, Shape, Stroke, box, cap, disc, line, polygon

GROUND = 252


def land() -> Art:
    """Draw sky and grass, far beyond both sides, for a place that is wider than the picture."""
    return (box("sky", -2000, 0, 4760, 336), box("grass", -2000, GROUND, 4760, 84))


def path(x: float, to: float, y: float = 286) -> Art:
    """Draw a path along the grass from one place to another."""
    left, right = min(x, to), max(x, to)
    return (box("path", left, y, right - left, 26, 13),)


def house(x: float, y: float, size: float = 1.0, *, door: str = "door", is_open: bool = False) -> Art:
    """Draw a house whose walls stand in the middle on (x, y)."""
    s = size
    wide, tall = 140 * s, 102 * s
    leaf = box("dark" if is_open else door, x - 18 * s, y - 70 * s, 36 * s, 70 * s, 2 * s)
    shapes: list[Shape] = [
        box("wall", x - wide / 2, y - tall, wide, tall),
        polygon("roof", (x - 84 * s, y - tall), (x, y - 166 * s), (x + 84 * s, y - tall)),
        leaf,
    ]
    for side in (-1, 1):
        shapes.append(box("glass", x + side * 45 * s - 14 * s, y - 80 * s, 28 * s, 30 * s, 1.5 * s))
    if is_open:
        edge = x - 18 * s
        shapes.append(
            polygon(door, (edge, y - 70 * s), (edge - 16 * s, y - 62 * s), (edge - 16 * s, y + 6 * s), (edge, y))
        )
    else:
        shapes.append(disc("white", x + 11 * s, y - 34 * s, 2.8 * s))
    return tuple(shapes)


def tree(x: float, y: float, size: float = 1.0) -> Art:
    """Draw a round tree."""
    return (box("trunk", x - 7 * size, y - 60 * size, 14 * size, 60 * size), disc("leaf", x, y - 92 * size, 42 * size))


def person(
    x: float,
    y: float,
    size: float = 1.0,
    *,
    shirt: str = "shirt",
    hair: str = "hair",
    pose: str = "",
    grows: float = 1.0,
) -> Art:
    """Draw a smiling person whose feet stand on (x, y); `pose` is "wave", "up", "phone" or empty."""
    s, body, legs = size, 38 * size * grows, 24 * size * grows
    hip = y - legs
    chest = hip - body
    head = chest - 13 * s
    shapes: list[Shape] = [box("legs", x - 11 * s, hip - 4 * s, 8.5 * s, legs + 4 * s, 3 * s)]
    shapes.append(box("legs", x + 2.5 * s, hip - 4 * s, 8.5 * s, legs + 4 * s, 3 * s))
    shapes += _arms(x, chest, s, pose, shirt)
    shapes += [
        box(shirt, x - 15 * s, chest, 30 * s, body, 9 * s),
        disc("skin", x, head, 15 * s),
        cap(hair, x, head - 2 * s, 15 * s),
        *_face(x, head, s),
    ]
    if pose == "phone":
        shapes.append(box("ink", x + 11 * s, head - 5 * s, 6 * s, 15 * s, 2 * s))
    return tuple(shapes)


def _face(x: float, y: float, s: float) -> list[Shape]:
    return [
        disc("ink", x - 5 * s, y + 2.5 * s, 1.5 * s),
        disc("ink", x + 5 * s, y + 2.5 * s, 1.5 * s),
        Stroke("ink", f"M{x - 4 * s:g} {y + 7 * s:g}a{5 * s:g} {5 * s:g} 0 0 0 {8 * s:g} 0", 1.4 * s),
    ]


def _arms(x: float, chest: float, s: float, pose: str, shirt: str) -> list[Shape]:
    shoulder = chest + 9 * s
    ends = {
        "": ((-18, 22), (18, 22)),
        "wave": ((-18, 22), (24, -12)),
        "up": ((-24, -12), (24, -12)),
        "phone": ((-18, 22), (17, -7)),
    }[pose]
    shapes: list[Shape] = []
    for side, (dx, dy) in zip((-1, 1), ends, strict=True):
        hand = (x + dx * s, shoulder + dy * s)
        bend = (x + side * 19 * s, shoulder + 9 * s)
        points = [(x + side * 11 * s, shoulder), *([bend] if pose == "phone" and side > 0 else []), hand]
        shapes += [line(shirt, 8 * s, *points), disc("skin", hand[0], hand[1], 4.5 * s)]
    return shapes


def bubble(x: float, y: float, width: float, height: float, *, tail: tuple[float, float]) -> Art:
    """Draw a speech bubble from its top left corner, its tail towards a point."""
    middle = x + width * (0.25 if tail[0] < x + width / 2 else 0.75)
    base = y + height - 2 if tail[1] > y + height / 2 else y + height / 2
    return (
        polygon("white", (middle - 13, base), (middle + 13, base), tail),
        box("white", x, y, width, height, 22),
    )


def phone(x: float, y: float, height: float, number: str) -> Art:
    """Draw a phone that lies still, a number on its screen, its top left corner at (x, y)."""
    width = height * 0.56
    shapes: list[Shape] = [
        box("ink", x, y, width, height, 18),
        box("white", x + 9, y + 14, width - 18, height - 28, 8),
        Label(number, x + width / 2, y + height * 0.27, width - 34, 46),
    ]
    for row in range(3):
        for column in range(3):
            shapes.append(disc("glass", x + width * (0.27 + 0.23 * column), y + height * (0.48 + 0.155 * row), 11))
    return tuple(shapes)


def fence(x: float, to: float, y: float) -> Art:
    """Draw a low garden fence."""
    posts = [box("fence", left, y - 44, 14, 44, 4) for left in range(int(x), int(to), 30)]
    return (box("fence", x, y - 34, to - x - 16, 7), box("fence", x, y - 16, to - x - 16, 7), *posts)


def arrow(x: float, to: float, y: float) -> Art:
    """Draw an arrow to the right."""
    return (line("ink", 4.5, (x, y), (to, y)), line("ink", 4.5, (to - 15, y - 12), (to, y), (to - 15, y + 12)))


def flower(x: float, y: float, colour: str) -> Art:
    """Draw a small flower."""
    petals: list[Fill] = [disc(colour, x + dx, y - 18 + dy, 4) for dx, dy in ((-4, 0), (4, 0), (0, -4), (0, 4))]
    return (line("leaf", 2.5, (x, y), (x, y - 16)), *petals, disc("white", x, y - 18, 3))


def kite(x: float, y: float, hand: tuple[float, float]) -> Art:
    """Draw a kite on a string."""
    return (
        line("ink", 1.6, (x, y + 34), (x - 40, y + 70), hand),
        polygon("door", (x, y - 34), (x + 26, y), (x, y + 34), (x - 26, y)),
        line("white", 1.6, (x, y - 34), (x, y + 34)),
        line("white", 1.6, (x - 26, y), (x + 26, y)),
    )
