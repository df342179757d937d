"""The picture cards for one child: the cards of the age group with this child's own place, person and words in them.

The page that shows cards to a child calls it. It names nobody but the child and the one who helps.
"""

from collections.abc import Callable
from dataclasses import dataclass

from disguise_app.plan.model import Child, age_group
from disguise_app.plan.words.cards import CARDS


@dataclass(frozen=True, repr=False)
class ChildCard:
    """Hold one card as it is shown: the name of its picture and its words."""

    picture: str
    text: str


def one_line(address: str) -> str:
    """Write an address as it is said: its lines one after the other, a comma between them."""
    lines = (" ".join(line.split()).rstrip(",;") for line in address.splitlines())
    return ", ".join(line for line in lines if line)


def cards_for(child: Child, *, number: str, address: str, translate: Callable[[str], str]) -> tuple[ChildCard, ...]:
    """Make the cards of one child; `number` is the emergency number of the country, or empty if none was chosen."""
    own = {
        "word": child.trigger_word,
        "place": child.safe_place,
        "person": child.tell_whom,
        "name": child.name,
        "age": child.age,
        "number": number,
    }
    own = {name: value.strip() for name, value in own.items()} | {"address": one_line(address)}
    shown = []
    for card in CARDS[age_group(child.age)]:
        empty = any(f"{{{name}}}" in card.text for name, value in own.items() if not value)
        text = translate(card.without) if empty else translate(card.text).format(**own)
        shown.append(ChildCard(card.picture, text))
    return tuple(shown)
