"""The words of a card as they are set: what comes first is large, the rest smaller below it. No Qt.

A sentence never ends inside the child's own words ("Mrs. Hill").
"""

import re
from dataclasses import dataclass

from disguise_app.plan.cards import ChildCard, one_line
from disguise_app.plan.model import Child


@dataclass(frozen=True, repr=False)
class SetOut:
    """One card: the name of its picture, the large words and the smaller ones."""

    picture: str
    large: str
    small: str

    @property
    def text(self) -> str:
        """Give all that it says."""
        return f"{self.large} {self.small}".strip()


def set_out(card: ChildCard, child: Child, address: str) -> SetOut:
    """Part the words of a card; the card that says where to go also says the way there."""
    text = " ".join(card.text.split())
    texts = (child.safe_place, child.tell_whom, child.name, child.trigger_word, one_line(address))
    own = [" ".join(each.split()) for each in texts]
    cut = next((at for at in _ends(text) if not _is_inside(text, at, own)), len(text))
    large, small = text[:cut].strip(), text[cut:].strip()
    if card.picture == "go" and child.way_there.strip():
        small = f"{small} {child.way_there.strip()}".strip()
    return SetOut(card.picture, large, small)


def _ends(text: str) -> list[int]:
    """List the places behind sentences, before the next."""
    return [match.end() for match in re.finditer(r"[.!?…。][”»\"']?\s+", text)]


def _is_inside(text: str, at: int, own: list[str]) -> bool:
    """Tell whether a place is inside one of the child's own words."""
    for words in own:
        begin = text.find(words) if words else -1
        if begin >= 0 and begin < at < begin + len(words):
            return True
    return False
