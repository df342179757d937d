"""The cards for a child in the real window: a warning first, then card by card by the arrows, as they are heard."""

from __future__ import annotations

from disguise_app.plan import codec
from disguise_app.plan.model import Child, Plan
from tests.end2end.accessible import Node
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

NUMBER = "48291735"
LONG_S = 20.0
SAM = Child(
    "Sam",
    age="7",
    id="sam",
    safe_place="Mrs Hill",
    tell_whom="Ana",
    trigger_word="Pancakes",
    note="Gordon Vane must never know",
)
PLAN = Plan(country="GB", address="14 Larch Close\nExampleton", children=(SAM,))
CARDS = (
    "When you hear “Pancakes”, it is time to go.",
    "First go to Mrs Hill.",
    "Tell Ana.",
    "Then call 999.",
    "Say: my name is Sam.",
    "Say: I live at 14 Larch Close, Exampleton.",
    "Stay on the phone until they say goodbye.",
    "You did nothing wrong.",
    "Do not step in.",
)


def _read(panel: Panel) -> list[Node]:
    """List what is on the screen and says something, in the order of the tree."""
    return [node for node in panel.nodes() if node.is_showing and (node.name or node.text)]


def _says(node: Node) -> str:
    return node.name or node.text


def _first(said: list[str], words: str) -> int:
    """Return where words are heard first."""
    found = [at for at, text in enumerate(said) if words in text]
    assert found, (words, said)
    return found[0]


def test_the_cards_are_heard_in_order_and_name_nobody_who_hurts(calculator: Calculator) -> None:
    calculator.put_plan(NUMBER, codec.encode(PLAN))
    panel = calculator.open_plan(NUMBER)
    panel.go("Children")
    panel.choose("Show to child")
    assert panel.shows("Show them only if that is all right.", LONG_S)
    assert not any(card in panel.says() for card in CARDS)
    panel.choose("Show the cards")
    heard = []
    for place, card in enumerate(CARDS):
        assert panel.shows(f"Card {place + 1} of {len(CARDS)}", LONG_S), panel.says()
        said = [_says(node) for node in _read(panel)]
        heard += said
        order = [_first(said, "Picture: "), _first(said, card), _first(said, "Back")]
        assert order == sorted(order)
        calculator.keys.press("Right")
    assert "Gordon" not in " ".join(heard)
    assert not any(other in " ".join(heard) for other in ("Overview", "Grab list", "Settings"))
    calculator.keys.press("Home")
    assert panel.shows(CARDS[0], LONG_S)
    calculator.keys.press("End")
    assert holds(lambda: panel.shows(CARDS[-1], 1.0) and CARDS[0] not in panel.says(), LONG_S)
    panel.esc()
