"""Ways to ask the calculator, shared by the tests of this room."""

from itertools import count

from disguise_app.calculator.__main__ import answer
from disguise_app.calculator.session import Command, Display, NumberLocale, Session

# How a row of keys is written in a test: one character a key, and names in braces for the rest.
_NAMES = {command.name.lower(): command for command in Command}


def result(text: str, angle: str = "deg") -> str:
    """Return what the line tool prints for `text`."""
    return answer(text, angle)


def session(locale: NumberLocale | None = None, angle: str = "deg") -> Session:
    """Return a fresh session with ids 0, 1, 2 ..."""
    ids = count()
    return Session(new_id=lambda: str(next(ids)), locale=locale or NumberLocale(), angle=angle)


def press(on: Session, keys: str) -> Display:
    """Press `keys`: `12+3=` types, `{sign}` is a command by its name."""
    at = 0
    while at < len(keys):
        if keys[at] == "{":
            end = keys.index("}", at)
            on.apply(_NAMES[keys[at + 1 : end]])
            at = end + 1
        else:
            on.type_text(keys[at])
            at += 1
    return on.display()


def shown(keys: str, angle: str = "deg") -> str:
    """Return the large line after `keys` on a fresh session."""
    return press(session(angle=angle), keys).entry


def tape(keys: str) -> list[str]:
    """Return the tape after `keys` on a fresh session."""
    on = session()
    press(on, keys)
    return [line.text for line in on.tape]
